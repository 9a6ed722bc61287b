#pragma once

#include "reporting/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// What a reader said of a document that it could not read, such as "JPEG" or "> 30 s", for a person; nothing
/// where it is of use to programmers only.
std::optional<std::string> reader_detail_text(std::string_view untrusted_detail, Language language);

} // namespace constancia
