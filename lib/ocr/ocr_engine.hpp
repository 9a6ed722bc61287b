#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"
#include "content/page_text.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// What a recogniser made of one image.
struct RecognisedPage {
    double width = 0, height = 0; ///< of the upright, level image, in pixels as large as the given one's
    std::vector<Word> words;      ///< in the upright, level image's pixels
    std::vector<InkMark> ink;     ///< likewise
    FrameMap to_image;            ///< from the upright, level image to the image that was given
    int quarter_turns =
        0;           ///< how often the given image must be turned clockwise by 90° to stand upright, 0 to 3
    double skew = 0; ///< degrees, counter-clockwise positive, that were taken out after the turns
};

/// Reads words from images. One engine serves one thread.
class OcrEngine {
  public:
    virtual ~OcrEngine() = default;
    virtual Result<RecognisedPage> recognise(const PageImage& image) = 0;
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
    virtual Result<std::vector<PageImage>> decode_image_file(std::string_view bytes) const = 0;

    /// One entry a page, for the first `max_pages` pages. Fails where the structure cannot be read.
    virtual Result<std::vector<PageStructure>>
    page_structures(std::string_view pdf_bytes, std::string_view password, int max_pages) const = 0;

    /// The JPEG or JPEG 2000 picture that is the whole of page `page` (from 1); nothing when the page is
    /// anything else, and is then better rendered.
    virtual std::optional<EmbeddedPicture> whole_page_picture(std::string_view pdf_bytes,
                                                              std::string_view password, int page) const = 0;

    /// Versions of the libraries, for `constancia doctor`: "tesseract 5.3.0", …
    virtual std::vector<std::string> library_versions() const = 0;
};

} // namespace constancia
