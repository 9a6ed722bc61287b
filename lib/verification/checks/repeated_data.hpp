#pragma once

#include "verification/checks/check.hpp"

#include <string_view>

namespace constancia {

/// A text that repeats what the page shows: the cadena original in print, or in a code.
struct Repetition {
    const Cadena& text;
    Source source;         ///< of fields that were taken from it, and are no second reading
    FindingCode disagrees; ///< what a solid contradiction is called
    std::string_view check;
};

/// CURP, NSS, date and name as the page shows them against the repetition. Returns whether anything in it was
/// legible enough to be evidence.
bool compare_with_repetition(CheckResult& result, const CheckInput& input, const Repetition& repetition);

} // namespace constancia
