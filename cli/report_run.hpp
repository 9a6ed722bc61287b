#pragma once

#include "batch/journal.hpp"
#include "batch/picture_store.hpp"
#include "cli/exit_codes.hpp"
#include "reports/report_context.hpp"
#include "reports/write_reports.hpp"

#include <filesystem>
#include <fstream>
#include <string>

namespace constancia {

/// The report folder while a run fills it: the journal, and the records so far.
class ReportRun {
  public:
    /// Makes the folder and opens its journal; `fresh` forgets what it holds. Throws WriteError and
    /// JournalError.
    ReportRun(std::filesystem::path folder, bool fresh);
    ~ReportRun();

    const std::filesystem::path& folder() const { return m_folder; }
    Journal& journal() { return m_journal; }
    PictureStore& pictures() { return m_pictures; }

    /// Forgets what documents that are gone were found to say, and their pictures.
    void forget_unused();

    /// In the order in which they are delivered. Throws WriteError.
    void add(const Record& record, const std::string& run);

    /// An interrupted run may have none: there is nothing to report then.
    bool has_records() const { return m_has_records; }

    /// Makes the reports of what was added, which is something.
    ReportOutcome write(const ReportContext& context);

  private:
    std::filesystem::path m_folder;
    Journal m_journal;
    PictureStore m_pictures;
    std::filesystem::path m_records_file; ///< goes away with this object
    std::ofstream m_records;
    bool m_has_records = false;
};

/// What a run ends with once all documents were judged together.
ExitCode code_for(const ReportSummary& summary);

/// Where the school's own templates of notices may be: beside its policy.
std::filesystem::path folder_of_policy(const std::string& policy_file);

} // namespace constancia
