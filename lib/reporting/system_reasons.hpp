#pragma once

#include "reporting/language.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// The system's own words for why a file cannot be opened, such as "Permission denied", in the language;
/// those that are not known are returned as they are, safe for the terminal.
std::string system_reason_text(std::string_view reason, Language language);

} // namespace constancia
