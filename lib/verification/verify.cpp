#include "verification/verify.hpp"

#include "verification/checks/checks.hpp"
#include "verification/finding_order.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace constancia {

namespace {

void append(CheckResult& all, CheckResult part)
{
    std::move(part.findings.begin(), part.findings.end(), std::back_inserter(all.findings));
    std::move(part.not_checked.begin(), part.not_checked.end(), std::back_inserter(all.not_checked));
    std::move(part.made.begin(), part.made.end(), std::back_inserter(all.made));
}

Assessment assess(CheckResult all)
{
    // It cannot be checked here, as that needs the IMSS.
    all.not_checked.push_back(NotChecked::sello_digital);
    put_in_order(all.findings);
    const std::set<NotChecked> not_checked(all.not_checked.begin(), all.not_checked.end());

    Assessment assessment;
    assessment.verdict = verdict_of(all.findings);
    assessment.findings = std::move(all.findings);
    assessment.not_checked.assign(not_checked.begin(), not_checked.end());
    assessment.checks = std::move(all.made);
    return assessment;
}

void append_whose_it_is(CheckResult& all, const CheckInput& input)
{
    append(all, declared_is_usable(input));
    CheckResult holder = holder_is_student(input);
    const bool is_parents = !holder.findings.empty();
    append(all, std::move(holder));
    // Of a parent's constancia every identifier differs; one sentence says why.
    if (is_parents) return;
    append(all, identifiers_agree(input));
    append(all, names_agree(input));
}

void append_what_it_says(CheckResult& all, const CheckInput& input)
{
    append(all, umf_agrees(input));
    // A No Derechohabiencia says by its kind that there is no cover, and has no clinic and no employer.
    if (input.evidence.kind.kind == DocumentKind::vigencia) {
        append(all, coverage_is_as_expected(input));
        if (input.policy.expect == Expectation::cover) {
            append(all, alta_is_done(input));
            append(all, modalidad_is_student(input));
            append(all, employer_is_school(input));
        }
    }
    append(all, issue_is_recent(input));
}

void append_whether_it_may_be_believed(CheckResult& all, const CheckInput& input)
{
    append(all, cadena_agrees(input));
    append(all, qr_agrees(input));
    append(all, identifiers_are_valid(input));
    append(all, repairs_are_confirmed(input));
    append(all, consistent_in_itself(input));
    append(all, unedited_since_issue(input));
    append(all, text_is_uncovered(input));
}

} // namespace

Assessment verify(const Evidence& evidence, const Declared& declared, const Policy& policy, Date as_of)
{
    const bool is_known = declared.status == Declared::Status::known;
    const CheckInput input{evidence, is_known ? declared.entry : nullptr, policy, as_of};

    CheckResult all = owner_is_known(declared, evidence);
    CheckResult kind = kind_is_right(input);
    const bool is_right_kind = kind.findings.empty();
    append(all, std::move(kind));
    if (!is_right_kind) {
        // What another document says of clinic and dates answers none of the other questions.
        all.not_checked.push_back(NotChecked::declared_data);
        all.not_checked.push_back(NotChecked::cadena_original);
        all.not_checked.push_back(NotChecked::qr);
        return assess(std::move(all));
    }
    append_whose_it_is(all, input);
    append_what_it_says(all, input);
    append_whether_it_may_be_believed(all, input);
    append(all, required_fields_are_read(input));
    return assess(std::move(all));
}

Assessment unreadable(const DocumentError& error)
{
    const std::string_view fault = name_of(error.fault);
    const auto kind = std::find_if(std::begin(finding_kinds), std::end(finding_kinds),
                                   [&](const FindingKind& k) { return k.name == fault; });
    Finding finding = make_finding(kind->code);
    if (!error.detail.empty()) finding.found = error.detail;

    CheckResult all;
    all.findings.push_back(std::move(finding));
    all.not_checked = {NotChecked::declared_data, NotChecked::cadena_original, NotChecked::qr};
    return assess(std::move(all));
}

} // namespace constancia
