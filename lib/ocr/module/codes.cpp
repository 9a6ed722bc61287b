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

Rect box_of(const ZXing::Position& corners)
{
    Rect box{1e9, 1e9, -1e9, -1e9};
    for (const auto& corner : corners) {
        box.left = std::min<double>(box.left, corner.x);
        box.top = std::min<double>(box.top, corner.y);
        box.right = std::max<double>(box.right, corner.x);
        box.bottom = std::max<double>(box.bottom, corner.y);
    }
    return box;
}

} // namespace

std::vector<Code> find_codes(const PageImage& untrusted_image)
{
    std::vector<Code> codes;
    if (untrusted_image.width < 1 || untrusted_image.height < 1) return codes;
    const bool is_grey = untrusted_image.format == PixelFormat::grey8;
    const ZXing::ImageView view(untrusted_image.pixels.data(), untrusted_image.width, untrusted_image.height,
                                is_grey ? ZXing::ImageFormat::Lum : ZXing::ImageFormat::RGB);
    try {
        for (const auto& found : ZXing::ReadBarcodes(view, hints())) {
            std::string text = found.text();
            if (found.isValid() && !text.empty() && text.size() <= most_bytes)
                codes.push_back({std::move(text), box_of(found.position())});
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
