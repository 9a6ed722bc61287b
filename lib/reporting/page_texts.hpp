#pragma once

#include "reporting/language.hpp"

#include <span>
#include <string_view>

namespace constancia {

/// A text of report.html, by the name that the page's template and script use.
struct PageSentence {
    std::string_view name;
    Text text;
};

/// Everything that the page says but for what is said of findings, verdicts and fields. `{…}` stands for
/// values that the page's script puts in; NAME_one and NAME_many are the same for one and for several.
std::span<const PageSentence> page_texts();

} // namespace constancia
