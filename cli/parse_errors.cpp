#include "cli/parse_errors.hpp"

#include "cli/commands/command.hpp"
#include "reporting/safe_text.hpp"
#include "text/similarity.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace constancia {
namespace {

template <class... Arguments>
std::string say(Language language, const Text& text, const Arguments&... arguments)
{
    return fmt::format(fmt::runtime(text.in(language)), arguments...);
}

/// The nearest of the names, when near enough to be meant; else empty.
std::string nearest(std::string_view word, const std::vector<std::string>& names)
{
    constexpr std::size_t letters_for_each_slip = 3;
    std::string best;
    int best_distance = 1 + static_cast<int>(word.size() / letters_for_each_slip);
    for (const std::string& name : names)
        if (const int distance = edit_distance(word, name); distance < best_distance) {
            best = name;
            best_distance = distance;
        }
    return best;
}

std::string suggestion(std::string_view name, Language language)
{
    return name.empty() ? "" : say(language, {" ¿Quiso decir {}?", " Did you mean {}?"}, name);
}

std::vector<std::string> option_names(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

/// CLI11's messages begin with the option's name.
std::string option_in(const CLI::ParseError& error)
{
    const std::string text = error.what();
    return safe_text(text.substr(0, text.find(':')));
}

/// What stands without an option's name is called by a word in the help; that word alone would be no
/// sentence.
std::string argument_name(const std::string& name, Language language)
{
    constexpr struct {
        std::string_view name;
        Text text;
    } arguments[] = {{"PATH", {"indicar qué archivos o carpetas revisar", "The file or folder to check"}},
                     {"FILE", {"indicar el padrón", "The roster"}},
                     {"RESULTS", {"indicar los archivos de resultados", "The file of results"}}};
    for (const auto& [known, text] : arguments)
        if (known == name) return std::string(text.in(language));
    return safe_text(name);
}

} // namespace

std::string unknown_option_sentence(std::string_view argument, const std::vector<std::string>& known,
                                    Language language)
{
    const std::string_view option = argument.substr(0, argument.find('='));
    return say(language, {"No existe la opción {}.", "There is no option {}."}, safe_text(option)) +
           suggestion(nearest(option, known), language);
}

std::string unknown_command_sentence(std::string_view word, Language language)
{
    std::error_code error;
    if (std::filesystem::exists(std::string(word), error))
        return say(language,
                   {"Falta el comando. ¿Quiso decir «constancia check {}»?",
                    "The command is missing. Did you mean \"constancia check {}\"?"},
                   safe_text(word));
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        names.emplace_back(command.name);
        names.emplace_back(command.spanish_name);
    }
    return say(language, {"No existe el comando «{}».", "There is no command \"{}\"."}, safe_text(word)) +
           suggestion(nearest(word, names), language);
}

std::string parse_error_sentence(const CLI::ParseError& error, const CLI::App& app, Language language)
{
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        for (const std::string& extra : app.remaining())
            if (extra.starts_with('-') && extra.size() > 1)
                return unknown_option_sentence(extra, option_names(app), language);
        return say(language, {"Sobra «{}».", "Unexpected: \"{}\"."},
                   app.remaining().empty() ? "" : safe_text(app.remaining().front()));
    }
    if (dynamic_cast<const CLI::ValidationError*>(&error)) return safe_text(error.what()) + '.';
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return say(language, {"La opción {} necesita un valor.", "The option {} needs a value."},
                   option_in(error));
    if (dynamic_cast<const CLI::RequiredError*>(&error)) {
        const std::string text = error.what();
        return say(language, {"Falta {}.", "{} is missing."},
                   argument_name(text.substr(0, text.find(' ')), language));
    }
    // The value of "--quiet=yes": values of other options are checked before they are converted.
    if (dynamic_cast<const CLI::ConversionError*>(&error) || dynamic_cast<const CLI::InvalidError*>(&error)) {
        const std::string text = error.what();
        const auto dashes = std::min(text.find("--"), text.size());
        return say(language, {"La opción {} no lleva valor.", "The option {} takes no value."},
                   safe_text(text.substr(dashes, text.find_first_of(" =", dashes) - dashes)));
    }
    return say(language, {"No se entiende la línea de órdenes.", "The command line cannot be understood."});
}

} // namespace constancia
