#pragma once

#include "content/geometry.hpp"
#include "ocr/module/leptonica_pix.hpp"

#include <array>

namespace constancia {

/// A small copy of the picture in which there is only paper, with the light that falls on it. Null when there
/// is no need of it, as the paper is white everywhere. `sheet`: corners of the only part that is paper.
PixOwner paper_brightness(const PixOwner& grey, const std::array<Point, 4>* sheet = nullptr);

/// Grey in, grey out: the paper becomes white everywhere, whatever shadow lay on it. Null when out of memory.
PixOwner with_even_light(const PixOwner& grey, const PixOwner& paper);

/// Everything outside of the sheet becomes white.
void clear_around(const PixOwner& grey, const std::array<Point, 4>& sheet);

/// Grey in, one bit a pixel out, ink set. Expects even light.
PixOwner inked_pixels(const PixOwner& grey);

} // namespace constancia
