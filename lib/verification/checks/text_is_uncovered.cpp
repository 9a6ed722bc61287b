#include "verification/checks/checks.hpp"

namespace constancia {

/// Whoever changes a PDF without knowing how pastes white over a word and writes another on top, or types a
/// comment into a blank. Honest programs paint grounds before their text, and constancias have no comments.
CheckResult text_is_uncovered(const CheckInput& input)
{
    CheckResult result;
    const auto& covered = input.evidence.covered;
    if (!covered) return result;
    Finding finding = make_finding(FindingCode::text_covered);
    finding.found = covered->text;
    finding.page = covered->page;
    finding.box = covered->box;
    result.failed("text_is_uncovered", covered->text, finding);
    return result;
}

} // namespace constancia
