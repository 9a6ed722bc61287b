#pragma once

#include "cli/commands/command.hpp"
#include "cli/exit_codes.hpp"
#include "reporting/language.hpp"

#include <tl/expected.hpp>

#include <span>
#include <string>

namespace constancia {

/// What the command line itself has answered: help and version on standard output, errors on standard error.
struct CommandLineAnswer {
    ExitCode code = ExitCode::all_ok;
    std::string text;
};

/// Every option is parsed and checked before any file is opened.
tl::expected<RunCommand, CommandLineAnswer> parse_command_line(std::span<const std::string> arguments,
                                                               Language language);

std::string_view program_version();

} // namespace constancia
