#include "ocr/module/light_print.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

// In capital heights.
constexpr double least_width = 3;
constexpr double least_height = 1.3;
constexpr double thinnest = 0.25; ///< what is thinner is a rule that joins cells to others

constexpr int rim = 2;                  ///< pixels along the sides of a bar
constexpr double least_dark_rim = 0.85; ///< share of them: bars are dark all around
constexpr double least_light = 0.04;    ///< share of a bar that print takes up; a bar may have none
constexpr double most_light = 0.5;

struct Bar {
    int left = 0, top = 0, width = 0, height = 0;
};

int dark_pixels(const PixOwner& inked, const Bar& bar)
{
    const PixOwner part(pixCreate(bar.width, bar.height, 1));
    if (!part) return 0;
    pixRasterop(part.get(), 0, 0, bar.width, bar.height, PIX_SRC, inked.get(), bar.left, bar.top);
    l_int32 count = 0;
    pixCountPixels(part.get(), &count, nullptr);
    return count;
}

bool has_light_print(const PixOwner& inked, const Bar& bar)
{
    const Bar inner{bar.left + rim, bar.top + rim, bar.width - 2 * rim, bar.height - 2 * rim};
    const double all = static_cast<double>(bar.width) * bar.height;
    const double inside = static_cast<double>(inner.width) * inner.height;
    const int dark = dark_pixels(inked, bar), dark_inside = dark_pixels(inked, inner);
    const double light_share = 1 - dark_inside / inside;
    return dark - dark_inside >= least_dark_rim * (all - inside) && light_share >= least_light &&
           light_share <= most_light;
}

/// The ground, which is the darker half of the bar, becomes white; what was white, black.
void invert(const PixOwner& grey, const Bar& bar)
{
    double sum = 0;
    const auto line_at = [&](int y) {
        return pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    };
    for (int y = bar.top; y < bar.top + bar.height; ++y)
        for (int x = bar.left; x < bar.left + bar.width; ++x)
            sum += GET_DATA_BYTE(line_at(y), x);
    const double mean = sum / (static_cast<double>(bar.width) * bar.height);
    double dark = 0;
    int darks = 0;
    for (int y = bar.top; y < bar.top + bar.height; ++y) {
        for (int x = bar.left; x < bar.left + bar.width; ++x) {
            const int level = GET_DATA_BYTE(line_at(y), x);
            if (level > mean) continue;
            dark += level;
            ++darks;
        }
    }
    const double ground = darks > 0 ? dark / darks : 0;
    const double stretch = 255 / std::max(40.0, 255 - ground);
    for (int y = bar.top; y < bar.top + bar.height; ++y) {
        for (int x = bar.left; x < bar.left + bar.width; ++x) {
            const double level = 255 - stretch * (GET_DATA_BYTE(line_at(y), x) - ground);
            SET_DATA_BYTE(line_at(y), x, static_cast<l_uint8>(std::clamp(level, 0.0, 255.0)));
        }
    }
}

} // namespace

bool darken_light_print(const PixOwner& grey, const PixOwner& inked, double capital_height)
{
    const int thin = std::max(3, static_cast<int>(std::lround(thinnest * capital_height)));
    const PixOwner solid(pixOpenBrickDwa(nullptr, inked.get(), thin, thin));
    const BoxaOwner boxes(solid ? pixConnCompBB(solid.get(), 4) : nullptr);
    if (!boxes) return false;
    bool any = false;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        Bar bar;
        boxaGetBoxGeometry(boxes.get(), i, &bar.left, &bar.top, &bar.width, &bar.height);
        if (bar.width < least_width * capital_height || bar.height < least_height * capital_height) continue;
        if (!has_light_print(inked, bar)) continue;
        invert(grey, bar);
        any = true;
    }
    return any;
}

} // namespace constancia
