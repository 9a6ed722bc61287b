#pragma once

#include "ocr/module/leptonica_pix.hpp"

namespace constancia {

/// Grey in, grey out: the paper becomes white everywhere, whatever shadow lay on it. Null when out of memory.
PixOwner with_even_light(const PixOwner& grey);

/// Grey in, one bit a pixel out, ink set. Expects even light.
PixOwner inked_pixels(const PixOwner& grey);

} // namespace constancia
