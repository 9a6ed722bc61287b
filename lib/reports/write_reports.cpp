#include "reports/write_reports.hpp"

#include "reports/decisions_csv.hpp"
#include "reports/final_list.hpp"
#include "reports/html/html_report.hpp"
#include "reports/missing_csv.hpp"
#include "reports/notices_csv.hpp"
#include "reports/picture_folder.hpp"
#include "reports/redacted_report.hpp"
#include "reports/registro_csv.hpp"
#include "reports/report_xlsx.hpp"
#include "reports/results_files.hpp"
#include "reports/split_reports.hpp"
#include "reports/summary_json.hpp"
#include "support/file.hpp"
#include "support/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace constancia {
namespace {

constexpr std::uintmax_t most_decision_bytes = 256u << 20;

/// Makes the folder, for its owner only, and clears away what a run that was killed has left of its files.
void prepare(const std::filesystem::path& folder)
{
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(folder, error);
    if (error) throw WriteError(folder.string(), error.message());
    if (!is_new) return FileReplacement::remove_leftovers(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error) throw WriteError(folder.string(), error.message());
}

/// Those of earlier runs, and then those of now.
DecisionList all_decisions(const DecisionList& of_now, const std::filesystem::path& folder)
{
    DecisionList decisions;
    if (const auto earlier = read_file(folder / decisions_file_name, most_decision_bytes))
        decisions = DecisionList::from_csv(*earlier);
    decisions.merge(of_now);
    return decisions;
}

ReportSummary::Students students_of(const FinalList& list, const Roster* roster)
{
    ReportSummary::Students students;
    if (!roster) return students;
    students.enrolled = roster->entries().size();
    students.exempt =
        static_cast<std::size_t>(std::count_if(roster->entries().begin(), roster->entries().end(),
                                               [](const RosterEntry& entry) { return entry.exempt; }));
    students.handed_in = list.handed_in();
    students.missing = list.missing().size();
    return students;
}

} // namespace

ReportOutcome write_reports(const RecordSource& records, const ReportContext& context,
                            const std::filesystem::path& folder)
{
    prepare(folder);
    if (context.redactor) refuse_clear_data(folder);
    const DecisionList decisions = all_decisions(context.decisions, folder);
    FinalList list(records, context.roster, decisions, context.redactor);
    if (list.is_of_other_students()) throw OtherRoster();
    list.declare_by_options(context.by_options);
    std::optional<ReportGroups> groups;
    if (context.roster && !context.split_by.empty())
        groups.emplace(*context.roster, context.split_by, context.language);
    std::optional<RedactedReport> redaction;
    if (context.redactor)
        redaction.emplace(context, *context.redactor,
                          groups ? std::optional(groups->column()) : std::nullopt);
    const std::string batch = sha256_hex(fmt::format("{} {}", context.run, list.fingerprint())).substr(0, 16);

    const ReportContext& shown = redaction ? redaction->context() : context;
    const bool says_who_is_missing = context.roster && context.is_whole_run;
    const PictureFolder pages(folder / "pages");
    const auto picture = [&](const PageKey& key) { return pages.picture(key); };
    std::vector<std::unique_ptr<ReportFile>> files;
    files.push_back(std::make_unique<ResultsNdjson>(shown, folder));
    files.push_back(std::make_unique<ResultsCsv>(shown, folder));
    files.push_back(
        std::make_unique<HtmlReport>(folder / "report.html", shown, picture,
                                     says_who_is_missing ? list.missing() : std::vector<std::size_t>()));
    files.push_back(std::make_unique<ReportXlsx>(shown, list.missing(), folder / "report.xlsx"));
    if (says_who_is_missing)
        files.push_back(std::make_unique<MissingCsv>(*shown.roster, list.missing(), folder));
    files.push_back(std::make_unique<SummaryJson>(shown, folder));
    if (!redaction) {
        // Of no use without names: who is written to, what the school's system loads, who decided what.
        files.push_back(std::make_unique<RegistroCsv>(context, folder));
        files.push_back(std::make_unique<NoticesCsv>(context, folder, batch));
        files.push_back(std::make_unique<DecisionsCsv>(decisions, folder));
    }

    ReportOutcome outcome;
    list.for_each([&](const FinalRecord& clear) {
        const FinalRecord record = redaction ? redaction->redacted(clear) : clear;
        outcome.summary.add(record);
        for (const auto& file : files)
            file->add(record);
    });
    outcome.summary.students = students_of(list, context.roster);
    outcome.summary.decisions_not_applied = list.decisions_not_applied();
    for (const auto& file : files)
        file->finish(outcome.summary);
    for (const auto& file : files)
        file->replace();
    SplitFolder split(folder);
    if (groups)
        split.write({list, shown, redaction ? &*redaction : nullptr, *context.roster, picture}, *groups);
    split.remove_stale();
    // Of another run, it would say of people who have handed in that they have not.
    std::error_code ignored;
    if (!says_who_is_missing) std::filesystem::remove(folder / "missing.csv", ignored);
    return outcome;
}

} // namespace constancia
