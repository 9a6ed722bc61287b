#pragma once

#include "content/page_picture.hpp"
#include "reports/report_context.hpp"
#include "reports/report_file.hpp"
#include "support/closed_set.hpp"
#include "support/file_replacement.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>

namespace constancia {

/// Whose pages are put into the report as pictures.
enum class PicturesOf {
    none,
    attention, ///< documents that are not approved, and the audit sample
    all,
};

constexpr auto names_of(PicturesOf)
{
    return closed_set<PicturesOf>(
        {{PicturesOf::none, "none"}, {PicturesOf::attention, "attention"}, {PicturesOf::all, "all"}});
}

/// Gives the picture of a page, or nothing where there is none.
using PictureSource = std::function<std::optional<PagePicture>(const PageKey&)>;

/// report.html: one file that needs no other and no network. Records are written as they come; pictures
/// follow at the end, one in memory at a time.
class HtmlReport : public ReportFile {
  public:
    /// `context` must live as long as this. Throws WriteError, as the members do.
    HtmlReport(const std::filesystem::path& file, const ReportContext& context, PicturesOf pictures_of,
               PictureSource picture_source);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary& summary) override;
    void replace() override;

  private:
    void want_pictures(const FinalRecord& record);
    void write_picture(const PageKey& key);

    const ReportContext& m_context;
    PicturesOf m_pictures_of;
    PictureSource m_picture_source;
    FileReplacement m_file;
    bool m_has_records = false;
    std::set<PageKey> m_wanted; ///< about a hundred bytes each
};

} // namespace constancia
