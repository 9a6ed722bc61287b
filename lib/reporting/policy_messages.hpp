#pragma once

#include "reporting/language.hpp"
#include "verification/policy_error.hpp"

#include <string>

namespace constancia {

/// Why a policy file cannot be used, at which line, and what to do about it.
std::string policy_error_sentence(const PolicyError& error, Language language);

} // namespace constancia
