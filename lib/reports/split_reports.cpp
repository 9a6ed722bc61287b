#include "reports/split_reports.hpp"

#include "reports/csv_table.hpp"
#include "reports/report_xlsx.hpp"
#include "support/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <system_error>
#include <vector>

namespace constancia {
namespace {

constexpr std::string_view index_name = "index.csv";
constexpr std::uintmax_t most_index_bytes = 1u << 20;

/// Reports that are open at once: a workbook takes a file for each of its sheets.
constexpr std::size_t groups_at_once = 16;

/// Of a report for this folder: nothing that an index could be made to say leads elsewhere.
bool is_report_name(const std::string& name)
{
    return name.find('/') == name.npos && (name.ends_with(".html") || name.ends_with(".xlsx"));
}

/// What an index lists, and the index.
std::set<std::string> listed_files(const std::filesystem::path& folder)
{
    std::set<std::string> files{std::string(index_name)};
    const auto bytes = read_file(folder / index_name, most_index_bytes);
    const auto table = bytes ? CsvTable::parse(*bytes) : std::nullopt;
    if (!table) return files;
    for (const char* header : {"html", "xlsx"})
        for (std::size_t row = 0; row < table->row_count(); ++row)
            if (const std::string& name = table->cell(row, table->column(header)); is_report_name(name))
                files.insert(name);
    return files;
}

/// One group's two files.
struct GroupReport {
    GroupReport(const SplitFolder::Source& source, const ReportGroups& groups, const ReportGroup& group,
                const std::vector<std::size_t>& all_missing, const std::filesystem::path& folder)
        : context(source.context)
    {
        context.part =
            fmt::format("{}: {}", groups.header(), group.value.empty() ? group.file_name : group.value);
        std::set_intersection(all_missing.begin(), all_missing.end(), group.students.begin(),
                              group.students.end(), std::back_inserter(missing));
        files.push_back(std::make_unique<HtmlReport>(folder / (group.file_name + ".html"), context,
                                                     source.pictures, missing));
        files.push_back(std::make_unique<ReportXlsx>(context, missing, folder / (group.file_name + ".xlsx")));
    }

    ReportContext context;
    std::vector<std::size_t> missing;
    std::vector<std::unique_ptr<ReportFile>> files;
    ReportSummary summary;
    std::set<const RosterEntry*> handed_in;
};

} // namespace

SplitFolder::SplitFolder(std::filesystem::path report_folder)
    : m_folder(std::move(report_folder) / folder_name), m_files(listed_files(m_folder))
{}

void SplitFolder::write(const Source& source, const ReportGroups& groups)
{
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(m_folder, error);
    if (is_new) std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
    if (error) throw WriteError(m_folder.string(), error.message());
    if (!is_new) FileReplacement::remove_leftovers(m_folder);

    CsvFile index(m_folder / index_name,
                  {"value", "html", "xlsx", "students", "documents", "needing_attention", "missing"});
    const std::size_t count = groups.groups().size();
    for (std::size_t first = 0; first < count; first += groups_at_once)
        write_some(source, groups, first, std::min(first + groups_at_once, count), index);
    index.finish();
    index.replace();
    m_written.insert(std::string(index_name));
}

void SplitFolder::write_some(const Source& source, const ReportGroups& groups, std::size_t first,
                             std::size_t last, CsvFile& index)
{
    const std::vector<std::size_t> missing =
        source.context.is_whole_run ? source.list.missing() : std::vector<std::size_t>();
    std::vector<std::unique_ptr<GroupReport>> reports;
    for (std::size_t group = first; group < last; ++group)
        reports.push_back(
            std::make_unique<GroupReport>(source, groups, groups.groups()[group], missing, m_folder));

    source.list.for_each([&](const FinalRecord& clear) {
        if (!clear.student) return;
        const auto place = static_cast<std::size_t>(clear.student - source.roster.entries().data());
        const std::size_t group = groups.group_of(place);
        if (group < first || group >= last) return;
        GroupReport& report = *reports[group - first];
        const FinalRecord record = source.redaction ? source.redaction->redacted(clear) : clear;
        report.summary.add(record);
        report.handed_in.insert(clear.student);
        for (const auto& file : report.files)
            file->add(record);
    });

    for (std::size_t i = 0; i < reports.size(); ++i) {
        const ReportGroup& group = groups.groups()[first + i];
        GroupReport& report = *reports[i];
        ReportSummary::Students& students = report.summary.students;
        students.enrolled = group.students.size();
        students.exempt = static_cast<std::size_t>(
            std::count_if(group.students.begin(), group.students.end(),
                          [&](std::size_t place) { return source.roster.entry(place).exempt; }));
        students.handed_in = report.handed_in.size();
        students.missing = report.missing.size();
        for (const auto& file : report.files)
            file->finish(report.summary);
        for (const auto& file : report.files)
            file->replace();
        const std::string html = group.file_name + ".html", xlsx = group.file_name + ".xlsx";
        m_written.insert({html, xlsx});
        index.line({group.value, html, xlsx, fmt::to_string(students.enrolled),
                    fmt::to_string(report.summary.documents()),
                    fmt::to_string(report.summary.needing_attention()),
                    source.context.is_whole_run ? fmt::to_string(students.missing) : std::string()});
    }
}

void SplitFolder::remove_stale()
{
    std::error_code ignored;
    for (const std::string& name : m_files)
        if (!m_written.contains(name)) std::filesystem::remove(m_folder / name, ignored);
    if (m_written.empty()) std::filesystem::remove(m_folder, ignored); // only where nothing else is in it
}

} // namespace constancia
