#pragma once

#include "reporting/language.hpp"

#include <span>
#include <string>

namespace constancia {

/// --lang wherever it stands, for errors in the other options too must be told in it; else English where
/// LC_ALL, LC_MESSAGES or LANG, the first that is set, begins with "en"; else Spanish.
Language chosen_language(std::span<const std::string> arguments);

} // namespace constancia
