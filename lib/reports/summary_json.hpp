#pragma once

#include "reports/report_context.hpp"
#include "reports/report_file.hpp"
#include "support/file_replacement.hpp"

#include <filesystem>

namespace constancia {

/// summary.json: the run in figures. Every key is always there; every verdict, standing and code has its
/// count.
class SummaryJson : public ReportFile {
  public:
    SummaryJson(const ReportContext& context, const std::filesystem::path& folder);

    void add(const FinalRecord&) override {}
    void finish(const ReportSummary& summary) override;
    void replace() override { m_file.replace(); }

  private:
    const ReportContext& m_context;
    FileReplacement m_file;
};

} // namespace constancia
