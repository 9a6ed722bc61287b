#pragma once

#include "content/page_picture.hpp"
#include "reports/report_context.hpp"
#include "reports/report_file.hpp"
#include "support/file_replacement.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace constancia {

/// Gives the picture of a page, or nothing where there is none.
using PictureSource = std::function<std::optional<PagePicture>(const PageKey&)>;

/// report.html: one file that needs no other and no network. Records are written as they come; pictures
/// follow at the end, one in memory at a time.
class HtmlReport : public ReportFile {
  public:
    /// `context` must live as long as this. `missing` are places in its roster. Throws WriteError, as the
    /// members do.
    HtmlReport(const std::filesystem::path& file, const ReportContext& context, PictureSource picture_source,
               std::vector<std::size_t> missing = {});

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary& summary) override;
    void replace() override;

  private:
    void want_pictures(const FinalRecord& record);
    void write_picture(const PageKey& key);

    const ReportContext& m_context;
    PictureSource m_picture_source;
    std::vector<std::size_t> m_missing;
    FileReplacement m_file;
    bool m_has_records = false;
    std::set<PageKey> m_wanted; ///< about a hundred bytes each
};

} // namespace constancia
