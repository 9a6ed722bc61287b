#include "reports/notices_csv.hpp"

#include "reports/notice_texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {
namespace {

bool is_mismatch(const Finding& finding)
{
    return finding.code == FindingCode::curp_mismatch || finding.code == FindingCode::nss_mismatch ||
           finding.code == FindingCode::name_mismatch;
}

/// How much of the document is not the student's own to be told of: where it is, or may be, somebody else's,
/// nothing but that.
enum class Whose { somebody_elses, doubtful, the_students };

Whose whose_by(const Finding& finding)
{
    if (finding.severity != Severity::error) return Whose::the_students;
    if (is_mismatch(finding) || finding.code == FindingCode::student_is_beneficiary)
        return Whose::somebody_elses;
    switch (finding.code) {
    case FindingCode::cadena_disagrees:
    case FindingCode::qr_disagrees:
    case FindingCode::same_file:
    case FindingCode::nss_shared:
        return Whose::doubtful;
    default:
        return Whose::the_students;
    }
}

bool is_to_be_told(const FinalRecord& final_record)
{
    if (!final_record.record.student) return false;
    if (final_record.student && final_record.student->exempt) return false;
    if (final_record.standing == Standing::rejected) return true;
    return final_record.standing == Standing::pending && final_record.record.verdict &&
           final_record.record.verdict != Verdict::review;
}

/// Errors that the student can do something about.
std::vector<Finding> findings_to_tell(const Record& record)
{
    Whose whose = Whose::the_students;
    for (const Finding& finding : record.findings)
        whose = std::min(whose, whose_by(finding));
    std::vector<Finding> told;
    for (const Finding& finding : record.findings)
        if (finding.severity == Severity::error && notice_text(finding.code) && whose_by(finding) == whose)
            told.push_back(finding);
    return told;
}

/// What is to be done is said once, after all that it mends. The steps of the alta end with a new constancia.
std::vector<NoticeContent::Item> items_of(const std::vector<Finding>& findings, Language language)
{
    const auto to_do = [&](FindingCode code) {
        return std::string(notice_text(code)->what_to_do.in(language));
    };
    const std::string alta = to_do(FindingCode::alta_missing), new_one = to_do(FindingCode::outdated);
    const bool has_alta = std::any_of(findings.begin(), findings.end(),
                                      [&](const Finding& finding) { return to_do(finding.code) == alta; });
    std::vector<NoticeContent::Item> items;
    const bool is_somebody_elses = std::count_if(findings.begin(), findings.end(), is_mismatch) > 1;
    if (is_somebody_elses)
        items.push_back({std::string(somebody_elses_document.what.in(language)),
                         std::string(somebody_elses_document.what_to_do.in(language))});
    for (const Finding& finding : findings) {
        if (is_somebody_elses && is_mismatch(finding)) continue;
        NoticeContent::Item item{notice_what(finding, language), to_do(finding.code)};
        if (has_alta && item.what_to_do == new_one) item.what_to_do = alta;
        const auto same = std::find_if(items.begin(), items.end(),
                                       [&](const auto& each) { return each.what_to_do == item.what_to_do; });
        if (same == items.end())
            items.push_back(std::move(item));
        else if (same->what.find(item.what) == std::string::npos)
            same->what += '\n' + item.what;
    }
    return items;
}

std::string name_to_address(const RosterEntry* student)
{
    if (!student) return {};
    const PersonName& name = student->name;
    if (name.given_names.empty() || name.first_surname.empty()) return name.whole;
    return fmt::format("{} {}{}{}", name.given_names, name.first_surname,
                       name.second_surname.empty() ? "" : " ", name.second_surname);
}

} // namespace

NoticesCsv::NoticesCsv(const ReportContext& context, const std::filesystem::path& folder, std::string batch)
    : m_context(context), m_templates(context.policy_folder, context.language),
      m_told(folder, std::move(batch)), m_extra(context.roster, own_headers()),
      m_file(folder / "notices.csv", with_extra_headers(own_headers(), m_extra)),
      m_told_file(folder / told_notices_file_name)
{}

std::vector<std::string> NoticesCsv::own_headers()
{
    return {"student_id", "student_name", "email", "subject", "message", "verdict", "findings"};
}

void NoticesCsv::add(const FinalRecord& final_record)
{
    if (!is_to_be_told(final_record)) return;
    const Record& record = final_record.record;
    const RosterEntry* const student = final_record.student;
    const std::string who =
        fmt::format("{} {}", record.student->id, record.student->id.empty() ? record.student->row : 0);
    const std::string document = fmt::format("{} {}", record.sha256, record.document.page.value_or(0));

    std::vector<Finding> findings;
    std::string codes;
    const auto tell = [&](std::string_view code, std::string_view field) {
        const std::string finding = field.empty() ? std::string(code) : fmt::format("{}:{}", code, field);
        if (!m_told.tell(who, document, finding)) return false;
        codes += fmt::format("{}{}", codes.empty() ? "" : " ", finding);
        return true;
    };
    const auto tellable = findings_to_tell(record);
    for (const Finding& finding : tellable)
        if (tell(kind_of(finding.code).name, finding.field ? name_of(*finding.field) : ""))
            findings.push_back(finding);
    const bool nothing_else_to_say = tellable.empty() && final_record.standing == Standing::rejected;
    if (nothing_else_to_say) tell("not_accepted", "");
    if (codes.empty()) return; // all of it was told in an earlier run

    NoticeContent content;
    content.id = record.student->id;
    content.name = name_to_address(student);
    content.email = student ? student->email : "";
    content.verdict = record.verdict ? name_of(*record.verdict) : "";
    content.findings = items_of(findings, m_context.language);
    if (nothing_else_to_say)
        content.findings = {{std::string(not_accepted_what.in(m_context.language)),
                             std::string(not_accepted_what_to_do.in(m_context.language))}};
    content.alta_is_missing = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.code == FindingCode::alta_missing;
    });
    std::vector<std::string> extra_cells;
    m_extra.append_cells(extra_cells, student);
    for (std::size_t i = 0; i < extra_cells.size(); ++i)
        content.extra.emplace_back(m_extra.headers()[i], extra_cells[i]);

    std::vector<std::string> cells = {content.id,
                                      content.name,
                                      content.email,
                                      m_templates.subject(content),
                                      m_templates.message(content),
                                      content.verdict,
                                      codes};
    cells.insert(cells.end(), extra_cells.begin(), extra_cells.end());
    m_file.line_with_breaks(cells);
}

void NoticesCsv::finish(const ReportSummary&)
{
    m_file.finish();
    m_told_file.write(m_told.csv());
    m_told_file.finish();
}

void NoticesCsv::replace()
{
    // In this order: a notice that was told and is not on the list would never reach anybody.
    m_file.replace();
    m_told_file.replace();
}

} // namespace constancia
