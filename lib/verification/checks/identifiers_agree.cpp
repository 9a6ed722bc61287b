#include "verification/checks/checks.hpp"
#include "verification/identity_comparison.hpp"

#include <fmt/format.h>

namespace constancia {

namespace {

struct Question {
    FieldId id;
    FindingCode mismatch;
    std::string_view check;
};

bool contradicts(const IdentifierComparison& comparison)
{
    return comparison.outcome == IdentifierOutcome::contradicts ||
           comparison.outcome == IdentifierOutcome::contradicts_if_seconded;
}

void answer(CheckResult& result, const CheckInput& input, const Question& question,
            const IdentifierComparison& comparison, bool is_seconded)
{
    const std::string detail =
        fmt::format("{} = {}", input.field(question.id).value.value_or(""), comparison.declared);
    const std::string unequal =
        fmt::format("{} ≠ {}", input.field(question.id).value.value_or(""), comparison.declared);
    switch (comparison.outcome) {
    case IdentifierOutcome::not_compared:
        return;
    case IdentifierOutcome::agrees:
        result.passed(question.check, detail);
        return;
    case IdentifierOutcome::printed_invalid: // identifiers_are_valid reports it
        return;
    case IdentifierOutcome::doubtful:
        result.failed(question.check, unequal,
                      make_finding(FindingCode::low_confidence, input, question.id, comparison.declared));
        return;
    case IdentifierOutcome::contradicts_if_seconded: {
        const FindingCode code = is_seconded ? question.mismatch : FindingCode::low_confidence;
        result.failed(question.check, unequal, make_finding(code, input, question.id, comparison.declared));
        return;
    }
    case IdentifierOutcome::contradicts:
        result.failed(question.check, unequal,
                      make_finding(question.mismatch, input, question.id, comparison.declared));
        return;
    }
}

} // namespace

/// contract.md §3, rule 2: from OCR, a mismatch needs a second reading or a second field that disagrees.
CheckResult identifiers_agree(const CheckInput& input)
{
    const IdentifierComparison curp = compare_declared_curp(input), nss = compare_declared_nss(input);
    const NameComparison name = compare_declared_name(input);
    const bool is_other_name = name.compared && name.confident && names_another_person(name.agreement);

    CheckResult result;
    answer(result, input, {FieldId::curp, FindingCode::curp_mismatch, "curp_agrees"}, curp,
           is_other_name || contradicts(nss) || cadena_contradicts_declared_curp(input));
    answer(result, input, {FieldId::nss, FindingCode::nss_mismatch, "nss_agrees"}, nss,
           is_other_name || contradicts(curp) || cadena_contradicts_declared_nss(input));
    return result;
}

} // namespace constancia
