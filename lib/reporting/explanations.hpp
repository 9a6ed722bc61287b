#pragma once

#include "reporting/language.hpp"
#include "verification/finding.hpp"
#include "verification/verdict.hpp"

#include <string_view>

namespace constancia {

/// What `constancia explain` says of a finding.
struct Explanation {
    FindingCode code;
    Text meaning;
    Text student;   ///< what the student does; empty where it is nothing
    Text registrar; ///< what the registrar does; empty where it is nothing
};

const Explanation& explanation(FindingCode code);

/// When a verdict is given.
std::string_view verdict_meaning(Verdict verdict, Language language);

} // namespace constancia
