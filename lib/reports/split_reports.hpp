#pragma once

#include "content/page_picture.hpp"
#include "reports/csv_file.hpp"
#include "reports/final_list.hpp"
#include "reports/html/html_report.hpp"
#include "reports/redacted_report.hpp"
#include "reports/report_context.hpp"
#include "reports/report_groups.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace constancia {

/// `split/` of a report folder: report.html and report.xlsx once more for each group of students, each with
/// the documents and the missing of that group alone, and index.csv, which says which file is whose.
/// Documents of nobody are in none of them.
class SplitFolder {
  public:
    explicit SplitFolder(std::filesystem::path report_folder);

    static constexpr std::string_view folder_name = "split";

    /// What an earlier report has put there.
    const std::set<std::string>& files() const { return m_files; }

    struct Source {
        const FinalList& list;
        const ReportContext& context; ///< as the files may see it
        const RedactedReport* redaction = nullptr;
        const Roster& roster; ///< in clear
        PictureSource pictures;
    };
    /// Throws WriteError.
    void write(const Source& source, const ReportGroups& groups);

    /// Removes what earlier reports have put there and write() did not: it would be taken for that of now.
    void remove_stale();

  private:
    void write_some(const Source& source, const ReportGroups& groups, std::size_t first, std::size_t last,
                    CsvFile& index);

    std::filesystem::path m_folder;
    std::set<std::string> m_files, m_written;
};

} // namespace constancia
