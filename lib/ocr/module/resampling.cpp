#include "ocr/module/resampling.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace constancia {
namespace {

/// The map is straight for so many pixels, and the paper's brightness as good as even.
constexpr int block = 16;

constexpr int one = 1 << 16; ///< of fixed-point places

/// A place of the source, and what a pixel there is multiplied by to be as on white paper.
struct Sample {
    double x = 0, y = 0;
    double gain = 1;
};

Sample between(const Sample& a, const Sample& b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), a.gain + share * (b.gain - a.gain)};
}

/// Brightness at a place whose pixels are counted at their centres; the edge goes on outside.
double brightness(const PixOwner& pix, double x, double y)
{
    x = std::clamp(x - 0.5, 0.0, pixGetWidth(pix.get()) - 1.0);
    y = std::clamp(y - 0.5, 0.0, pixGetHeight(pix.get()) - 1.0);
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    const int right = std::min(left + 1, pixGetWidth(pix.get()) - 1);
    const int bottom = std::min(top + 1, pixGetHeight(pix.get()) - 1);
    const auto at = [&](int column, int row) -> double {
        return GET_DATA_BYTE(pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(row) * pixGetWpl(pix.get()),
                             column);
    };
    const double u = x - left, v = y - top;
    return (1 - v) * ((1 - u) * at(left, top) + u * at(right, top)) +
           v * ((1 - u) * at(left, bottom) + u * at(right, bottom));
}

/// The source for the inner loop: a byte a pixel, in order.
struct Source {
    const std::uint8_t* pixels = nullptr;
    std::ptrdiff_t stride = 0; ///< bytes of a row
    int width = 0, height = 0;

    const std::uint8_t* row(int y) const { return pixels + y * stride; }
};

/// A place in fixed point, of pixels counted at their centres.
struct Fixed {
    int x = 0, y = 0, gain = 0;
};

Fixed fixed(double x, double y, double gain)
{
    return {static_cast<int>(x * one), static_cast<int>(y * one), static_cast<int>(gain * one)};
}

/// As on white paper.
int lit(int grey, int gain)
{
    return std::min(255, (grey * (gain >> 4) + (1 << 11)) >> 12);
}

/// Mixed from the four pixels around a place that lies between `left` and `right` of `upper` and `lower`.
inline std::uint8_t mixed(const std::uint8_t* upper, const std::uint8_t* lower, int left, int right, Fixed at)
{
    const int u = (at.x >> 8) & 255, v = (at.y >> 8) & 255;
    const int above = 256 * upper[left] + u * (upper[right] - upper[left]);
    const int below = 256 * lower[left] + u * (lower[right] - lower[left]);
    return static_cast<std::uint8_t>(lit((256 * above + v * (below - above) + (1 << 15)) >> 16, at.gain));
}

/// One row of a block.
void fill(const Source& source, std::uint8_t* to, int count, const Sample& first, const Sample& last)
{
    Fixed at = fixed(first.x, first.y, first.gain);
    const Fixed step =
        fixed((last.x - first.x) / block, (last.y - first.y) / block, (last.gain - first.gain) / block);
    const auto advance = [&] {
        at.x += step.x;
        at.y += step.y;
        at.gain += step.gain;
    };
    const auto inside = [&](const Sample& sample) {
        return sample.x >= 1 && sample.y >= 1 && sample.x < source.width - 2 && sample.y < source.height - 2;
    };
    if (inside(first) && inside(last)) {
        // As on pages that need no turn, or quarters of one.
        const bool pixel_for_pixel = (at.x | at.y | step.x | step.y) % one == 0;
        if (pixel_for_pixel) {
            const std::uint8_t* from = source.row(at.y >> 16) + (at.x >> 16);
            const std::ptrdiff_t next = (step.y >> 16) * source.stride + (step.x >> 16);
            for (int i = 0; i < count; ++i, from += next, at.gain += step.gain)
                to[i] = static_cast<std::uint8_t>(lit(*from, at.gain));
            return;
        }
        for (int i = 0; i < count; ++i, advance()) {
            const std::uint8_t* const upper = source.row(at.y >> 16) + (at.x >> 16);
            to[i] = mixed(upper, upper + source.stride, 0, 1, at);
        }
        return;
    }
    for (int i = 0; i < count; ++i, advance()) {
        const int left = at.x >> 16, top = at.y >> 16;
        const bool outside = left < -1 || top < -1 || left >= source.width || top >= source.height;
        const std::uint8_t* const upper = source.row(std::clamp(top, 0, source.height - 1));
        const std::uint8_t* const lower = source.row(std::clamp(top + 1, 0, source.height - 1));
        const int nearest = std::clamp(left, 0, source.width - 1);
        const int next = std::clamp(left + 1, 0, source.width - 1);
        to[i] = outside ? 255 : mixed(upper, lower, nearest, next, at);
    }
}

} // namespace

PixOwner resampled(const PixOwner& grey, const PixOwner& paper, const FrameMap& to_source, int width,
                   int height)
{
    PixOwner result(pixCreateNoInit(width, height, 8));
    const PixOwner in_order(pixEndianByteSwapNew(grey.get()));
    if (!result || !in_order) return nullptr;
    const Source source{reinterpret_cast<const std::uint8_t*>(pixGetData(in_order.get())),
                        std::ptrdiff_t{4} * pixGetWpl(in_order.get()), pixGetWidth(grey.get()),
                        pixGetHeight(grey.get())};
    const double x_ratio = paper ? static_cast<double>(pixGetWidth(paper.get())) / source.width : 0;
    const double y_ratio = paper ? static_cast<double>(pixGetHeight(paper.get())) / source.height : 0;
    const auto sample = [&](int x, int y) {
        const Point place = apply(to_source, Point{x + 0.5, y + 0.5});
        // Far outside is as good as just outside, and stays within what fixed point can hold.
        Sample found{std::clamp(place.x - 0.5, -64.0, source.width + 64.0),
                     std::clamp(place.y - 0.5, -64.0, source.height + 64.0), 1};
        if (paper) found.gain = 255 / std::max(8.0, brightness(paper, place.x * x_ratio, place.y * y_ratio));
        return found;
    };

    const int blocks = (width + block - 1) / block;
    std::vector<Sample> above, below;
    for (int i = 0; i <= blocks; ++i)
        below.push_back(sample(i * block, 0));
    for (int top = 0; top < height; top += block) {
        std::swap(above, below);
        below.clear();
        for (int i = 0; i <= blocks; ++i)
            below.push_back(sample(i * block, top + block));
        for (int y = top; y < std::min(top + block, height); ++y) {
            auto* const line = reinterpret_cast<std::uint8_t*>(
                pixGetData(result.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(result.get()));
            const double share = static_cast<double>(y - top) / block;
            for (std::size_t i = 0; i < static_cast<std::size_t>(blocks); ++i) {
                const int left = static_cast<int>(i) * block;
                fill(source, line + left, std::min(block, width - left), between(above[i], below[i], share),
                     between(above[i + 1], below[i + 1], share));
            }
        }
    }
    pixEndianByteSwap(result.get());
    return result;
}

} // namespace constancia
