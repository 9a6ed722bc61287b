#pragma once

#include "reports/extra_columns.hpp"
#include "reports/report_context.hpp"
#include "reports/report_file.hpp"
#include "reports/workbook/workbook_writer.hpp"
#include "support/file_replacement.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace constancia {

/// Which sheet a document is on.
enum class SheetGroup { review, not_approved, approved, superseded };

SheetGroup sheet_group(const FinalRecord& record);

/// report.xlsx: a summary, a sheet for each group of verdicts, and who is missing. Text is text: no cell is a
/// formula, whatever it begins with.
class ReportXlsx : public ReportFile {
  public:
    /// `missing` are places in the roster; nothing is said of them where there is none. Throws WriteError.
    ReportXlsx(const ReportContext& context, std::vector<std::size_t> missing,
               const std::filesystem::path& file);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary& summary) override;
    void replace() override { m_file.replace(); }

  private:
    static constexpr std::size_t group_count = 4;

    std::vector<WorkbookCell> row_of(const FinalRecord& record);
    void write_summary(const ReportSummary& summary);
    void write_missing();

    const ReportContext& m_context;
    std::vector<std::size_t> m_missing;
    std::filesystem::path m_folder;
    ExtraColumns m_extra;
    FileReplacement m_file;
    std::unique_ptr<WorkbookWriter> m_workbook;
    std::size_t m_summary_sheet = 0, m_missing_sheet = 0;
    std::array<std::size_t, group_count> m_group_sheets{};
    std::size_t m_links = 0;
};

} // namespace constancia
