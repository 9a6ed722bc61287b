#include "cli/chosen_language.hpp"
#include "cli/command_line.hpp"
#include "cli/fatal_sentence.hpp"
#include "cli/freed_memory.hpp"
#include "cli/session.hpp"
#include "cli/standard_output.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <exception>
#include <string>
#include <vector>

using namespace constancia;

namespace {

ExitCode run(const std::vector<std::string>& arguments, Session& session)
{
    const auto command = parse_command_line(arguments, session.language);
    if (command) return (*command)(session);

    const CommandLineAnswer& answer = command.error();
    if (answer.code == ExitCode::all_ok)
        session.output.write(answer.text);
    else
        print_error_line(answer.text);
    return answer.code;
}

} // namespace

int main(int argc, char** argv)
{
    StandardOutput output; // first of all: from here on libraries cannot spoil the results
    keep_freed_memory_for_a_while();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    Session session{chosen_language(arguments), output};

    ExitCode code = ExitCode::cannot_run;
    try {
        code = run(arguments, session);
    } catch (const Fatal& fatal) {
        print_error_line(fmt::format("constancia: {}", fatal_sentence(fatal, session.language)));
    } catch (const std::exception& error) {
        print_error_line(
            fmt::format("constancia: {} {}", session({"error interno:", "internal error:"}), error.what()));
    }
    return static_cast<int>(code);
}
