#include "verification/checks/checks.hpp"
#include "verification/clinic_fields.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace constancia {

namespace {

struct Clinic {
    std::vector<FieldId> placeholder; ///< in the order in which a person would name them
    std::size_t read = 0, illegible = 0;
    std::size_t certain = 0; ///< placeholders that may weigh against the student
    bool from_pixels = false;
};

Clinic look_at_clinic(const CheckInput& input)
{
    Clinic clinic;
    for (const FieldId id : clinic_fields) {
        const Field& field = input.field(id);
        switch (field.state) {
        case FieldState::read:
            ++clinic.read;
            break;
        case FieldState::illegible:
            ++clinic.illegible;
            break;
        case FieldState::absent:
            break;
        case FieldState::placeholder:
            clinic.placeholder.push_back(id);
            clinic.from_pixels |= certainty_of(field, input.found()) == Certainty::recognised;
            if (field.confidence >= thresholds::placeholder && field.page) ++clinic.certain;
            break;
        }
    }
    return clinic;
}

/// On a scan three fields must be seen empty. In embedded text one is enough, if no other holds something
/// unreadable.
bool is_missing_for_certain(const Clinic& clinic)
{
    if (clinic.certain >= thresholds::placeholders_on_a_scan) return true;
    return !clinic.from_pixels && clinic.certain > 0 && clinic.illegible == 0;
}

/// A form that names nobody is blank, or could not be read: it says nothing of a student's alta.
bool names_somebody(const CheckInput& input)
{
    constexpr std::array identity = {FieldId::nombre, FieldId::curp, FieldId::nss};
    return std::any_of(identity.begin(), identity.end(),
                       [&](FieldId id) { return input.field(id).state == FieldState::read; });
}

} // namespace

/// contract.md §3, "The alta". Labels that are absent or illegible are required_fields_are_read's matter.
CheckResult alta_is_done(const CheckInput& input)
{
    CheckResult result;
    const auto& required = input.policy.required;
    const bool is_asked = std::any_of(required.begin(), required.end(), is_clinic_field);
    const Clinic clinic = look_at_clinic(input);
    if (!is_asked) return result;

    const std::string detail = fmt::format("read={} placeholder={} illegible={}", clinic.read,
                                           clinic.placeholder.size(), clinic.illegible);
    if (clinic.placeholder.empty()) {
        if (clinic.read > 0) result.passed("alta_is_done", detail);
    } else if (clinic.read == 0 && is_missing_for_certain(clinic) && names_somebody(input)) {
        result.failed("alta_is_done", detail,
                      make_finding(FindingCode::alta_missing, input, clinic.placeholder.front()));
    } else {
        const auto code = clinic.read > 0 ? FindingCode::alta_incomplete : FindingCode::low_confidence;
        for (const FieldId id : clinic.placeholder)
            result.failed("alta_is_done", detail, make_finding(code, input, id));
    }
    return result;
}

} // namespace constancia
