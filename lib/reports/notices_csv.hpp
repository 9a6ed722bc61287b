#pragma once

#include "reports/csv_file.hpp"
#include "reports/extra_columns.hpp"
#include "reports/notice_template.hpp"
#include "reports/report_context.hpp"
#include "reports/report_file.hpp"
#include "reports/told_notices.hpp"
#include "support/file_replacement.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace constancia {

/// notices.csv, for mail merge: one row for each student who has something to do, with subject and message.
///
/// That is whose document was found to be wrong, or was not accepted by a person. What only a person can
/// judge
/// (`review`) is told to nobody before a person has; neither are the exempt told anything.
class NoticesCsv : public ReportFile {
  public:
    /// `batch` as in ToldNotices. Throws WriteError and TemplateError.
    NoticesCsv(const ReportContext& context, const std::filesystem::path& folder, std::string batch);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary& summary) override;
    void replace() override;

    static std::vector<std::string> own_headers();

  private:
    const ReportContext& m_context;
    NoticeTemplates m_templates;
    ToldNotices m_told;
    ExtraColumns m_extra;
    CsvFile m_file;
    FileReplacement m_told_file;
};

} // namespace constancia
