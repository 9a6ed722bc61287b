#pragma once

#include "reports/decision_list.hpp"
#include "reports/report_file.hpp"
#include "support/file_replacement.hpp"

#include <filesystem>

namespace constancia {

/// What people decided so far.
inline constexpr const char* decisions_file_name = "decisions.csv";

/// decisions.csv: every decision that was ever given, so that none is lost when the reports are made anew.
/// Each goes with the verdict it was given about; when the document is judged otherwise later, it is asked
/// again.
class DecisionsCsv : public ReportFile {
  public:
    DecisionsCsv(DecisionList decisions, const std::filesystem::path& folder);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary& summary) override;
    void replace() override { m_file.replace(); }

  private:
    DecisionList m_decisions;
    FileReplacement m_file;
};

} // namespace constancia
