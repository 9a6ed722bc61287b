#include "ocr/module/reduction.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

// A Letter page that fills the picture has 270 dpi then, one that takes half of a photo still 190.
constexpr double enough_length = 3000; ///< pixels of the longer side
constexpr double enough_width = 2000;  ///< of the shorter one: screenshots of a whole chat are long

} // namespace

double needless_enlargement(int width, int height)
{
    return std::max(
        1.0, std::min(std::max(width, height) / enough_length, std::min(width, height) / enough_width));
}

PageImage reduced_to_need(PageImage image)
{
    const int factor = static_cast<int>(needless_enlargement(image.width, image.height));
    if (factor <= 1) return image;
    const auto step = static_cast<std::size_t>(image.format);
    // What is left over at the right and lower edge is less than a pixel of the result.
    PageImage result;
    result.width = image.width / factor;
    result.height = image.height / factor;
    result.dpi = image.dpi / factor;
    result.format = image.format;
    result.source_columns = image.source_columns * factor;
    result.source_rows = image.source_rows * factor;
    result.pixels.resize(static_cast<std::size_t>(result.width) * result.height * step);
    const auto row_values = static_cast<std::size_t>(result.width) * step;
    std::vector<unsigned> sums(row_values);
    const auto area = static_cast<unsigned>(factor * factor);
    for (int y = 0; y < result.height; ++y) {
        std::fill(sums.begin(), sums.end(), area / 2);
        for (int part = 0; part < factor; ++part) {
            const std::uint8_t* from =
                image.pixels.data() + (static_cast<std::size_t>(y) * factor + part) * image.width * step;
            for (int x = 0; x < result.width; ++x)
                for (int column = 0; column < factor; ++column)
                    for (std::size_t value = 0; value < step; ++value)
                        sums[x * step + value] += *from++;
        }
        std::transform(sums.begin(), sums.end(),
                       result.pixels.begin() + static_cast<std::ptrdiff_t>(y * row_values),
                       [area](unsigned sum) { return static_cast<std::uint8_t>(sum / area); });
    }
    return result;
}

PageImage with_rows(const PageImage& image, double times)
{
    PageImage result = image;
    result.height = std::max(1, static_cast<int>(std::lround(image.height * times)));
    result.source_rows = image.source_rows * image.height / result.height;
    const auto row_values = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.format);
    result.pixels.resize(row_values * static_cast<std::size_t>(result.height));
    for (int y = 0; y < result.height; ++y) {
        // Between the middles of the two rows that lie around this one's.
        const double place =
            std::clamp((y + 0.5) * image.height / result.height - 0.5, 0.0, image.height - 1.0);
        const auto above = static_cast<std::size_t>(place);
        const auto below = std::min(above + 1, static_cast<std::size_t>(image.height - 1));
        const auto weight = static_cast<int>((place - static_cast<double>(above)) * 256);
        const std::uint8_t* const upper = image.pixels.data() + above * row_values;
        const std::uint8_t* const lower = image.pixels.data() + below * row_values;
        std::transform(upper, upper + row_values, lower,
                       result.pixels.begin() + static_cast<std::ptrdiff_t>(y * row_values),
                       [weight](int a, int b) {
                           return static_cast<std::uint8_t>((a * (256 - weight) + b * weight) / 256);
                       });
    }
    return result;
}

} // namespace constancia
