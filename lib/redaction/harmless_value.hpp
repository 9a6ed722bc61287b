#pragma once

#include "fields/field.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// What of a field's value tells nobody who it is: all of "VESPERTINO", of "75 NEZAHUALCOYOTL" the number.
/// Nothing where the value does not have the form of such a field, or the field identifies a person.
std::optional<std::string> harmless_value(FieldId field, std::string_view untrusted_value);

/// A name of a closed set, such as "not_a_document": small letters and underscores.
bool is_plain_name(std::string_view untrusted_text);

/// What forms print where there is no value: dashes and the like, "NO APLICA", "S/D".
bool stands_for_nothing(std::string_view untrusted_text);

} // namespace constancia
