#pragma once

#include "fields/field.hpp"

#include <algorithm>
#include <array>

namespace constancia {

/// What the alta en clínica fills in, the most telling first.
inline constexpr std::array<FieldId, 5> clinic_fields = {FieldId::umf, FieldId::turno, FieldId::consultorio,
                                                         FieldId::delegacion, FieldId::agregado_medico};

inline bool is_clinic_field(FieldId id)
{
    return std::find(clinic_fields.begin(), clinic_fields.end(), id) != clinic_fields.end();
}

} // namespace constancia
