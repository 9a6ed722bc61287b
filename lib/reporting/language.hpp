#pragma once

#include "support/closed_set.hpp"

#include <string_view>

namespace constancia {

/// What people are spoken to in. Codes, keys and numbers are the same in every language.
enum class Language { es, en };

constexpr auto names_of(Language)
{
    return closed_set<Language>({{Language::es, "es"}, {Language::en, "en"}});
}

/// The same said in each language.
struct Text {
    std::string_view es;
    std::string_view en;

    constexpr std::string_view in(Language language) const { return language == Language::es ? es : en; }
};

} // namespace constancia
