#pragma once

#include "batch/document_work.hpp"
#include "batch/inputs.hpp"
#include "batch/journal.hpp"
#include "batch/run_settings.hpp"
#include "cli/document_run_options.hpp"
#include "cli/exit_codes.hpp"
#include "cli/session.hpp"
#include "redaction/redactor.hpp"
#include "workers/worker_reader.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace constancia {

struct RunOutcome {
    ExitCode code = ExitCode::all_ok; ///< before --exit-zero
    bool complete = true;             ///< every file was looked at
};

/// A run over files, as far as `check` and `extract` have it in common.
class DocumentRun {
  public:
    /// Makes the process that starts workers, before anything that was declared is read, so that no worker
    /// knows any of it. `options` outlives the run. Throws Fatal.
    DocumentRun(const DocumentRunOptions& options, Session& session);

    /// What the documents are judged by: to be filled before execute().
    JudgingSettings& judging() { return m_settings.judging; }
    void set_audit_percent(double percent) { m_settings.audit_percent = percent; }

    /// Readings are looked up and kept there. It outlives the run.
    void set_journal(Journal& journal) { m_journal = &journal; }

    /// Pictures of pages are made and kept there.
    void set_pictures(PictureWork pictures) { m_pictures = pictures; }

    /// Results go out redacted; null: as they are. It outlives the run.
    void set_redactor(const Redactor* redactor) { m_redactor = redactor; }

    /// What the run is known by.
    std::string identity() const;

    /// Finds the files; `own_files` are left out of folders. Throws PathError, and Fatal when there are none.
    void open_inputs(std::vector<std::filesystem::path> own_files);

    /// Nothing when there are more than one.
    bool has_one_file() const { return m_first_files.size() == 1; }

    const SkippedFiles& skipped() const { return m_inputs->skipped(); }

    /// Does the work and writes the results. `on_record` is told of each record beside, as it is before any
    /// redaction; may be empty.
    RunOutcome execute(const std::function<void(const Record&)>& on_record = {});

  private:
    MakeDocumentReader make_reader();
    std::size_t job_count() const;
    std::optional<InputFile> next_file();
    std::string shown_identity() const;
    void tell_what_is_run() const;
    void tell_how_it_ended(std::size_t delivered) const;

    const DocumentRunOptions& m_options;
    Session& m_session;
    RunSettings m_settings;
    Journal* m_journal = nullptr;
    PictureWork m_pictures;
    const Redactor* m_redactor = nullptr;
    WorkerSource m_workers;
    InputPlan m_input_plan;
    std::unique_ptr<InputStream> m_inputs;
    std::deque<InputFile> m_first_files;     ///< looked at before the work begins: two at most
    std::optional<std::size_t> m_file_count; ///< nothing when it is not known beforehand
};

/// --exit-zero turns what documents are to blame for into 0.
ExitCode final_code(ExitCode code, const DocumentRunOptions& options);

} // namespace constancia
