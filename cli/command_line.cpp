#include "cli/command_line.hpp"

#include "cli/help_formatter.hpp"
#include "cli/option_values.hpp"
#include "cli/parse_errors.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace constancia {
namespace {

constexpr int name_column = 30;

CommandLineAnswer usage_error(std::string sentence, std::string_view help_of, Language language)
{
    return {ExitCode::cannot_run, fmt::format("constancia: {}\n{} constancia {}--help\n", sentence,
                                              Text{"Más información:", "More:"}.in(language), help_of)};
}

std::string program_help(Language language)
{
    std::string text = fmt::format(
        "constancia {}: {}\n\n{}\n\n", program_version(),
        Text{"verifica constancias de vigencia de derechos del IMSS.",
             "verifies IMSS constancias de vigencia de derechos."}
            .in(language),
        Text{"Uso: constancia COMANDO [OPCIONES] …", "Usage: constancia COMMAND [OPTIONS] …"}.in(language));
    text += Text{"Comandos:\n", "Commands:\n"}.in(language);
    for (const Command& command : commands())
        text += fmt::format("  {:<{}}{}\n", fmt::format("{}, {}", command.name, command.spanish_name),
                            name_column - 2, command.summary.in(language));
    const auto option = [&](std::string_view names, const Text& meaning) {
        text += fmt::format("  {:<{}}{}\n", names, name_column - 2, meaning.in(language));
    };
    text += Text{"\nOpciones:\n", "\nOptions:\n"}.in(language);
    option("-h,--help",
           {"Ayuda; después de un comando, la de ese comando", "Help; after a command, that command's"});
    option("-V,--version", {"La versión del programa", "The program's version"});
    option("--lang es|en", {"Idioma (si no se indica: el del sistema, o español)",
                            "Language (default: the system's, else Spanish)"});
    text += Text{"\nEjemplos:\n"
                 "  constancia check entregas/ --roster alumnos.csv\n"
                 "  constancia explain alta_missing\n"
                 "\nLos archivos nunca se modifican y nada sale de este equipo.\n",
                 "\nExamples:\n"
                 "  constancia check entregas/ --roster alumnos.csv\n"
                 "  constancia explain alta_missing\n"
                 "\nFiles are never changed and nothing leaves this computer.\n"}
                .in(language);
    return text;
}

std::shared_ptr<CLI::Formatter> help_formatter(Language language)
{
    auto formatter = std::make_shared<HelpFormatter>();
    formatter->column_width(name_column);
    formatter->label("Usage", std::string(Text{"Uso", "Usage"}.in(language)));
    formatter->label("OPTIONS", std::string(Text{"OPCIONES", "OPTIONS"}.in(language)));
    formatter->label("Positionals", std::string(Text{"Argumentos", "Arguments"}.in(language)));
    formatter->label("REQUIRED", "");
    return formatter;
}

tl::expected<RunCommand, CommandLineAnswer>
parse_command(const Command& command, std::span<const std::string> arguments, Language language)
{
    CLI::App app{std::string(command.summary.in(language)), fmt::format("constancia {}", command.name)};
    app.formatter(help_formatter(language));
    // As in most programs, an option given twice counts as given last.
    app.option_defaults()
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(std::string(Text{"Opciones", "Options"}.in(language)));
    app.set_help_flag("-h,--help", std::string(Text{"Esta ayuda", "This help"}.in(language)));
    std::string lang;
    auto run = command.declare(app, language);
    app.add_option("--lang", lang, std::string(Text{"Idioma: es, en", "Language: es, en"}.in(language)))
        ->type_name(std::string(Text{"IDIOMA", "LANGUAGE"}.in(language)))
        ->check(one_of<Language>(language));
    app.footer(std::string(command.examples.in(language)));

    // CLI11 takes its arguments from the back.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(CommandLineAnswer{ExitCode::all_ok, app.help()});
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(usage_error(parse_error_sentence(error, app, language),
                                          fmt::format("{} ", command.name), language));
    }
    return run;
}

} // namespace

std::string_view program_version()
{
    return CONSTANCIA_VERSION;
}

tl::expected<RunCommand, CommandLineAnswer> parse_command_line(std::span<const std::string> arguments,
                                                               Language language)
{
    const auto help = [&] {
        return tl::unexpected(CommandLineAnswer{ExitCode::all_ok, program_help(language)});
    };
    // Options before the command are the program's own.
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "-h" || argument == "--help") return help();
        if (argument == "-V" || argument == "--version")
            return tl::unexpected(
                CommandLineAnswer{ExitCode::all_ok, fmt::format("constancia {}\n", program_version())});
        if (argument == "--lang" || argument.starts_with("--lang=")) {
            const bool value_follows = argument == "--lang";
            const std::string value = !value_follows             ? argument.substr(7)
                                      : i + 1 < arguments.size() ? arguments[i + 1]
                                                                 : "";
            if (const auto why_not = one_of<Language>(language)(value); !why_not.empty())
                return tl::unexpected(usage_error(fmt::format("--lang: {}.", why_not), "", language));
            if (value_follows) ++i;
        } else if (argument.starts_with('-')) {
            const std::string sentence =
                unknown_option_sentence(argument, {"--help", "--version", "--lang"}, language);
            const Text hint{"Las demás opciones van después del comando.",
                            "All other options come after the command."};
            return tl::unexpected(
                usage_error(fmt::format("{} {}", sentence, hint.in(language)), "", language));
        } else if (argument == "help" || argument == "ayuda") {
            const Command* const command =
                i + 1 < arguments.size() ? find_command(arguments[i + 1]) : nullptr;
            const std::vector<std::string> ask_for_help = {"--help"};
            return command ? parse_command(*command, ask_for_help, language) : help();
        } else if (const Command* const command = find_command(argument)) {
            return parse_command(*command, arguments.subspan(i + 1), language);
        } else {
            return tl::unexpected(usage_error(unknown_command_sentence(argument, language), "", language));
        }
    }
    return tl::unexpected(
        usage_error(std::string(Text{"Falta el comando, por ejemplo «constancia check entregas/».",
                                     "The command is missing, for example \"constancia check entregas/\"."}
                                    .in(language)),
                    "", language));
}

} // namespace constancia
