#include "reports/redacted_report.hpp"

#include "redaction/redact_record.hpp"
#include "redaction/redact_roster.hpp"
#include "reports/split_reports.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace constancia {
namespace {

constexpr std::array<std::string_view, 6> redacted_files{"results.ndjson", "results.csv", "report.xlsx",
                                                         "report.html",    "missing.csv", "summary.json"};

} // namespace

void refuse_clear_data(const std::filesystem::path& folder)
{
    const SplitFolder split(folder);
    const auto refuse_others = [](const std::filesystem::path& in, auto is_known) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(in, error), end; !error && entry != end;
             entry.increment(error))
            if (!is_known(entry->path().filename().string())) throw ClearDataInFolder(entry->path());
    };
    refuse_others(folder, [](const std::string& name) {
        return name == SplitFolder::folder_name ||
               std::find(redacted_files.begin(), redacted_files.end(), name) != redacted_files.end();
    });
    refuse_others(folder / SplitFolder::folder_name,
                  [&](const std::string& name) { return split.files().contains(name); });
}

RedactedReport::RedactedReport(const ReportContext& context, const Redactor& redactor,
                               std::optional<std::size_t> split_column)
    : m_redactor(redactor), m_clear(context), m_context(context)
{
    if (context.roster) m_roster = constancia::redacted(*context.roster, redactor, split_column);
    m_context.run = redactor(PseudonymOf::run, context.run);
    m_context.roster = m_roster ? &*m_roster : nullptr;
    if (context.by_options) m_by_options = constancia::redacted(*context.by_options, redactor);
    m_context.by_options = m_by_options ? &*m_by_options : nullptr;
    m_context.roster_file.clear();
    m_context.decisions = {};
    m_context.pictures_of = PicturesOf::none;
    m_context.policy_folder.clear();
    m_context.working_folder.clear();
}

FinalRecord RedactedReport::redacted(const FinalRecord& clear) const
{
    FinalRecord shown;
    shown.record = constancia::redacted(clear.record, m_redactor);
    shown.place = clear.place;
    shown.standing = clear.standing;
    shown.superseded_by = m_redactor(PseudonymOf::file, clear.superseded_by);
    if (clear.decision) shown.decision = PersonDecision{clear.decision->decision, {}};
    if (clear.student && clear.student == m_clear.by_options)
        shown.student = &*m_by_options;
    else if (clear.student)
        shown.student =
            &m_roster->entry(static_cast<std::size_t>(clear.student - m_clear.roster->entries().data()));
    for (const DeclaredBesideRead& pair : clear.declared)
        shown.declared.push_back(
            {pair.field,
             pair.field == FieldId::umf && shown.student
                 ? shown.student->umf
                 : m_redactor(identifies_by(pair.field).value_or(PseudonymOf::text), pair.declared),
             {},
             pair.looks_like});
    return shown;
}

} // namespace constancia
