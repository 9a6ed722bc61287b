#pragma once

#include "content/page_image.hpp"

#include <array>
#include <vector>

namespace constancia {

/// A small copy in colour. It keeps the brightest: print vanishes, and the sides of a sheet stay sharp.
struct PaperCopy {
    int width = 0, height = 0;
    std::vector<std::array<int, 3>> pixels;

    const std::array<int, 3>& at(int x, int y) const
    {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

/// One pixel for `factor` pixels of the image, each way.
PaperCopy paper_copy(const PageImage& image, double factor);

PaperCopy transposed(const PaperCopy& copy);

} // namespace constancia
