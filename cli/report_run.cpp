#include "cli/report_run.hpp"

#include "reporting/record_json.hpp"
#include "reports/redacted_report.hpp"
#include "reports/result_files.hpp"
#include "support/file_replacement.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace constancia {
namespace {

std::filesystem::path made(std::filesystem::path folder)
{
    std::error_code error;
    if (std::filesystem::create_directories(folder, error))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error) throw WriteError(folder.string(), error.message());
    return folder;
}

} // namespace

ReportRun::ReportRun(std::filesystem::path folder, bool fresh, Keeps keeps)
    : m_folder(made(std::move(folder)))
{
    if (keeps == Keeps::readings)
        m_kept = std::make_unique<Kept>(m_folder);
    else
        refuse_clear_data(m_folder);
    if (m_kept && fresh) m_kept->journal.clear();

    const auto name = m_folder / ".records.ndjson";
    std::error_code ignored;
    std::filesystem::remove(name, ignored); // left by a run that was killed
    m_records_file =
        Descriptor(::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!m_records_file.is_open() || ::unlink(name.c_str()) != 0)
        throw WriteError(name.string(), std::generic_category().message(errno));
    m_records_path = fmt::format("/proc/self/fd/{}", m_records_file.number());
    m_records.open(m_records_path, std::ios::binary | std::ios::app);
    if (!m_records) throw WriteError(name.string(), std::generic_category().message(errno));
}

void ReportRun::add(const Record& record, const std::string& run)
{
    m_has_records = true;
    m_records << record_json(record, run) << '\n';
    if (!m_records) throw WriteError(m_folder.string(), std::generic_category().message(errno));
}

void ReportRun::forget_unused()
{
    if (!m_kept) return;
    m_kept->journal.forget_unused();
    m_kept->pictures.remove_unused();
}

ReportOutcome ReportRun::write(const ReportContext& context)
{
    m_records.flush();
    if (!m_records) throw WriteError(m_folder.string(), std::generic_category().message(errno));
    const ResultFiles records({m_records_path.string()});
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
