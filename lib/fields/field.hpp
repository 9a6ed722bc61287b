#pragma once

#include "content/page_text.hpp"
#include "support/closed_set.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// What a constancia says, in the order in which the record lists it.
enum class FieldId : std::size_t {
    nombre,
    curp,
    nss,
    derecho,
    estado,
    fecha_constancia,
    fecha_nacimiento,
    vigencia,
    delegacion,
    umf,
    turno,
    consultorio,
    agregado_medico,
    registro_patronal,
    patron,
    modalidad,
    sexo,
    lugar_nacimiento,
    folio,
    fecha_hora_cadena,
    cadena_sha256,
};

constexpr auto names_of(FieldId)
{
    return closed_set<FieldId>({{FieldId::nombre, "nombre"},
                                {FieldId::curp, "curp"},
                                {FieldId::nss, "nss"},
                                {FieldId::derecho, "derecho"},
                                {FieldId::estado, "estado"},
                                {FieldId::fecha_constancia, "fecha_constancia"},
                                {FieldId::fecha_nacimiento, "fecha_nacimiento"},
                                {FieldId::vigencia, "vigencia"},
                                {FieldId::delegacion, "delegacion"},
                                {FieldId::umf, "umf"},
                                {FieldId::turno, "turno"},
                                {FieldId::consultorio, "consultorio"},
                                {FieldId::agregado_medico, "agregado_medico"},
                                {FieldId::registro_patronal, "registro_patronal"},
                                {FieldId::patron, "patron"},
                                {FieldId::modalidad, "modalidad"},
                                {FieldId::sexo, "sexo"},
                                {FieldId::lugar_nacimiento, "lugar_nacimiento"},
                                {FieldId::folio, "folio"},
                                {FieldId::fecha_hora_cadena, "fecha_hora_cadena"},
                                {FieldId::cadena_sha256, "cadena_sha256"}});
}

inline constexpr std::size_t field_count = names_of(FieldId{}).size();

enum class FieldState {
    read,
    placeholder, ///< the label is there, the value is a dash or blank
    absent,      ///< no label
    illegible,   ///< something is there that cannot be read
};

constexpr auto names_of(FieldState)
{
    return closed_set<FieldState>({{FieldState::read, "read"},
                                   {FieldState::placeholder, "placeholder"},
                                   {FieldState::absent, "absent"},
                                   {FieldState::illegible, "illegible"}});
}

/// One field with where it was read. Place and confidence are those of the value, or of what stands in its
/// stead.
struct Field {
    FieldState state = FieldState::absent;
    std::optional<std::string> value; ///< normalised as contract.md §2 says; only when `read`
    double confidence = 0;            ///< 0 to 1; 0 when absent
    std::optional<Source> source;
    std::optional<int> page; ///< from 1
    std::optional<Rect> box; ///< on the page as displayed
    std::optional<std::string> raw;
    bool repaired = false;  ///< characters were corrected; `alternatives` then holds every survivor
    bool completed = false; ///< a check digit was appended

    std::string label; ///< the wording by which it was found; empty when found without one
    std::vector<std::string>
        alternatives;       ///< other values that the same place, or another place, may stand for
    bool has_rival = false; ///< one of them stands in another place, at a label of equal standing
};

} // namespace constancia
