#include "verification/checks/checks.hpp"
#include "verification/checks/repeated_data.hpp"

namespace constancia {

/// Not every constancia is known to have a code (domain.md §2.2), so that one without says nothing.
CheckResult qr_agrees(const CheckInput& input)
{
    CheckResult result;
    const auto& qr = input.found().qr;
    if (!qr ||
        !compare_with_repetition(result, input, {*qr, Source::qr, FindingCode::qr_disagrees, "qr_agrees"}))
        result.not_checked.push_back(NotChecked::qr);
    return result;
}

} // namespace constancia
