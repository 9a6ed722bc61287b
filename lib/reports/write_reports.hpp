#pragma once

#include "reports/record_source.hpp"
#include "reports/report_context.hpp"
#include "reports/report_summary.hpp"

#include <filesystem>

namespace constancia {

/// What the exit code and the last line of a run are made of.
struct ReportOutcome {
    ReportSummary summary;
};

/// Makes the report folder's files from all records of a run: the pass across documents, then every file,
/// each replaced whole (contract.md §4). Goes through the records twice and keeps a few dozen bytes of each.
/// The folder is made where it is not there. Throws WriteError, and Fatal for a template that cannot be used.
ReportOutcome write_reports(const RecordSource& records, const ReportContext& context,
                            const std::filesystem::path& folder);

} // namespace constancia
