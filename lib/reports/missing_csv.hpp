#pragma once

#include "reports/csv_file.hpp"
#include "reports/extra_columns.hpp"
#include "reports/report_file.hpp"
#include "roster/roster.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace constancia {

/// missing.csv: who is in the roster, not exempt, and handed in nothing.
class MissingCsv : public ReportFile {
  public:
    /// `missing` are places in the roster.
    MissingCsv(const Roster& roster, std::vector<std::size_t> missing, const std::filesystem::path& folder);

    void add(const FinalRecord&) override {}
    void finish(const ReportSummary& summary) override;
    void replace() override { m_file.replace(); }

    static std::vector<std::string> own_headers();

  private:
    const Roster& m_roster;
    std::vector<std::size_t> m_missing;
    ExtraColumns m_extra;
    CsvFile m_file;
};

} // namespace constancia
