#pragma once

#include "reports/csv_file.hpp"
#include "reports/extra_columns.hpp"
#include "reports/report_context.hpp"
#include "reports/report_file.hpp"
#include "support/file_replacement.hpp"

#include <filesystem>

namespace constancia {

/// results.ndjson: the final records.
class ResultsNdjson : public ReportFile {
  public:
    ResultsNdjson(const ReportContext& context, const std::filesystem::path& folder);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary&) override { m_file.finish(); }
    void replace() override { m_file.replace(); }

  private:
    const ReportContext& m_context;
    FileReplacement m_file;
};

/// results.csv: the columns of `--format csv`, those that only the final list has, those of the roster.
class ResultsCsv : public ReportFile {
  public:
    ResultsCsv(const ReportContext& context, const std::filesystem::path& folder);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary&) override { m_file.finish(); }
    void replace() override { m_file.replace(); }

    static std::vector<std::string> own_headers();

  private:
    const ReportContext& m_context;
    ExtraColumns m_extra;
    CsvFile m_file;
};

} // namespace constancia
