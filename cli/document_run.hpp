#pragma once

#include "batch/inputs.hpp"
#include "cli/document_run_options.hpp"
#include "cli/exit_codes.hpp"
#include "cli/session.hpp"
#include "pipeline/verify_file.hpp"

#include <functional>
#include <string>

namespace constancia {

/// A run over files, all options and files of the run itself read.
struct DocumentRun {
    const DocumentRunOptions& options;
    const RunSettings& settings;
    const Inputs& inputs;
    std::string_view roster_bytes = {};
    double audit_percent = 0;
    std::function<void(const Record&)> on_record = {}; ///< beside writing it; may be empty
};

struct RunOutcome {
    ExitCode code = ExitCode::all_ok; ///< before --exit-zero
    bool complete = true;             ///< every file was looked at
};

/// Does the work and writes the results.
RunOutcome run_documents(const DocumentRun& run, Session& session);

/// --exit-zero turns what documents are to blame for into 0.
ExitCode final_code(ExitCode code, const DocumentRunOptions& options);

} // namespace constancia
