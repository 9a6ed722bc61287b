#pragma once

#include "content/covered_text.hpp"
#include "content/document_error.hpp"
#include "content/page_image.hpp"
#include "content/page_text.hpp"
#include "support/civil_date.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace constancia {

/// "poppler 22.12.0".
std::string poppler_version();

/// Makes the tables that any document needs, else made when the first is opened: from then on no files of the
/// machine are needed but fonts and Poppler's own data.
void prepare_pdf_reading();

/// What a page holds as text.
struct EmbeddedText {
    PageText page; ///< the words that are drawn to be seen, those that were painted over too
    /// The first of these, or of the words that an annotation puts on the page, as comments do.
    std::optional<CoveredText> covered;
    /// That are drawn so that nobody sees them: their words are left out.
    int hidden_letters = 0;
    /// Share of the page, 0 to 1 and more, that pictures written into its content cover: nothing tells of
    /// them but the content.
    double inline_picture_cover = 0;
    bool is_blank = false; ///< nothing is painted on the page, by its content or by an annotation
};

/// An open PDF. Its pages are asked for by number, from 1.
class PdfDocument {
  public:
    /// The empty password is always tried first, so that owner-only encryption opens. A PDF that opens has at
    /// least one page.
    static Result<PdfDocument> open(std::string untrusted_bytes, std::span<const std::string> passwords);

    PdfDocument(PdfDocument&&) noexcept;
    PdfDocument& operator=(PdfDocument&&) noexcept;
    ~PdfDocument();

    int page_count() const;
    const std::string& bytes() const;
    const std::string& password() const; ///< the one that opened it; usually empty
    std::string producer() const;
    std::optional<Date> modified() const; ///< the day of ModDate

    /// The embedded words, upright: a page whose text runs sideways is turned. Words outside the displayed
    /// page, too small to be seen or hidden are left out.
    EmbeddedText text(int page) const;

    /// Whether pictures may cover this share of the page, 0 to 1. Costs less than its words do; errs
    /// towards yes.
    bool may_show_pictures(int page, double share) const;

    /// The page as displayed, in points.
    double page_width(int page) const;
    double page_height(int page) const;

    /// The page as displayed, in grey.
    Result<PageImage> render(int page, double dpi) const;

  private:
    struct Opened;
    explicit PdfDocument(std::unique_ptr<Opened> opened);
    std::unique_ptr<Opened> m_opened;
};

} // namespace constancia
