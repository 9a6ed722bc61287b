#include "ocr/module/module_entry.hpp"

#include "ocr/module/codes.hpp"
#include "ocr/module/heic_file.hpp"
#include "ocr/module/image_files.hpp"
#include "ocr/module/jpeg_file.hpp"
#include "ocr/module/line_recogniser.hpp"
#include "ocr/module/pdf_pictures.hpp"
#include "ocr/module/preprocessing.hpp"
#include "ocr/module/side_by_side.hpp"
#include "ocr/module/small_jpeg.hpp"
#include "ocr/module/tesseract_engine.hpp"
#include "ocr/module/tiff_file.hpp"

#include <new>

namespace constancia {
namespace {

class Module : public OcrModule {
  public:
    Module() { silence_image_libraries(); }

    tl::expected<std::unique_ptr<OcrEngine>, std::string> make_engine() const override
    {
        return make_tesseract_engine();
    }
    Result<void> decode_image_file(std::string_view bytes, const TakePage& take_page) const override
    {
        try {
            return constancia::decode_image_file(bytes, take_page);
        } catch (const std::bad_alloc&) {
            return tl::unexpected(DocumentError{DocumentFault::out_of_memory, ""});
        }
    }
    std::string small_jpeg(const PageImage& image, int quarter_turns, int longest_side) const override
    {
        return constancia::small_jpeg(image, quarter_turns, longest_side);
    }
    std::vector<Sheet> sheets_on(const PageImage& image) const override
    {
        return constancia::sheets_on(image);
    }
    std::vector<Code> find_codes(const PageImage& image, const Rect& part) const override
    {
        return constancia::find_codes(image, part);
    }
    Result<std::vector<PageStructure>> page_structures(std::string_view pdf_bytes, std::string_view password,
                                                       int max_pages) const override
    {
        return read_page_structures(pdf_bytes, password, max_pages);
    }
    std::optional<EmbeddedPicture> whole_page_picture(std::string_view pdf_bytes, std::string_view password,
                                                      int page) const override
    {
        return read_whole_page_picture(pdf_bytes, password, page);
    }
    std::vector<std::string> library_versions() const override
    {
        return {tesseract_version(), leptonica_version(), qpdf_version(), jpeg_version(),
                tiff_version(),      heif_version(),      zxing_version()};
    }
};

} // namespace
} // namespace constancia

extern "C" const constancia::OcrModule* constancia_ocr_module()
{
    // Never destroyed: engines in other threads may outlive main.
    static const auto* const module = new (std::nothrow) constancia::Module;
    return module;
}
