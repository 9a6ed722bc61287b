#include "cli/chosen_language.hpp"

#include <cstdlib>
#include <string_view>

namespace constancia {
namespace {

constexpr std::string_view option = "--lang";

Language language_of_locale()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("en") ? Language::en : Language::es;
    return Language::es;
}

} // namespace

Language chosen_language(std::span<const std::string> arguments)
{
    Language language = language_of_locale();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view argument = arguments[i];
        if (argument == "--") break;
        std::string_view value;
        if (argument == option && i + 1 < arguments.size())
            value = arguments[i + 1];
        else if (argument.starts_with(option) && argument.substr(option.size()).starts_with('='))
            value = argument.substr(option.size() + 1);
        if (const auto named = parse_name<Language>(value)) language = *named;
    }
    return language;
}

} // namespace constancia
