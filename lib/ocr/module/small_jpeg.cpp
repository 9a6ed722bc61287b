#include "ocr/module/small_jpeg.hpp"

#include "ocr/module/leptonica_pix.hpp"

#include <algorithm>
#include <cstdlib>

namespace constancia {
namespace {

/// Print stays readable, and a page takes some 60 kB.
constexpr int jpeg_quality = 50;

} // namespace

std::string small_jpeg(const PageImage& image, int quarter_turns, int longest_side)
{
    PixOwner pix = to_grey_pix(image);
    if (!pix) return {};
    const float scale = static_cast<float>(longest_side) /
                        static_cast<float>(std::max({pixGetWidth(pix.get()), pixGetHeight(pix.get()), 1}));
    if (scale < 1) pix.reset(pixScale(pix.get(), scale, scale));
    if (pix && quarter_turns != 0) pix.reset(pixRotateOrth(pix.get(), quarter_turns));
    if (!pix) return {};
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    if (pixWriteMemJpeg(&bytes, &size, pix.get(), jpeg_quality, 0) != 0) return {};
    std::string jpeg(reinterpret_cast<const char*>(bytes), size);
    lept_free(bytes);
    return jpeg;
}

} // namespace constancia
