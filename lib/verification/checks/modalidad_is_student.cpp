#include "text/normalize.hpp"
#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

/// Characters 9 and 10 of a registro patronal (domain.md §2.2).
bool is_of_modalidad_32(std::string_view registro_patronal)
{
    return registro_patronal.size() == 11 && registro_patronal.substr(8, 2) == "32";
}

bool says_student(const Field& modalidad)
{
    if (!is_read_with(modalidad, thresholds::approve)) return false;
    const std::string words = fmt::format(" {} ", fold(*modalidad.value));
    return words.find(" 32 ") != std::string::npos || words.find(" SEGURO FACULTATIVO ") != std::string::npos;
}

} // namespace

/// Asked only where the policy demands it; then it is for a person to look at (contract.md §3).
CheckResult modalidad_is_student(const CheckInput& input)
{
    CheckResult result;
    if (!input.policy.require_modalidad_32) return result;

    const Field& employer = input.field(FieldId::registro_patronal);
    const auto& employers = input.found().employers;
    const bool by_employer =
        (is_read_with(employer, thresholds::approve) && is_of_modalidad_32(*employer.value)) ||
        std::any_of(employers.begin(), employers.end(),
                    [](const auto& e) { return is_of_modalidad_32(e.registro_patronal); });
    if (by_employer || says_student(input.field(FieldId::modalidad))) {
        result.passed("modalidad_is_student");
        return result;
    }
    const FieldId shown =
        input.field(FieldId::modalidad).value ? FieldId::modalidad : FieldId::registro_patronal;
    Finding finding = make_finding(FindingCode::modalidad_not_student, input, shown, "32");
    finding.severity = Severity::error;
    result.failed("modalidad_is_student", finding.found.value_or(""), finding);
    return result;
}

} // namespace constancia
