#include "verification/verify.hpp"

#include "verification/checks/checks.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace constancia {

namespace {

void append(CheckResult& all, CheckResult part)
{
    std::move(part.findings.begin(), part.findings.end(), std::back_inserter(all.findings));
    std::move(part.not_checked.begin(), part.not_checked.end(), std::back_inserter(all.not_checked));
    std::move(part.made.begin(), part.made.end(), std::back_inserter(all.made));
}

std::size_t place_in_table(FindingCode code)
{
    const auto place = std::find_if(std::begin(finding_kinds), std::end(finding_kinds),
                                    [&](const FindingKind& kind) { return kind.code == code; });
    return static_cast<std::size_t>(place - std::begin(finding_kinds));
}

/// Errors first, then in the order of finding_kinds, then of the fields. Of two that say the same of one
/// field, the one that knows what was expected is kept.
void put_in_order(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& finding) {
        return std::tuple(finding.severity, place_in_table(finding.code), finding.field);
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return std::tuple(key(a), !a.expected) < std::tuple(key(b), !b.expected);
    });
    const auto repeated = std::unique(findings.begin(), findings.end(),
                                      [&](const Finding& a, const Finding& b) { return key(a) == key(b); });
    findings.erase(repeated, findings.end());
}

/// The first in order of precedence; warnings and info change nothing (contract.md §3, rule 6).
Verdict verdict_of(const std::vector<Finding>& findings)
{
    Verdict verdict = Verdict::ok;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error) verdict = std::min(verdict, kind_of(finding.code).verdict);
    return verdict;
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
