#pragma once

#include "cli/standard_output.hpp"
#include "reporting/language.hpp"

#include <string_view>

namespace constancia {

/// What a command is given beside its options.
struct Session {
    Language language = Language::es;
    StandardOutput& output;

    std::string_view operator()(const Text& text) const { return text.in(language); }
};

} // namespace constancia
