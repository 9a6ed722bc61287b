#pragma once

#include "batch/journal.hpp"
#include "batch/picture_store.hpp"
#include "cli/exit_codes.hpp"
#include "reports/report_context.hpp"
#include "reports/write_reports.hpp"
#include "support/descriptor.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace constancia {

/// The report folder while a run fills it: the journal, and the records so far.
class ReportRun {
  public:
    /// What documents say is kept beside the reports, for the next run; or nothing is, as it would be in
    /// clear.
    enum class Keeps { readings, nothing };

    /// Makes the folder and opens its journal; `fresh` forgets what it holds. Throws WriteError, JournalError
    /// and, where nothing is to be kept, ClearDataInFolder.
    ReportRun(std::filesystem::path folder, bool fresh, Keeps keeps);

    // Null where nothing is kept.
    Journal* journal() { return m_kept ? &m_kept->journal : nullptr; }
    PictureStore* pictures() { return m_kept ? &m_kept->pictures : nullptr; }

    /// Forgets what documents that are gone were found to say, and their pictures.
    void forget_unused();

    /// In the order in which they are delivered. Throws WriteError.
    void add(const Record& record, const std::string& run);

    /// An interrupted run may have none: there is nothing to report then.
    bool has_records() const { return m_has_records; }

    /// Makes the reports of what was added, which is something.
    ReportOutcome write(const ReportContext& context);

  private:
    struct Kept {
        explicit Kept(const std::filesystem::path& folder)
            : journal(folder / "journal.sqlite"), pictures(folder / "pages")
        {}
        Journal journal;
        PictureStore pictures;
    };

    std::filesystem::path m_folder;
    std::unique_ptr<Kept> m_kept;
    Descriptor m_records_file; ///< without a name: nobody else sees it, and it is gone with the process
    std::filesystem::path m_records_path;
    std::ofstream m_records;
    bool m_has_records = false;
};

/// What a run ends with once all documents were judged together.
ExitCode code_for(const ReportSummary& summary);

/// Where the school's own templates of notices may be: beside its policy.
std::filesystem::path folder_of_policy(const std::string& policy_file);

} // namespace constancia
