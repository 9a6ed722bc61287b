#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"

namespace constancia {

namespace {

bool is_invalid(DeclaredState state)
{
    return state == DeclaredState::invalid || state == DeclaredState::data_lost;
}

void report_invalid(CheckResult& result, FieldId id, const std::string& as_written)
{
    Finding finding = make_finding(FindingCode::declared_invalid);
    finding.field = id;
    finding.expected = as_written;
    result.failed("declared_is_usable", as_written, finding);
}

} // namespace

CheckResult declared_is_usable(const CheckInput& input)
{
    CheckResult result;
    if (!input.declared) return result;
    const RosterEntry& declared = *input.declared;
    const auto is_read = [&](FieldId id) { return is_read_with(input.field(id), 0); };

    if (is_invalid(declared.curp.state)) report_invalid(result, FieldId::curp, declared.curp.as_written);
    if (is_invalid(declared.nss.state)) report_invalid(result, FieldId::nss, declared.nss.as_written);

    const bool has_name = !declared.name.whole.empty(), has_curp = declared.curp.curp.has_value(),
               has_nss = !declared.nss.readings.empty();
    if (!has_name || !is_read(FieldId::nombre)) result.not_checked.push_back(NotChecked::declared_name);
    if (!has_curp || !is_read(FieldId::curp)) result.not_checked.push_back(NotChecked::declared_curp);
    if (!has_nss || !is_read(FieldId::nss)) result.not_checked.push_back(NotChecked::declared_nss);

    // A row that says nothing of the person would let anybody's constancia pass as theirs.
    const bool is_row = declared.row > 0;
    if (is_row && !has_name && !has_curp && !has_nss && result.findings.empty())
        result.failed("declared_is_usable", "", make_finding(FindingCode::declared_empty));
    if (result.findings.empty()) result.passed("declared_is_usable");
    return result;
}

} // namespace constancia
