#include "text/normalize.hpp"
#include "verification/checks/checks.hpp"
#include "verification/identity_comparison.hpp"

#include <algorithm>

namespace constancia {

namespace {

/// Every word of the name stands in the row, as often as in the name.
bool has_words_of(const Beneficiary& row, const PersonName& name)
{
    auto words = name_words(name.whole), in_row = name_words(row.text);
    std::sort(words.begin(), words.end());
    std::sort(in_row.begin(), in_row.end());
    return words.size() >= 2 && std::includes(in_row.begin(), in_row.end(), words.begin(), words.end());
}

bool is_student(const Beneficiary& row, const RosterEntry& student)
{
    if (student.curp.curp && !row.curp.empty()) return row.curp == student.curp.curp->text();
    return has_words_of(row, student.name);
}

/// The row is a second reading in itself: the student stands in it, so the head is not the student.
bool head_is_another(const CheckInput& input)
{
    const auto is_another = [](IdentifierOutcome outcome) {
        return outcome == IdentifierOutcome::contradicts ||
               outcome == IdentifierOutcome::contradicts_if_seconded;
    };
    const auto curp = compare_declared_curp(input).outcome;
    if (curp != IdentifierOutcome::not_compared && curp != IdentifierOutcome::printed_invalid)
        return is_another(curp);
    const auto nss = compare_declared_nss(input).outcome;
    if (nss == IdentifierOutcome::agrees) return false;
    const NameComparison name = compare_declared_name(input);
    return is_another(nss) || (name.compared && name.may_reject && names_another_person(name.agreement));
}

} // namespace

CheckResult holder_is_student(const CheckInput& input)
{
    CheckResult result;
    const auto& rows = input.found().beneficiaries;
    if (!input.declared || rows.empty()) return result;

    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const Beneficiary& b) { return is_student(b, *input.declared); });
    if (row == rows.end() || !head_is_another(input)) {
        result.passed("holder_is_student");
        return result;
    }
    Finding finding = make_finding(FindingCode::student_is_beneficiary);
    const bool by_curp = input.declared->curp.curp && !row->curp.empty();
    finding.expected = by_curp ? row->curp : input.declared->name.whole;
    const Field& head =
        input.field(FieldId::nombre).value ? input.field(FieldId::nombre) : input.field(FieldId::curp);
    finding.found = head.value;
    finding.page = row->page;
    finding.box = row->box;
    result.failed("holder_is_student", row->text, finding);
    return result;
}

} // namespace constancia
