#pragma once

#include "cli/exit_codes.hpp"
#include "cli/session.hpp"
#include "reporting/language.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace constancia {

/// Runs a command whose options have been parsed.
using RunCommand = std::function<ExitCode(Session&)>;

struct Command {
    std::string_view name;
    std::string_view spanish_name;
    Text summary;
    Text examples;                                           ///< shown below the options
    RunCommand (*declare)(CLI::App& app, Language language); ///< declares the options on `app`
};

/// In the order in which --help lists them.
std::span<const Command> commands();

/// By either name; nullptr when there is none.
const Command* find_command(std::string_view name);

// One file each.
RunCommand declare_check(CLI::App& app, Language language);
RunCommand declare_extract(CLI::App& app, Language language);
RunCommand declare_report(CLI::App& app, Language language);
RunCommand declare_roster(CLI::App& app, Language language);
RunCommand declare_explain(CLI::App& app, Language language);
RunCommand declare_doctor(CLI::App& app, Language language);

} // namespace constancia
