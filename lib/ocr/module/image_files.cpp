#include "ocr/module/image_files.hpp"

#include "ocr/module/exif_orientation.hpp"
#include "ocr/module/heic_file.hpp"
#include "ocr/module/jpeg_file.hpp"
#include "ocr/module/leptonica_pix.hpp"
#include "ocr/module/png_file.hpp"
#include "ocr/module/reduction.hpp"
#include "ocr/module/tiff_file.hpp"

#include <algorithm>

namespace constancia {
namespace {

const l_uint8* data_of(std::string_view bytes)
{
    return reinterpret_cast<const l_uint8*>(bytes.data());
}

tl::unexpected<DocumentError> fault(DocumentFault what, std::string detail)
{
    return tl::unexpected(DocumentError{what, std::move(detail)});
}

Result<PageImage> decode_webp(std::string_view bytes)
{
    l_int32 width = 0, height = 0, samples = 0;
    if (readHeaderMemWebP(data_of(bytes), bytes.size(), &width, &height, &samples) != 0)
        return fault(DocumentFault::damaged, "WebP");
    if (static_cast<std::int64_t>(width) * height > most_picture_pixels)
        return fault(DocumentFault::too_large, "pixels");
    const PixOwner pix(pixReadMemWebP(data_of(bytes), bytes.size()));
    if (!pix) return fault(DocumentFault::damaged, "WebP");
    PageImage image = to_page_image(*pix);
    if (image.pixels.empty()) return fault(DocumentFault::damaged, "WebP");
    return image;
}

/// Of a file with one page: as its EXIF data say.
PageImage upright(PageImage page, std::string_view bytes)
{
    const Uprighting uprighting = exif_uprighting(bytes);
    if (uprighting.quarter_turns == 0 && !uprighting.mirrored) return page;
    return turned(page, uprighting.quarter_turns, uprighting.mirrored);
}

/// Reduced; upright by EXIF, unless the format has properties of its own for that, and they were obeyed.
Result<void> one_page(Result<PageImage> image, std::optional<std::string_view> bytes_with_exif,
                      const TakePage& take_page)
{
    if (!image) return tl::unexpected(image.error());
    PageImage page = reduced_to_need(std::move(*image));
    take_page(bytes_with_exif ? upright(std::move(page), *bytes_with_exif) : std::move(page));
    return {};
}

} // namespace

Result<void> decode_image_file(std::string_view untrusted_bytes, const TakePage& take_page)
{
    if (is_heic(untrusted_bytes)) return one_page(decode_heic(untrusted_bytes), std::nullopt, take_page);
    l_int32 format = IFF_UNKNOWN;
    if (untrusted_bytes.size() >= 12) findFileFormatBuffer(data_of(untrusted_bytes), &format);
    switch (format) {
    case IFF_JFIF_JPEG:
        return one_page(decode_jpeg(untrusted_bytes), untrusted_bytes, take_page);
    case IFF_PNG:
        return one_page(decode_png(untrusted_bytes), untrusted_bytes, take_page);
    case IFF_WEBP:
        return one_page(decode_webp(untrusted_bytes), untrusted_bytes, take_page);
    case IFF_TIFF:
    case IFF_TIFF_PACKBITS:
    case IFF_TIFF_RLE:
    case IFF_TIFF_G3:
    case IFF_TIFF_G4:
    case IFF_TIFF_LZW:
    case IFF_TIFF_ZIP:
    case IFF_TIFF_JPEG:
        return decode_tiff(untrusted_bytes, Damage::tolerated, take_page);
    default:
        return fault(DocumentFault::not_a_document, "");
    }
}

std::optional<PageImage> decode_jpeg_2000(std::string_view untrusted_bytes)
{
    l_int32 width = 0, height = 0, bits = 0, samples = 0;
    if (untrusted_bytes.size() < 12 || readHeaderMemJp2k(data_of(untrusted_bytes), untrusted_bytes.size(),
                                                         &width, &height, &bits, &samples, nullptr) != 0)
        return std::nullopt;
    const bool plain = bits == 8 && (samples == 1 || samples == 3);
    if (!plain || static_cast<std::int64_t>(width) * height > most_picture_pixels) return std::nullopt;
    const PixOwner pix(pixReadMemJp2k(data_of(untrusted_bytes), untrusted_bytes.size(), 1, nullptr, 0, 0));
    if (!pix) return std::nullopt;
    PageImage image = to_page_image(*pix);
    if (image.pixels.empty()) return std::nullopt;
    return image;
}

PageImage turned(const PageImage& image, int quarter_turns, bool mirrored)
{
    const bool swapped = quarter_turns % 2 == 1;
    PageImage result{swapped ? image.height : image.width, swapped ? image.width : image.height, image.dpi,
                     image.format, std::vector<std::uint8_t>(image.pixels.size())};
    result.source_columns = swapped ? image.source_rows : image.source_columns;
    result.source_rows = swapped ? image.source_columns : image.source_rows;
    const std::size_t step = static_cast<std::size_t>(image.format);
    const std::uint8_t* from = image.pixels.data();
    for (int y = 0; y < image.height; ++y) {
        for (int stored_x = 0; stored_x < image.width; ++stored_x, from += step) {
            const int x = mirrored ? image.width - 1 - stored_x : stored_x;
            int to_x = x, to_y = y;
            if (quarter_turns == 1) to_x = image.height - 1 - y, to_y = x;
            if (quarter_turns == 2) to_x = image.width - 1 - x, to_y = image.height - 1 - y;
            if (quarter_turns == 3) to_x = y, to_y = image.width - 1 - x;
            std::copy_n(from, step,
                        result.pixels.data() + (static_cast<std::size_t>(to_y) * result.width + to_x) * step);
        }
    }
    return result;
}

void silence_image_libraries()
{
    setMsgSeverity(L_SEVERITY_NONE);
    // What it prints all the same.
    leptSetStderrHandler([](const char*) {});
}

} // namespace constancia
