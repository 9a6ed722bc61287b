#include "pipeline/draw_page.hpp"

#include "documents/file_type.hpp"
#include "documents/pdf_document.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

constexpr double report_dpi = 100;
/// Of a Letter page at report_dpi; larger pages, and photos, are not shown in more detail.
constexpr int longest_side = 1100;

Result<PagePicture> as_picture(const PageImage& image, int quarter_turns, PageSize size,
                               const OcrModule& module)
{
    std::string jpeg = module.small_jpeg(image, quarter_turns, longest_side);
    if (jpeg.empty()) return tl::unexpected(DocumentError{DocumentFault::damaged, "picture"});
    if (quarter_turns % 2 == 1) std::swap(size.width, size.height);
    return PagePicture{std::move(jpeg), "image/jpeg", size};
}

Result<PagePicture> draw_pdf_page(std::string&& bytes, int number, const ReadingSettings& settings,
                                  const OcrModule& module)
{
    const auto document = PdfDocument::open(std::move(bytes), settings.passwords);
    if (!document) return tl::unexpected(document.error());
    if (number > document->page_count()) return tl::unexpected(DocumentError{DocumentFault::damaged, "page"});
    const PageSize size{document->page_width(number), document->page_height(number), Unit::points};
    const double longest_inches = std::max({size.width, size.height, 1.0}) / 72;
    const auto image = document->render(number, std::min(report_dpi, longest_side / longest_inches));
    if (!image) return tl::unexpected(image.error());
    return as_picture(*image, 0, size, module);
}

Result<PagePicture> draw_image(std::string_view bytes, PageToDraw page, const OcrModule& module)
{
    PageImage image;
    int number = 0;
    const auto decoded = module.decode_image_file(bytes, [&](PageImage next) {
        image = std::move(next);
        return ++number < page.number;
    });
    if (!decoded) return tl::unexpected(decoded.error());
    if (number < page.number) return tl::unexpected(DocumentError{DocumentFault::damaged, "page"});
    return as_picture(image, page.quarter_turns,
                      {image.width * image.source_columns, image.height * image.source_rows, Unit::pixels},
                      module);
}

} // namespace

Result<PagePicture> draw_page(std::string untrusted_bytes, PageToDraw page, const ReadingSettings& settings,
                              const OcrModule& module)
{
    const FileType type = file_type(untrusted_bytes);
    if (page.number < 1) return tl::unexpected(DocumentError{DocumentFault::damaged, "page"});
    if (type == FileType::pdf)
        return draw_pdf_page(std::move(untrusted_bytes), page.number, settings, module);
    if (is_image_file(type)) return draw_image(untrusted_bytes, page, module);
    return tl::unexpected(DocumentError{DocumentFault::not_a_document, {}});
}

} // namespace constancia
