#pragma once

#include "content/page_image.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace constancia {

/// How uncompressed samples of a picture lie in memory (ISO 32000-1, 8.9.5.2): rows from the top, each begun
/// in a new byte, the highest bits first.
struct SampleLayout {
    int width = 0, height = 0; ///< pixels
    int bits = 8;              ///< a sample: 1, 2, 4, 8 or 16
    int components = 1;        ///< a pixel: 1 (grey, or an index into the palette) or 3 (RGB)
    bool inverted = false;     ///< 0 is full light
    std::vector<std::array<std::uint8_t, 3>> palette; ///< RGB; empty when samples are light themselves
};

/// Grey, or RGB where there is colour. Samples that are cut short are paper. Nothing for a layout that is
/// none of the above.
std::optional<PageImage> image_of_samples(const SampleLayout& layout, std::string_view untrusted_samples);

} // namespace constancia
