#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"
#include "content/page_text.hpp"
#include "support/work_limit.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// Is given the pages of a file one after the other, so that no more than one need be held. False: no more
/// are wanted.
using TakePage = std::function<bool(PageImage)>;

/// What a recogniser made of one image.
struct RecognisedPage {
    double width = 0, height = 0; ///< of the upright, level image, in pixels as large as the given one's
    std::vector<Word> words;      ///< in the upright, level image's pixels
    std::vector<InkMark> ink;     ///< likewise
    FrameMap to_image;            ///< from the upright, level image to the image that was given
    int quarter_turns =
        0;           ///< how often the given image must be turned clockwise by 90° to stand upright, 0 to 3
    double skew = 0; ///< degrees, counter-clockwise positive, that were taken out after the turns
    /// Lines that were left unread: the cadena original, the digital seal, paragraphs. In the upright, level
    /// image's pixels, from top to bottom.
    std::vector<Rect> unread;
};

/// How a place is looked at when it is looked at again: each is a reading of other pixels, as independent as
/// one recogniser and one picture allow.
enum class Look {
    close,       ///< cut out close around the letters, which makes them large
    wide,        ///< with much paper around, which makes them small
    as_code,     ///< as capitals and digits only
    as_capitals, ///< as capitals only
    as_digits,   ///< as digits only
    as_digit,    ///< as a single digit, in whatever pieces it is
    in_a_row,    ///< several times side by side: for what is very short
    as_fine,     ///< with little paper around, so that fine print does not become finer
};

/// One page in an engine's hands, upright and level. Boxes are in the upright, level image's pixels, as large
/// as the given image's. Must not outlive its engine.
class PageReader {
  public:
    virtual ~PageReader() = default;

    /// Everything but what fills long lines without a gap (see RecognisedPage::unread).
    virtual Result<RecognisedPage> read() = 0;

    /// The words of lines that read() left; of the first few when there is no time for all.
    virtual std::vector<Word> read_lines(std::span<const Rect> lines, Look look) = 0;

    /// What stands in a box, read once more. Empty when there is no ink, or no time left.
    virtual std::vector<Word> look_again(const Rect& box, Look look) = 0;
};

/// Reads words from images. One engine serves one thread.
class OcrEngine {
  public:
    virtual ~OcrEngine() = default;

    /// Makes a page upright, level and evenly lit. All that its reader does ends when `limit` is reached.
    virtual Result<std::unique_ptr<PageReader>> open(const PageImage& image, WorkLimit limit) = 0;
};

/// One of several sheets of paper on one image.
struct Sheet {
    PageImage image;
    Affine to_image; ///< from the sheet's pixels to those of the whole image
};

/// The picture that fills a page of a PDF, at its own resolution.
struct EmbeddedPicture {
    PageImage image;
    Affine to_page; ///< from the image's pixels to the page as displayed, in points
};

/// How far the embedded text of a PDF page may be trusted, from the page's own drawing operators.
struct PageStructure {
    double picture_cover = 0; ///< share of the page that pictures cover, 0 to 1
    int visible_glyphs = 0;   ///< characters shown by text operators in a visible rendering mode
    /// Characters in rendering mode 3 or 7 (ISO 32000-1, 9.3.6), or below a picture of the whole page.
    int invisible_glyphs = 0;
    double picture_dpi = 0; ///< resolution of the largest picture as placed; 0 when there is none
    /// One picture covers most of the page, and nothing else that can be seen is drawn.
    bool one_picture = false;
};

/// Everything that needs Tesseract, Leptonica or qpdf, behind one door: they live in a module that is opened
/// when first needed, as linking them costs more than reading a text PDF.
class OcrModule {
  public:
    virtual ~OcrModule() = default;

    /// Fails with a sentence when there is no Spanish language data.
    virtual tl::expected<std::unique_ptr<OcrEngine>, std::string> make_engine() const = 0;

    /// Decodes a JPEG, PNG, TIFF (all pages), WebP or HEIC file, upright according to its EXIF orientation.
    /// Unless it fails, `take_page` has had one page at least.
    virtual Result<void> decode_image_file(std::string_view bytes, const TakePage& take_page) const = 0;

    /// The image as a grey JPEG, turned clockwise by so many times 90° and reduced until neither side is
    /// longer than `longest_side`, in pixels. Empty when it cannot be made.
    virtual std::string small_jpeg(const PageImage& image, int quarter_turns, int longest_side) const = 0;

    /// Sheets that lie side by side on one image, from left to right; nothing when there is one only.
    virtual std::vector<Sheet> sheets_on(const PageImage& image) const = 0;

    /// QR, Data Matrix, Aztec and PDF417 codes in a part of the image, each with its box in the image's
    /// pixels. A few at most.
    virtual std::vector<Code> find_codes(const PageImage& image, const Rect& part) const = 0;

    /// One entry a page, for the first `max_pages` pages. Fails where the structure cannot be read.
    virtual Result<std::vector<PageStructure>>
    page_structures(std::string_view pdf_bytes, std::string_view password, int max_pages) const = 0;

    /// The picture that is the whole of page `page` (from 1), as it is stored; nothing when the page is
    /// anything else, and is then better rendered.
    virtual std::optional<EmbeddedPicture> whole_page_picture(std::string_view pdf_bytes,
                                                              std::string_view password, int page) const = 0;

    /// Versions of the libraries, for `constancia doctor`: "tesseract 5.3.0", …
    virtual std::vector<std::string> library_versions() const = 0;
};

} // namespace constancia
