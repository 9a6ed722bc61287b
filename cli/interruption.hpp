#pragma once

#include "cli/exit_codes.hpp"
#include "reporting/language.hpp"

#include <optional>

namespace constancia {

/// From here on the first SIGINT or SIGTERM asks for a stop after what is running, and says so; the second
/// one kills.
void catch_interruptions(Language language);

/// What to end with, once a stop was asked for.
std::optional<ExitCode> interruption();

} // namespace constancia
