#include "identifiers/federal_entities.hpp"

namespace constancia {

namespace {

struct EntityName {
    std::string_view name;
    std::string_view code;
};

constexpr EntityName entity_names[] = {
    {"AGUASCALIENTES", "AS"},
    {"BAJA CALIFORNIA", "BC"},
    {"BAJA CALIFORNIA SUR", "BS"},
    {"CAMPECHE", "CC"},
    {"COAHUILA", "CL"},
    {"COAHUILA DE ZARAGOZA", "CL"},
    {"COLIMA", "CM"},
    {"CHIAPAS", "CS"},
    {"CHIHUAHUA", "CH"},
    {"CIUDAD DE MEXICO", "DF"},
    {"DISTRITO FEDERAL", "DF"},
    {"CDMX", "DF"},
    {"D F", "DF"},
    {"DURANGO", "DG"},
    {"GUANAJUATO", "GT"},
    {"GUERRERO", "GR"},
    {"HIDALGO", "HG"},
    {"JALISCO", "JC"},
    {"MEXICO", "MC"},
    {"ESTADO DE MEXICO", "MC"},
    {"EDO MEX", "MC"},
    {"EDO DE MEX", "MC"},
    {"EDO DE MEXICO", "MC"},
    {"EDOMEX", "MC"},
    {"MICHOACAN", "MN"},
    {"MICHOACAN DE OCAMPO", "MN"},
    {"MORELOS", "MS"},
    {"NAYARIT", "NT"},
    {"NUEVO LEON", "NL"},
    {"OAXACA", "OC"},
    {"OAXACA DE JUAREZ", "OC"},
    {"PUEBLA", "PL"},
    {"QUERETARO", "QT"},
    {"QUERETARO DE ARTEAGA", "QT"},
    {"QUINTANA ROO", "QR"},
    {"SAN LUIS POTOSI", "SP"},
    {"SINALOA", "SL"},
    {"SONORA", "SR"},
    {"TABASCO", "TC"},
    {"TAMAULIPAS", "TS"},
    {"TLAXCALA", "TL"},
    {"VERACRUZ", "VZ"},
    {"VERACRUZ DE IGNACIO DE LA LLAVE", "VZ"},
    {"YUCATAN", "YN"},
    {"ZACATECAS", "ZS"},
    {"NACIDO EN EL EXTRANJERO", "NE"},
    {"NACIDA EN EL EXTRANJERO", "NE"},
    {"EXTRANJERO", "NE"},
};

} // namespace

std::optional<std::string_view> entity_code(std::string_view folded_name)
{
    for (const EntityName& entity : entity_names)
        if (folded_name == entity.name || folded_name == entity.code) return entity.code;
    return std::nullopt;
}

} // namespace constancia
