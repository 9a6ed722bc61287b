#pragma once

#include <string_view>

namespace constancia {

/// Whether the four letters are one of the 82 words that no CURP may begin with: they get an X as second
/// letter.
bool is_inconvenient_word(std::string_view four_letters);

} // namespace constancia
