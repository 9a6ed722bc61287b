#include "ocr/module/resampling.hpp"

#include <algorithm>
#include <cmath>
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

/// Rows of the source for the inner loop.
struct Source {
    const l_uint32* data = nullptr;
    std::ptrdiff_t words = 0; ///< a row
    int width = 0, height = 0;
};

/// One row of a block. The start and the steps are in fixed point, of pixels counted at their centres.
void fill(const Source& source, l_uint32* line, int from, int to, Sample first, const Sample& last, int span)
{
    int x = static_cast<int>(std::lround(first.x * one)), y = static_cast<int>(std::lround(first.y * one));
    int gain = static_cast<int>(std::lround(first.gain * one));
    const int x_step = static_cast<int>(std::lround((last.x - first.x) / span * one));
    const int y_step = static_cast<int>(std::lround((last.y - first.y) / span * one));
    const int gain_step = static_cast<int>(std::lround((last.gain - first.gain) / span * one));
    for (int i = from; i < to; ++i, x += x_step, y += y_step, gain += gain_step) {
        const int left = x >> 16, top = y >> 16;
        if (left < -1 || top < -1 || left >= source.width || top >= source.height) {
            SET_DATA_BYTE(line, i, 255);
            continue;
        }
        const int column = std::max(left, 0), next = std::min(left + 1, source.width - 1);
        const l_uint32* const upper = source.data + std::max(top, 0) * source.words;
        const l_uint32* const lower = source.data + std::min(top + 1, source.height - 1) * source.words;
        const int u = (x >> 8) & 255, v = (y >> 8) & 255;
        const int above =
            GET_DATA_BYTE(upper, column) * (256 - u) + static_cast<int>(GET_DATA_BYTE(upper, next)) * u;
        const int below =
            GET_DATA_BYTE(lower, column) * (256 - u) + static_cast<int>(GET_DATA_BYTE(lower, next)) * u;
        const int grey = (above * (256 - v) + below * v + (1 << 15)) >> 16;
        SET_DATA_BYTE(line, i, static_cast<l_uint8>(std::min(255, (grey * (gain >> 4) + (1 << 11)) >> 12)));
    }
}

} // namespace

PixOwner resampled(const PixOwner& grey, const PixOwner& paper, const FrameMap& to_source, int width,
                   int height)
{
    PixOwner result(pixCreateNoInit(width, height, 8));
    if (!result) return nullptr;
    const Source source{pixGetData(grey.get()), pixGetWpl(grey.get()), pixGetWidth(grey.get()),
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
            l_uint32* const line =
                pixGetData(result.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(result.get());
            const double share = static_cast<double>(y - top) / block;
            for (std::size_t i = 0; i < static_cast<std::size_t>(blocks); ++i) {
                const int left = static_cast<int>(i) * block;
                fill(source, line, left, std::min(left + block, width), between(above[i], below[i], share),
                     between(above[i + 1], below[i + 1], share), block);
            }
        }
    }
    return result;
}

} // namespace constancia
