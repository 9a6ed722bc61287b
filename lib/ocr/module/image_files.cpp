#include "ocr/module/image_files.hpp"

#include "ocr/module/exif_orientation.hpp"
#include "ocr/module/heic_file.hpp"
#include "ocr/module/jpeg_file.hpp"
#include "ocr/module/leptonica_pix.hpp"
#include "ocr/module/png_file.hpp"

#include <algorithm>

namespace constancia {
namespace {

/// A sheet feeder's stack has hundreds; more in one file is a mistake or an attack.
constexpr int most_tiff_pages = 500;

/// Together they may not take more memory than a few of the largest pictures.
constexpr std::int64_t most_tiff_pixels = 4 * most_picture_pixels;

const l_uint8* data_of(std::string_view bytes)
{
    return reinterpret_cast<const l_uint8*>(bytes.data());
}

tl::unexpected<DocumentError> fault(DocumentFault what, std::string detail)
{
    return tl::unexpected(DocumentError{what, std::move(detail)});
}

Result<std::vector<PageImage>> one_page(Result<PageImage> image)
{
    if (!image) return tl::unexpected(image.error());
    std::vector<PageImage> pages;
    pages.push_back(std::move(*image));
    return pages;
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

Result<std::vector<PageImage>> decode_tiff(std::string_view bytes)
{
    std::vector<PageImage> pages;
    std::int64_t total = 0;
    std::size_t offset = 0;
    for (int n = 0; n < most_tiff_pages; ++n) {
        l_int32 width = 0, height = 0;
        if (readHeaderMemTiff(data_of(bytes), bytes.size(), n, &width, &height, nullptr, nullptr, nullptr,
                              nullptr, nullptr) != 0)
            break;
        total += static_cast<std::int64_t>(width) * height;
        if (static_cast<std::int64_t>(width) * height > most_picture_pixels || total > most_tiff_pixels)
            return fault(DocumentFault::too_large, "pixels");
        // Pages are found by their offset; by number each would be looked for from the start again.
        const PixOwner pix(pixReadMemFromMultipageTiff(data_of(bytes), bytes.size(), &offset));
        if (!pix) break;
        pages.push_back(to_page_image(*pix));
        if (pages.back().pixels.empty()) return fault(DocumentFault::damaged, "TIFF");
        if (offset == 0) break;
    }
    if (pages.empty()) return fault(DocumentFault::damaged, "TIFF");
    return pages;
}

Result<PageImage> decode_upright_jpeg(std::string_view bytes)
{
    auto image = decode_jpeg(bytes);
    if (!image) return image;
    const Uprighting uprighting = exif_uprighting(bytes);
    if (uprighting.quarter_turns == 0 && !uprighting.mirrored) return image;
    return turned(*image, uprighting.quarter_turns, uprighting.mirrored);
}

} // namespace

Result<std::vector<PageImage>> decode_image_file(std::string_view untrusted_bytes)
{
    if (is_heic(untrusted_bytes)) return one_page(decode_heic(untrusted_bytes));
    l_int32 format = IFF_UNKNOWN;
    if (untrusted_bytes.size() >= 12) findFileFormatBuffer(data_of(untrusted_bytes), &format);
    switch (format) {
    case IFF_JFIF_JPEG:
        return one_page(decode_upright_jpeg(untrusted_bytes));
    case IFF_PNG:
        return one_page(decode_png(untrusted_bytes));
    case IFF_WEBP:
        return one_page(decode_webp(untrusted_bytes));
    case IFF_TIFF:
    case IFF_TIFF_PACKBITS:
    case IFF_TIFF_RLE:
    case IFF_TIFF_G3:
    case IFF_TIFF_G4:
    case IFF_TIFF_LZW:
    case IFF_TIFF_ZIP:
    case IFF_TIFF_JPEG:
        return decode_tiff(untrusted_bytes);
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
