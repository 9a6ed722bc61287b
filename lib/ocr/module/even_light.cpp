#include "ocr/module/even_light.hpp"

#include "ocr/module/resampling.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

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

/// Levels from which on ink is paper: no less, or grey strokes break; no more, or paper becomes ink.
constexpr l_int32 least_threshold = 110, most_threshold = 190;

/// Of so many pixels in each direction one is counted.
constexpr int histogram_step = 4;

/// A threshold that moves less when large dark areas are left out was not theirs.
constexpr l_int32 drawn_down = 16;

/// No form has more print, as a share of its page.
constexpr double most_print = 0.12;

/// Squares of so many pixels that are all dark are no strokes of print. A power of two.
constexpr int wider_than_strokes = 8;

/// Where a line of the picture crosses the sheet; empty when it does not.
struct Span {
    int from = 0, to = 0;
};

Span sheet_span(const std::array<Point, 4>& sheet, double y, int width)
{
    double from = width, to = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = sheet[i], b = sheet[(i + 1) % 4];
        if ((a.y <= y) == (b.y <= y)) continue;
        const double x = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
        from = std::min(from, x);
        to = std::max(to, x);
    }
    return {std::clamp(static_cast<int>(std::ceil(from)), 0, width),
            std::clamp(static_cast<int>(std::floor(to)), 0, width)};
}

l_uint32* line_of(const PixOwner& pix, int y)
{
    return pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
}

/// The brightness at the sheet's sides goes on beyond them, so that no other brightness leaks in.
void spread_beyond(const PixOwner& map, const std::array<Point, 4>& sheet)
{
    constexpr int margin = 2;
    const int width = pixGetWidth(map.get()), height = pixGetHeight(map.get());
    int first = -1, last = -1;
    for (int y = 0; y < height; ++y) {
        Span span = sheet_span(sheet, y + 0.5, width);
        if (span.from > 0) span.from += margin;
        if (span.to < width) span.to -= margin;
        if (span.to - span.from < margin) continue;
        l_uint32* const line = line_of(map, y);
        const auto leftmost = static_cast<l_uint8>(GET_DATA_BYTE(line, span.from));
        const auto rightmost = static_cast<l_uint8>(GET_DATA_BYTE(line, span.to - 1));
        for (int x = 0; x < span.from; ++x)
            SET_DATA_BYTE(line, x, leftmost);
        for (int x = span.to; x < width; ++x)
            SET_DATA_BYTE(line, x, rightmost);
        if (first < 0) first = y;
        last = y;
    }
    if (first < 0) return;
    first = first == 0 ? 0 : std::min(first + margin, last);
    last = last == height - 1 ? last : std::max(last - margin, first);
    for (int y = 0; y < height; ++y) {
        if (y >= first && y <= last) continue;
        pixRasterop(map.get(), 0, y, width, 1, PIX_SRC, map.get(), 0, y < first ? first : last);
    }
}

/// Where ink ends and paper begins, from 0 to 255: Otsu's, of the pixels where `counted` is set, or of all.
/// Nothing when out of memory.
std::optional<l_int32> otsu_threshold(const PixOwner& grey, const PixOwner& counted)
{
    NUMA* histogram = pixGetGrayHistogramMasked(grey.get(), counted.get(), 0, 0, histogram_step);
    if (!histogram) return std::nullopt;
    l_int32 threshold = 0;
    l_float32 unused = 0;
    numaSplitDistribution(histogram, 0.1F, &threshold, &unused, &unused, &unused, &unused, nullptr);
    numaDestroy(&histogram);
    return threshold;
}

/// All but the areas darker than `level` that are larger than strokes, and their rims: the bed of a scanner
/// or the desk beside the sheet, a bar, a picture. Null when out of memory.
PixOwner small_or_bright_areas(const PixOwner& grey, l_int32 level)
{
    const PixOwner dark(pixThresholdToBinary(grey.get(), level));
    const PixOwner large(dark ? pixReduceRankBinaryCascade(dark.get(), 4, 4, 4, 0) : nullptr);
    const PixOwner with_rims(large ? pixDilateBrick(nullptr, large.get(), 3, 3) : nullptr);
    PixOwner areas(with_rims ? pixExpandReplicate(with_rims.get(), wider_than_strokes) : nullptr);
    if (areas) pixInvert(areas.get(), areas.get());
    return areas;
}

