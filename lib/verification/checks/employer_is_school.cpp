#include "text/normalize.hpp"
#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

/// Asked only where the policy names the school's registros patronales; then it is for a person to look at
/// (contract.md §3).
CheckResult employer_is_school(const CheckInput& input)
{
    CheckResult result;
    const auto& wanted = input.policy.school_employers;
    if (wanted.empty()) return result;

    const auto is_wanted = [&](const std::string& registro) {
        return std::find(wanted.begin(), wanted.end(), fold_compact(registro)) != wanted.end();
    };
    const Field& field = input.field(FieldId::registro_patronal);
    const auto& employers = input.found().employers;
    if ((is_read_with(field, thresholds::approve) && is_wanted(*field.value)) ||
        std::any_of(employers.begin(), employers.end(),
                    [&](const auto& e) { return is_wanted(e.registro_patronal); })) {
        result.passed("employer_is_school");
        return result;
    }
    Finding finding = make_finding(FindingCode::employer_not_school, input, FieldId::registro_patronal,
                                   fmt::format("{}", fmt::join(wanted, ", ")));
    finding.severity = Severity::error;
    result.failed("employer_is_school", finding.found.value_or(""), finding);
    return result;
}

} // namespace constancia
