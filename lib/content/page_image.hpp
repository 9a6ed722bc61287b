#pragma once

#include <cstdint>
#include <vector>

namespace constancia {

enum class PixelFormat : int {
    grey8 = 1, ///< one byte a pixel, 0 black
    rgb24 = 3, ///< three bytes a pixel
};

/// A page, or a part of one, as pixels: rows from the top, no padding between them.
struct PageImage {
    int width = 0, height = 0; ///< pixels
    double dpi = 0;            ///< 0 when unknown
    PixelFormat format = PixelFormat::grey8;
    std::vector<std::uint8_t> pixels; ///< width × height × bytes a pixel
    /// Pixels of the file's own picture for one of these, across and down: large ones are decoded at a
    /// reduced size.
    double source_columns = 1, source_rows = 1;
};

} // namespace constancia
