#pragma once

#include "redaction/redactor.hpp"
#include "reports/final_record.hpp"
#include "reports/report_context.hpp"
#include "support/fatal.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace constancia {

/// There is something in the report folder that a redacted report does not write: people's data lie beside
/// it, and would be handed on with it.
class ClearDataInFolder : public Fatal {
  public:
    explicit ClearDataInFolder(const std::filesystem::path& path)
        : Fatal("The folder has files that are not redacted: " + path.string()), m_path(path.string())
    {}

    const std::string& path() const { return m_path; }

  private:
    std::string m_path;
};

/// Throws ClearDataInFolder. A folder that is not there has nothing; what a split report has put there is
/// either replaced or removed.
void refuse_clear_data(const std::filesystem::path& folder);

/// What the files of a redacted report are given in the place of context and records.
class RedactedReport {
  public:
    /// Both outlive this object. Of the roster's own columns, at most the one that the report is split by.
    RedactedReport(const ReportContext& context, const Redactor& redactor,
                   std::optional<std::size_t> split_column = std::nullopt);

    /// Without pictures, links and the name of the roster.
    const ReportContext& context() const { return m_context; }
    /// What a person noted is left out: there is no telling what is in it.
    FinalRecord redacted(const FinalRecord& clear) const;

  private:
    const Redactor& m_redactor;
    const ReportContext& m_clear;
    std::optional<Roster> m_roster;
    std::optional<RosterEntry> m_by_options;
    ReportContext m_context;
};

} // namespace constancia
