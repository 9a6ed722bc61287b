#pragma once

#include "reporting/language.hpp"
#include "verification/finding.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// What was found, with the values that tell it. Values are made safe for the terminal.
std::string what_was_found(const Finding& finding, Language language);

/// What to do about it, and who does it; empty where nothing needs to be done.
std::string what_to_do(const Finding& finding, Language language);

/// Both, as one line.
std::string message(const Finding& finding, Language language);

/// A text with the finding's arguments put in, as FindingText says.
std::string filled_text(const Text& text, const Finding& finding, Language language);

/// A value as people write it: a date is 28/08/2026 in Spanish.
std::string value_for_people(std::string_view untrusted, Language language);

} // namespace constancia
