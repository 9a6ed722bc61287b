#include "ocr/module/even_light.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

/// Paper is the brightest thing nearby, so its brightness is estimated on a small copy that keeps the maxima.
/// The copy is about this many pixels wide: fine enough for a hand's shadow, coarse enough to be free.
constexpr int paper_map_width = 250;

/// Strokes up to this many pixels of the small copy count as ink on paper; anything wider is taken for dark
/// paper.
constexpr int widest_ink = 9;

/// A page whose darkest paper is this bright needs nothing: rendered pages and good scans.
constexpr l_int32 white_enough = 235;

PixOwner paper_brightness(const PixOwner& grey)
{
    const int factor = std::max(1, (pixGetWidth(grey.get()) + paper_map_width - 1) / paper_map_width);
    if (pixGetHeight(grey.get()) < 2 * factor) return nullptr;
    const PixOwner brightest(pixScaleGrayMinMax(grey.get(), factor, factor, L_CHOOSE_MAX));
    if (!brightest) return nullptr;
    const PixOwner closed(pixCloseGray(brightest.get(), widest_ink, widest_ink));
    if (!closed) return nullptr;
    return PixOwner(pixBlockconv(closed.get(), 3, 3));
}

} // namespace

PixOwner with_even_light(const PixOwner& grey)
{
    const PixOwner paper = paper_brightness(grey);
    if (!paper) return PixOwner(pixClone(grey.get()));
    l_int32 darkest = 255;
    pixGetExtremeValue(paper.get(), 1, L_SELECT_MIN, nullptr, nullptr, nullptr, &darkest);
    if (darkest >= white_enough) return PixOwner(pixClone(grey.get()));

    const int width = pixGetWidth(grey.get());
    const int height = pixGetHeight(grey.get());
    const PixOwner map(pixScaleToSize(paper.get(), width, height));
    if (!map) return nullptr;
    PixOwner even(pixCreateNoInit(width, height, 8));
    if (!even) return nullptr;
    for (int y = 0; y < height; ++y) {
        const l_uint32* const from =
            pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
        const l_uint32* const white =
            pixGetData(map.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(map.get());
        l_uint32* const to = pixGetData(even.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(even.get());
        for (int x = 0; x < width; ++x) {
            const unsigned paper_here = std::max(1U, static_cast<unsigned>(GET_DATA_BYTE(white, x)));
            const unsigned grey_here = std::min(255U, 255U * GET_DATA_BYTE(from, x) / paper_here);
            SET_DATA_BYTE(to, x, static_cast<l_uint8>(grey_here));
        }
    }
    return even;
}

PixOwner inked_pixels(const PixOwner& grey)
{
    // Otsu's threshold, which may lie far from the middle on pages with hardly any ink or a large dark area.
    l_int32 threshold = 0;
    l_float32 unused = 0;
    NUMA* const histogram = pixGetGrayHistogram(grey.get(), 2);
    if (!histogram) return nullptr;
    numaSplitDistribution(histogram, 0.1F, &threshold, &unused, &unused, &unused, &unused, nullptr);
    NUMA* doomed = histogram;
    numaDestroy(&doomed);
    return PixOwner(pixThresholdToBinary(grey.get(), std::clamp(threshold, 110, 190)));
}

} // namespace constancia
