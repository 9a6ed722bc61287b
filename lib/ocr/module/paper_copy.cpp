#include "ocr/module/paper_copy.hpp"

#include <algorithm>
#include <utility>

namespace constancia {

PaperCopy paper_copy(const PageImage& image, double factor)
{
    constexpr int samples = 4; // each way, for one pixel of the copy: enough to find paper between print
    PaperCopy copy{std::max(1, static_cast<int>(image.width / factor)),
                   std::max(1, static_cast<int>(image.height / factor)),
                   {}};
    copy.pixels.reserve(static_cast<std::size_t>(copy.width) * static_cast<std::size_t>(copy.height));
    const auto step = static_cast<std::size_t>(image.format);
    for (int y = 0; y < copy.height; ++y) {
        for (int x = 0; x < copy.width; ++x) {
            // The darkest of the brightest of each diagonal, as JPEG makes the paper between letters too
            // bright.
            std::array<int, 3> paper{255, 255, 255}, brightest{};
            for (int sample = 0; sample < samples * samples; ++sample) {
                const int diagonal = sample / samples, row = sample % samples;
                const int column = (diagonal + row) % samples;
                const int from_x =
                    std::min(static_cast<int>((x + (column + 0.5) / samples) * factor), image.width - 1);
                const int from_y =
                    std::min(static_cast<int>((y + (row + 0.5) / samples) * factor), image.height - 1);
                const std::uint8_t* const pixel =
                    image.pixels.data() + (static_cast<std::size_t>(from_y) * image.width + from_x) * step;
                for (std::size_t c = 0; c < 3; ++c)
                    brightest[c] = std::max<int>(brightest[c], pixel[step == 3 ? c : 0]);
                if (row + 1 < samples) continue;
                for (std::size_t c = 0; c < 3; ++c)
                    paper[c] = std::min(paper[c], std::exchange(brightest[c], 0));
            }
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
