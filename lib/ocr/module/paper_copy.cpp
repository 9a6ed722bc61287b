#include "ocr/module/paper_copy.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace constancia {

namespace {

constexpr int samples = 4; ///< each way, for one pixel of the copy: enough to find paper between print

/// Where `count` pixels of a copy take their samples along one side of `length` pixels.
std::vector<std::size_t> sampled_places(int count, double factor, int length)
{
    std::vector<std::size_t> places;
    for (int i = 0; i < count; ++i)
        for (int sample = 0; sample < samples; ++sample)
            places.push_back(static_cast<std::size_t>(
                std::min(static_cast<int>((i + (sample + 0.5) / samples) * factor), length - 1)));
    return places;
}

/// The darkest of the brightest of each diagonal, as JPEG makes the paper between letters too bright.
/// `rows` begin with the channel's first value.
int paper_among(const std::array<const std::uint8_t*, samples>& rows, const std::size_t* columns)
{
    int paper = 255;
    for (std::size_t diagonal = 0; diagonal < samples; ++diagonal) {
        int brightest = 0;
        for (std::size_t row = 0; row < samples; ++row)
            brightest = std::max<int>(brightest, rows[row][columns[(diagonal + row) % samples]]);
        paper = std::min(paper, brightest);
    }
    return paper;
}

} // namespace

PaperCopy paper_copy(const PageImage& image, double factor)
{
    PaperCopy copy{std::max(1, static_cast<int>(image.width / factor)),
                   std::max(1, static_cast<int>(image.height / factor)),
                   {}};
    copy.pixels.reserve(static_cast<std::size_t>(copy.width) * static_cast<std::size_t>(copy.height));
    const auto step = static_cast<std::size_t>(image.format);
    std::vector<std::size_t> columns = sampled_places(copy.width, factor, image.width);
    for (std::size_t& column : columns)
        column *= step;
    const std::vector<std::size_t> rows = sampled_places(copy.height, factor, image.height);
    for (std::size_t y = 0; y < static_cast<std::size_t>(copy.height); ++y) {
        std::array<std::array<const std::uint8_t*, samples>, 3> sampled{};
        for (std::size_t channel = 0; channel < step; ++channel)
            for (std::size_t row = 0; row < samples; ++row)
                sampled[channel][row] =
                    image.pixels.data() + rows[y * samples + row] * image.width * step + channel;
        for (std::size_t x = 0; x < static_cast<std::size_t>(copy.width); ++x) {
            std::array<int, 3> paper{};
            for (std::size_t channel = 0; channel < step; ++channel)
                paper[channel] = paper_among(sampled[channel], &columns[x * samples]);
            if (step == 1) paper[1] = paper[2] = paper[0];
            copy.pixels.push_back(paper);
        }
    }
    return copy;
}

PaperCopy transposed(const PaperCopy& copy)
{
    PaperCopy other{copy.height, copy.width, {}};
    other.pixels.reserve(copy.pixels.size());
    for (int y = 0; y < other.height; ++y)
        for (int x = 0; x < other.width; ++x)
            other.pixels.push_back(copy.at(y, x));
    return other;
}

} // namespace constancia
