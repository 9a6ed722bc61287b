#pragma once

#include "ocr/module/leptonica_pix.hpp"

namespace constancia {

/// Bars and cells that are dark with light print on them become light with dark print. `inked` are the dark
/// pixels of `grey`, a level page. True when there were any.
bool darken_light_print(const PixOwner& grey, const PixOwner& inked, double capital_height);

} // namespace constancia
