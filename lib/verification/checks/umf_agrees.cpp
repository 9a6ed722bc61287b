#include "identifiers/umf.hpp"
#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

namespace constancia {

/// contract.md §3, "UMF": only numbers contradict; the same number with another type is for a person to look
/// at.
CheckResult umf_agrees(const CheckInput& input)
{
    CheckResult result;
    if (!input.declared) return result;

    const Field& field = input.field(FieldId::umf);
    const MedicalUnit& declared = input.declared->unit;
    const bool is_read = is_read_with(field, 0);
    // The value has lost its type word; what was printed still has it.
    const MedicalUnit found = is_read ? parse_medical_unit(*field.value) : MedicalUnit{};
    const UnitType found_type =
        is_read ? parse_medical_unit(field.raw.value_or(*field.value)).type : UnitType::unspecified;
    if (!input.policy.compare_umf || !declared.number || !found.number) {
        result.not_checked.push_back(NotChecked::declared_umf);
        return result;
    }
    const auto objection = [&](FindingCode code) {
        result.failed("umf_agrees", fmt::format("{} ≠ {}", *field.value, input.declared->umf),
                      make_finding(code, input, FieldId::umf, input.declared->umf));
    };
    if (*found.number != *declared.number) {
        // One to three digits read from pixels, with nothing to check them by, contradict nobody.
        const bool is_certain =
            certainty_of(field, input.found()) == Certainty::exact && may_reject(field, thresholds::reject);
        objection(is_certain ? FindingCode::umf_mismatch : FindingCode::low_confidence);
    } else if (types_differ(found_type, declared.type)) {
        objection(FindingCode::umf_type_differs);
    } else {
        result.passed("umf_agrees", fmt::format("{} = {}", *field.value, input.declared->umf));
    }
    return result;
}

} // namespace constancia
