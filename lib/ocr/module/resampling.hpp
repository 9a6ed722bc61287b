#pragma once

#include "content/frame_map.hpp"
#include "ocr/module/leptonica_pix.hpp"

namespace constancia {

/// A picture of another frame, made in one interpolation: `to_source` leads from its pixels to those of
/// `grey`. What lies outside is white. Null when out of memory.
///
/// `paper`, if any, is a coarse map of the paper's brightness; where it is, paper becomes white.
PixOwner resampled(const PixOwner& grey, const PixOwner& paper, const FrameMap& to_source, int width,
                   int height);

} // namespace constancia
