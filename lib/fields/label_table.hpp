#pragma once

#include <span>
#include <string_view>

namespace constancia {

/// What a label announces.
enum class LabelRole {
    nombre, ///< the whole name, or the given names where surnames have labels of their own
    given_names,
    first_surname,
    second_surname,
    surnames,
    curp,
    nss,
    derecho,
    sin_derecho, ///< a banner: it says all by itself
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
    beneficiaries, ///< the table of other people begins
    parentesco,    ///< a column of that table, which tells it even without a heading
    signature,     ///< cadena, sello, secuencia, serie: nothing of the form stands below
    other,         ///< a label or heading that is none of ours: it ends its neighbours' values
};

enum class LabelForm {
    plain,
    needs_value, ///< a word of everyday language: a label only when a colon or a fitting value follows
};

struct LabelWording {
    LabelRole role;
    std::string_view compact; ///< as fold_compact leaves it
    LabelForm form = LabelForm::plain;
};

/// Every wording that has been met or is likely (domain.md §2.2). A new layout is a new row.
std::span<const LabelWording> label_wordings();

} // namespace constancia
