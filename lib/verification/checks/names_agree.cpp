#include "verification/checks/checks.hpp"
#include "verification/identity_comparison.hpp"

#include <fmt/format.h>

namespace constancia {

/// contract.md §3, "Names". A recognised name contradicts only when the cadena repeats it:
/// recognisers drop words and join lines.
CheckResult names_agree(const CheckInput& input)
{
    const NameComparison name = compare_declared_name(input);
    CheckResult result;
    if (!name.compared) return result;
    if (name.agreement == NameAgreement::same) {
        result.passed("names_agree", fmt::format("{} = {}", name.found, name.declared));
        return result;
    }
    const bool is_mismatch = name.may_reject && names_another_person(name.agreement);
    result.failed("names_agree", fmt::format("{} ≠ {}", name.found, name.declared),
                  make_finding(is_mismatch ? FindingCode::name_mismatch : FindingCode::name_differs, input,
                               FieldId::nombre, name.declared));
    return result;
}

} // namespace constancia
