#pragma once

#include "reports/record_source.hpp"
#include "reports/report_context.hpp"
#include "reports/report_summary.hpp"
#include "support/fatal.hpp"

#include <filesystem>

namespace constancia {

/// What the exit code and the last line of a run are made of.
struct ReportOutcome {
    ReportSummary summary;
};

/// The roster has none of the students of the records: it is another one than that of the run.
class OtherRoster : public Fatal {
  public:
    OtherRoster() : Fatal("The roster has none of the students of these results.") {}
};

/// Makes the report folder's files from all records of a run: the pass across documents, then every file,
/// each replaced whole (contract.md §4). Goes through the records twice and keeps a few dozen bytes of each.
/// The folder is made where it is not there. Throws WriteError, TemplateError,
/// OtherRoster, SplitError, ClearDataInFolder, and DecisionFileError for decisions in the folder that
/// somebody has spoilt.
ReportOutcome write_reports(const RecordSource& records, const ReportContext& context,
                            const std::filesystem::path& folder);

} // namespace constancia
