#pragma once

#include "fields/constancia.hpp"

#include <vector>

namespace constancia {

/// How a text came to be known, as far as it matters for what may follow from it.
enum class Certainty {
    exact,      ///< the PDF's own text, or a code, as it stands
    recognised, ///< from pixels, or corrected: characters may be wrong (contract.md §3, rules 2 and 4)
};

Certainty certainty_of(const Field& field, const Constancia& found);
Certainty certainty_of(const Cadena& cadena);

/// What repeats the field's document and was read apart from the field: the cadena original in print, and in
/// a code.
std::vector<const Cadena*> other_readings(const Constancia& found, FieldId id);

/// Read, with a value, and with at least this confidence.
bool is_read_with(const Field& field, double confidence);

/// Whether a verdict against the student may rest on this field: read, confident, and its page known (rule
/// 2).
bool may_reject(const Field& field, double confidence);

} // namespace constancia
