#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

namespace constancia {

/// A warning only: saving anew, printing to PDF and merging leave the same trace. Of a scan the date says
/// nothing.
CheckResult unedited_since_issue(const CheckInput& input)
{
    CheckResult result;
    const auto& modified = input.evidence.facts.modified;
    const Field& field = input.field(FieldId::fecha_constancia);
    if (!modified || input.evidence.text_source != TextSource::embedded || !is_read_with(field, 0))
        return result;
    const auto issued = parse_iso_date(*field.value);
    if (!issued) return result;

    const std::string detail =
        fmt::format("fecha_constancia={} ModDate={}", to_iso(*issued), to_iso(*modified));
    if (days_between(*issued, *modified) <= thresholds::days_until_edited) {
        result.passed("unedited_since_issue", detail);
        return result;
    }
    Finding finding =
        make_finding(FindingCode::edited_after_issue, input, FieldId::fecha_constancia, *field.value);
    finding.found = to_iso(*modified);
    result.failed("unedited_since_issue", detail, finding);
    return result;
}

} // namespace constancia
