#pragma once

#include "reporting/language.hpp"
#include "support/closed_set.hpp"

#include <fmt/format.h>

#include <functional>
#include <string>

namespace constancia {

// Checks of option values, for CLI::Option::check: an empty text when the value is good, else why not, in the
// language.

using ValueCheck = std::function<std::string(const std::string&)>;

ValueCheck whole_number(long smallest, long largest, Language language);
ValueCheck percentage(Language language);
ValueCheck iso_date(Language language);
ValueCheck shard_notation(Language language);

template <class E>
ValueCheck one_of(Language language)
{
    return [language](const std::string& value) -> std::string {
        if (parse_name<E>(value)) return {};
        std::string names;
        for (const auto& entry : names_of(E{}))
            names += fmt::format("{}{}", names.empty() ? "" : ", ", entry.name);
        return fmt::format("{} {}", Text{"debe ser uno de:", "must be one of:"}.in(language), names);
    };
}

} // namespace constancia
