#include "cli/report_run.hpp"

#include "reporting/record_json.hpp"
#include "reports/result_files.hpp"
#include "support/descriptor.hpp"
#include "support/file_replacement.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace constancia {
namespace {

const std::filesystem::path& made(const std::filesystem::path& folder)
{
    std::error_code error;
    if (std::filesystem::create_directories(folder, error))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error) throw WriteError(folder.string(), error.message());
    return folder;
}

} // namespace

ReportRun::ReportRun(std::filesystem::path folder, bool fresh)
    : m_folder(std::move(folder)), m_journal(made(m_folder) / "journal.sqlite"),
      m_pictures(m_folder / "pages"), m_records_file(m_folder / ".records.ndjson")
{
    if (fresh) m_journal.clear();
    std::error_code ignored;
    std::filesystem::remove(m_records_file, ignored); // left by a run that was killed
    const Descriptor file(
        ::open(m_records_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file.is_open()) m_records.open(m_records_file, std::ios::binary | std::ios::app);
    if (!m_records) throw WriteError(m_records_file.string(), std::generic_category().message(errno));
}

ReportRun::~ReportRun()
{
    std::error_code ignored;
    std::filesystem::remove(m_records_file, ignored);
}

void ReportRun::add(const Record& record, const std::string& run)
{
    m_has_records = true;
    m_records << record_json(record, run) << '\n';
    if (!m_records) throw WriteError(m_records_file.string(), std::generic_category().message(errno));
}

void ReportRun::forget_unused()
{
    m_journal.forget_unused();
    m_pictures.remove_unused();
}

ReportOutcome ReportRun::write(const ReportContext& context)
{
    m_records.flush();
    if (!m_records) throw WriteError(m_records_file.string(), std::generic_category().message(errno));
    const ResultFiles records({m_records_file.string()});
    return write_reports(records.source(), context, m_folder);
}

ExitCode code_for(const ReportSummary& summary)
{
    if (summary.limited() > 0) return ExitCode::hit_a_limit;
    return summary.needing_attention() > 0 ? ExitCode::needs_attention : ExitCode::all_ok;
}

std::filesystem::path folder_of_policy(const std::string& policy_file)
{
    if (policy_file.empty()) return {};
    const auto folder = std::filesystem::path(policy_file).parent_path();
    return folder.empty() ? "." : folder;
}

} // namespace constancia
