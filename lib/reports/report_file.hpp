#pragma once

#include "reports/final_record.hpp"
#include "reports/report_summary.hpp"

namespace constancia {

/// The seam for the files of a report folder. All files are made in one walk over the final list, and are
/// put in place together once every one of them is whole.
class ReportFile {
  public:
    virtual ~ReportFile() = default;

    /// Records in the order of the final list.
    virtual void add(const FinalRecord& record) = 0;
    /// After the last record: all that is left to write. The old file is still in place.
    virtual void finish(const ReportSummary& summary) = 0;
    /// Takes the place of the old file.
    virtual void replace() = 0;
};

} // namespace constancia