/// The share of a picture that would be ink with this threshold, where `counted` is set; 1 when out of
/// memory.
double ink_share(const PixOwner& grey, const PixOwner& counted, l_int32 threshold)
{
    const PixOwner inked(pixThresholdToBinary(grey.get(), threshold));
    if (!inked) return 1;
    pixAnd(inked.get(), inked.get(), counted.get());
    l_int32 pixels = 0;
    pixCountPixels(inked.get(), &pixels, nullptr);
    return static_cast<double>(pixels) / pixGetWidth(grey.get()) / pixGetHeight(grey.get());
}

/// The threshold of ink, see inked_pixels(); nothing when out of memory.
std::optional<l_int32> ink_threshold(const PixOwner& grey)
{
    // It may lie far from the middle on pages with hardly any ink.
    const std::optional<l_int32> of_all = otsu_threshold(grey, nullptr);
    const bool is_narrow = std::min(pixGetWidth(grey.get()), pixGetHeight(grey.get())) < wider_than_strokes;
    if (!of_all || is_narrow) return of_all;
    const PixOwner counted = small_or_bright_areas(grey, std::max(*of_all, least_threshold));
    const std::optional<l_int32> of_print = counted ? otsu_threshold(grey, counted) : std::nullopt;
    if (!of_print) return std::nullopt;
    // Dark areas draw it down, and then break strokes. Without them it may also part tinted paper from white.
    const bool is_drawn_down = *of_print > *of_all + drawn_down;
    const bool is_of_ink =
        is_drawn_down && ink_share(grey, counted, std::min(*of_print, most_threshold)) <= most_print;
    return is_of_ink ? of_print : of_all;
}

} // namespace

PixOwner paper_brightness(const PixOwner& grey, const std::array<Point, 4>* sheet)
{
    const int factor = std::max(1, (pixGetWidth(grey.get()) + paper_map_width - 1) / paper_map_width);
    if (pixGetHeight(grey.get()) < 2 * factor) return nullptr;
    const PixOwner brightest(pixScaleGrayMinMax(grey.get(), factor, factor, L_CHOOSE_MAX));
    if (!brightest) return nullptr;
    if (sheet) {
        std::array<Point, 4> reduced = *sheet;
        for (Point& corner : reduced)
            corner = {corner.x / factor, corner.y / factor};
        spread_beyond(brightest, reduced);
    }
    const PixOwner closed(pixCloseGray(brightest.get(), widest_ink, widest_ink));
    if (!closed) return nullptr;
    PixOwner paper(pixBlockconv(closed.get(), 1, 1));
    if (!paper) return nullptr;
    l_int32 darkest = 255;
    pixGetExtremeValue(paper.get(), 1, L_SELECT_MIN, nullptr, nullptr, nullptr, &darkest);
    return darkest >= white_enough ? nullptr : std::move(paper);
}

PixOwner with_even_light(const PixOwner& grey, const PixOwner& paper)
{
    if (!paper) return PixOwner(pixClone(grey.get()));
    return resampled(grey, paper, FrameMap(), pixGetWidth(grey.get()), pixGetHeight(grey.get()));
}

void clear_around(const PixOwner& grey, const std::array<Point, 4>& sheet)
{
    const int width = pixGetWidth(grey.get());
    for (int y = 0; y < pixGetHeight(grey.get()); ++y) {
        const Span span = sheet_span(sheet, y + 0.5, width);
        const int from = span.from < span.to ? span.from : width;
        pixRasterop(grey.get(), 0, y, from, 1, PIX_SET, nullptr, 0, 0);
        if (from < width) pixRasterop(grey.get(), span.to, y, width - span.to, 1, PIX_SET, nullptr, 0, 0);
    }
}

PixOwner inked_pixels(const PixOwner& grey)
{
    const std::optional<l_int32> threshold = ink_threshold(grey);
    if (!threshold) return nullptr;
    return PixOwner(
        pixThresholdToBinary(grey.get(), std::clamp(*threshold, least_threshold, most_threshold)));
}

} // namespace constancia
