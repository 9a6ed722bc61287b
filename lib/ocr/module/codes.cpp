#include "ocr/module/codes.hpp"

// Asks for text as UTF-8, which later versions always give.
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <ZXing/ZXVersion.h>
#include <fmt/format.h>

#include <algorithm>

namespace constancia {
namespace {

/// A cadena original has three hundred bytes; a QR code can hold three thousand.
constexpr std::size_t most_bytes = 3000;
constexpr std::uint8_t most_codes = 4;

/// ZXing tells black from white in blocks of so many pixels. Parts begin where a block does, so that codes
/// come out of them as they do out of the whole.
constexpr int threshold_block = 8;

ZXing::DecodeHints hints()
{
    using Format = ZXing::BarcodeFormat;
    ZXing::DecodeHints hints;
    hints.setFormats(Format::QRCode | Format::DataMatrix | Format::Aztec | Format::PDF417);
    // Without it rows are skipped, and codes of less than an inch at 200 dpi are missed; it costs 4 ms a
    // page. The other efforts cost as much again as all the rest.
    hints.setTryHarder(true);
    hints.setTryRotate(false);
    hints.setTryDownscale(false);
    hints.setMaxNumberOfSymbols(most_codes);
    return hints;
}

/// `origin` is the pixel that the corners are counted from.
Rect box_of(const ZXing::Position& corners, ZXing::PointI origin)
{
    Rect box{1e9, 1e9, -1e9, -1e9};
    for (const auto& corner : corners) {
        box.left = std::min<double>(box.left, origin.x + corner.x);
        box.top = std::min<double>(box.top, origin.y + corner.y);
        box.right = std::max<double>(box.right, origin.x + corner.x);
        box.bottom = std::max<double>(box.bottom, origin.y + corner.y);
    }
    return box;
}

} // namespace

std::vector<Code> find_codes(const PageImage& untrusted_image, const Rect& part)
{
    std::vector<Code> codes;
    const Rect whole{0, 0, static_cast<double>(untrusted_image.width),
                     static_cast<double>(untrusted_image.height)};
    const Rect inside = intersected(whole, part);
    const auto block_of = [](double edge) {
        return static_cast<int>(edge) / threshold_block * threshold_block;
    };
    const ZXing::PointI origin(block_of(inside.left), block_of(inside.top));
    const int width = static_cast<int>(inside.right) - origin.x,
              height = static_cast<int>(inside.bottom) - origin.y;
    if (width < 1 || height < 1) return codes;
    const bool is_grey = untrusted_image.format == PixelFormat::grey8;
    const ZXing::ImageView view(untrusted_image.pixels.data(), untrusted_image.width, untrusted_image.height,
                                is_grey ? ZXing::ImageFormat::Lum : ZXing::ImageFormat::RGB);
    try {
        for (const auto& found :
             ZXing::ReadBarcodes(view.cropped(origin.x, origin.y, width, height), hints())) {
            std::string text = found.text();
            if (found.isValid() && !text.empty() && text.size() <= most_bytes)
                codes.push_back({std::move(text), box_of(found.position(), origin)});
        }
    } catch (const std::exception&) {
        // A code that cannot be decoded is one that was not found.
    }
    return codes;
}

std::string zxing_version()
{
    return fmt::format("zxing-cpp {}.{}.{}", ZXING_VERSION_MAJOR, ZXING_VERSION_MINOR, ZXING_VERSION_PATCH);
}

} // namespace constancia
