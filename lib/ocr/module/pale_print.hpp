#pragma once

#include "ocr/module/leptonica_pix.hpp"

namespace constancia {

/// The ink of a level page, with the print added that is too pale for the page's own threshold: labels in
/// light grey beside values in black. Left as it is where so much is pale that it must be noise or a tinted
/// ground. Null when out of memory.
PixOwner with_pale_print(const PixOwner& level, const PixOwner& inked, double capital_height);

} // namespace constancia
