#pragma once

#include "reporting/language.hpp"
#include "support/fatal.hpp"

#include <string>

namespace constancia {

/// Why the run could not be done and what to do next, safe for the terminal. What only knows English is
/// passed on in it.
std::string fatal_sentence(const Fatal& fatal, Language language);

} // namespace constancia
