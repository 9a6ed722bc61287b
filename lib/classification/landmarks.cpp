#include "classification/landmarks.hpp"

#include "text/normalize.hpp"

#include <string>

namespace constancia {

namespace {

constexpr auto title = LandmarkPlace::title;
constexpr auto anywhere = LandmarkPlace::anywhere;
using K = DocumentKind;

/// domain.md §3. A new look-alike is a new row.
constexpr Landmark table[] = {
    {K::vigencia, "", "CONSTANCIADEVIGENCIADEDERECHOS", title, 4},
    {K::vigencia, "", "COMPROBANTEDEVIGENCIADEDERECHOS", title, 4},
    {K::vigencia, "", "COMPROBANTEDEVIGENCIA", title, 3},
    {K::vigencia, "", "REPORTEDEVIGENCIADEDERECHOS", title, 4},
    {K::vigencia, "", "REPORTEDEVIGENCIA", title, 3},
    {K::vigencia, "", "CONSTANCIADEVIGENCIA", title, 3},
    {K::vigencia, "", "VIGENCIADEDERECHOS", title, 3},
    {K::vigencia, "", "CONDERECHOALSERVICIOMEDICO", anywhere, 2},
    {K::vigencia, "", "CONDERECHOASERVICIOMEDICO", anywhere, 2},
    {K::vigencia, "", "SINDERECHOALSERVICIOMEDICO", title, 2},
    {K::vigencia, "", "AGREGADOMEDICO", anywhere, 1},
    {K::vigencia, "", "VIGENCIA", title, 1},
    {K::vigencia, "", "SEGUROFACULTATIVOESTUDIANTES", anywhere, 1},
    {K::vigencia, "", "BENEFICIARIOS", title, 1},

    {K::nss_assignment, "", "ASIGNACIONDENUMERODESEGURIDADSOCIAL", title, 4},
    {K::nss_assignment, "", "CONSTANCIADEASIGNACIONDENUMERODESEGURIDADSOCIAL", title, 4},
    {K::nss_assignment, "", "CONSTANCIADEASIGNACION", title, 3},
    {K::nss_assignment, "", "HOMOCLAVE", title, 2},
    {K::nss_assignment, "", "FECHADESOLICITUD", anywhere, 2},
    {K::nss_assignment, "", "SEHACECONSTAR", anywhere, 1},
    {K::nss_assignment, "", "HACECONSTAR", anywhere, 1},

    {K::nss_card, "", "ASIGNACIONOLOCALIZACIONDENUMERODESEGURIDADSOCIAL", title, 4},
    {K::nss_card, "", "ASIGNACIONOLOCALIZACIONDENSS", title, 4},
    {K::nss_card, "", "TUNUMERODESEGURIDADSOCIALES", anywhere, 3},
    {K::nss_card, "", "IMPRIMEYRECORTA", anywhere, 2},
    {K::nss_card, "", "ASOCIADOALACURP", anywhere, 2},
    {K::nss_card, "", "TARJETANSS", title, 2},

    {K::semanas_cotizadas, "", "CONSTANCIADESEMANASCOTIZADASENELIMSS", title, 4},
    {K::semanas_cotizadas, "", "CONSTANCIADESEMANASCOTIZADAS", title, 4},
    {K::semanas_cotizadas, "", "REPORTEDESEMANASCOTIZADAS", title, 4},
    {K::semanas_cotizadas, "", "TOTALDESEMANASCOTIZADAS", anywhere, 3},
    {K::semanas_cotizadas, "", "SALARIOBASEDECOTIZACION", anywhere, 2},
    {K::semanas_cotizadas, "", "SEMANASDESCONTADAS", anywhere, 2},
    {K::semanas_cotizadas, "", "SEMANASREINTEGRADAS", anywhere, 2},

    {K::clinic_receipt, "", "ACUSEDEALTAENCLINICA", title, 4},
    {K::clinic_receipt, "", "ACUSEDEALTA", title, 3},
    {K::clinic_receipt, "", "ALTAENCLINICAOUMF", title, 4},
    {K::clinic_receipt, "", "ALTAENCLINICA", title, 3},
    {K::clinic_receipt, "", "ALTAOCAMBIODECLINICA", title, 4},
    {K::clinic_receipt, "", "CAMBIODECLINICA", title, 3},
    {K::clinic_receipt, "", "CAMBIODECLINICAOUMF", title, 4},
    {K::clinic_receipt, "", "COMPROBANTEDEALTAENCLINICA", title, 4},
    {K::clinic_receipt, "", "COMPROBANTEDEADSCRIPCION", title, 3},
    {K::clinic_receipt, "", "ACUSEDERECIBO", title, 2},
    {K::clinic_receipt, "", "FOLIODETRAMITE", title, 1},
    {K::clinic_receipt, "", "TRAMITEREALIZADO", anywhere, 1},

    {K::clinic_card, "", "TARJETADEADSCRIPCIONACLINICA", title, 4},
    {K::clinic_card, "", "TARJETADEADSCRIPCION", title, 4},
    {K::clinic_card, "", "AVISODEADSCRIPCION", title, 3},

    {K::cartilla, "", "CARTILLANACIONALDESALUD", title, 4},
    {K::cartilla, "", "CARTILLANACIONALDESALUD", anywhere, 2},
    {K::cartilla, "", "PREVENIMSS", anywhere, 3},
    {K::cartilla, "", "CARNETDECITAS", title, 4},
    {K::cartilla, "", "CITASMEDICAS", title, 2},
    {K::cartilla, "", "ESQUEMADEVACUNACION", anywhere, 2},

    {K::no_derechohabiencia, "", "CONSTANCIADENODERECHOHABIENCIA", title, 5},
    {K::no_derechohabiencia, "", "NODERECHOHABIENCIA", title, 4},
    {K::no_derechohabiencia, "", "CONSTANCIADENOAFILIACION", title, 4},
    {K::no_derechohabiencia, "", "NOSEENCUENTRAREGISTRADO", anywhere, 1},
    {K::no_derechohabiencia, "", "NOESDERECHOHABIENTE", anywhere, 2},

    {K::curp, "", "CONSTANCIADELACLAVEUNICADEREGISTRODEPOBLACION", title, 5},
    {K::curp, "", "CLAVEUNICADEREGISTRODEPOBLACION", title, 3},
    {K::curp, "", "REGISTRONACIONALDEPOBLACION", anywhere, 2},
    {K::curp, "", "ESTADOSUNIDOSMEXICANOS", title, 1},
    {K::curp, "", "SOYMEXICO", anywhere, 2},
    {K::curp, "", "CURPCERTIFICADA", anywhere, 2},

    {K::other, "ine", "CREDENCIALPARAVOTAR", anywhere, 4},
    {K::other, "ine", "INSTITUTONACIONALELECTORAL", title, 3},
    {K::other, "ine", "CLAVEDEELECTOR", anywhere, 3},
    {K::other, "ine", "IDMEX", anywhere, 2},
    {K::other, "csf", "CONSTANCIADESITUACIONFISCAL", title, 5},
    {K::other, "csf", "CEDULADEIDENTIFICACIONFISCAL", title, 4},
    {K::other, "csf", "SERVICIODEADMINISTRACIONTRIBUTARIA", anywhere, 2},
    {K::other, "csf", "IDCIF", anywhere, 2},
    {K::other, "acta", "ACTADENACIMIENTO", title, 5},
    {K::other, "acta", "REGISTROCIVIL", title, 2},
    {K::other, "acta", "OFICIALIADELREGISTROCIVIL", anywhere, 2},
    {K::other, "acta", "DATOSDELAPERSONAREGISTRADA", anywhere, 3},
    {K::other, "infonavit", "INSTITUTODELFONDONACIONALDELAVIVIENDA", anywhere, 4},
    {K::other, "infonavit", "INFONAVIT", title, 3},
    {K::other, "infonavit", "MICUENTAINFONAVIT", anywhere, 3},
    {K::other, "issste", "INSTITUTODESEGURIDADYSERVICIOSSOCIALESDELOSTRABAJADORESDELESTADO", title, 7},
    {K::other, "issste", "INSTITUTODESEGURIDADYSERVICIOSSOCIALES", title, 7},
    {K::other, "issste", "ISSSTE", title, 5},
    {K::other, "issste", "NUMERODEISSSTE", anywhere, 4},
    {K::other, "issste", "NUMISSSTE", anywhere, 4},
    {K::other, "issste", "NUMEROISSSTE", anywhere, 4},
    {K::other, "issste", "CLINICADEADSCRIPCION", title, 2},
    {K::other, "imss_bienestar", "IMSSBIENESTAR", title, 7},
    {K::other, "imss_bienestar", "IMSSBIENESTAR", anywhere, 4},
    {K::other, "imss_bienestar", "INSTITUTOMEXICANODELSEGUROSOCIALPARAELBIENESTAR", anywhere, 7},
    {K::other, "imss_bienestar", "SERVICIOSDESALUDDELIMSSBIENESTAR", anywhere, 7},
    {K::other, "insabi", "INSTITUTODESALUDPARAELBIENESTAR", anywhere, 6},
    {K::other, "insabi", "INSABI", title, 4},
    {K::other, "comprobante_domicilio", "COMISIONFEDERALDEELECTRICIDAD", anywhere, 4},
    {K::other, "comprobante_domicilio", "TOTALAPAGAR", anywhere, 2},
    {K::other, "constancia_de_estudios", "CONSTANCIADEESTUDIOS", title, 5},
    {K::other, "kardex", "KARDEX", title, 4},
    {K::other, "incapacidad", "CERTIFICADODEINCAPACIDAD", title, 4},
    {K::other, "solicitud_seguro_facultativo", "SOLICITUDDEINCORPORACIONALSEGUROFACULTATIVO", title, 4},
    {K::other, "movimientos_afiliatorios", "AVISODEINSCRIPCIONDELTRABAJADOR", title, 4},
    {K::other, "movimientos_afiliatorios", "CONSTANCIADEPRESENTACIONDEMOVIMIENTOSAFILIATORIOS", title, 4},
};

} // namespace

std::span<const Landmark> landmarks()
{
    return table;
}

DocumentKind kind_of_tramite(std::string_view tramite)
{
    const std::string text = fold_compact(tramite);
    const auto mentions = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (mentions("NODERECHOHABIENCIA") || mentions("NODERECHOHABIENTE")) return K::no_derechohabiencia;
    if (mentions("SEMANAS")) return K::semanas_cotizadas;
    if (mentions("LOCALIZACION")) return K::nss_card;
    if (mentions("ASIGNACION")) return K::nss_assignment;
    if (mentions("VIGENCIA")) return K::vigencia;
    if (mentions("CLINICA") || mentions("UMF") || mentions("ADSCRIPCION")) return K::clinic_receipt;
    return K::unknown;
}

} // namespace constancia
