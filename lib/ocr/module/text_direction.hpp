#pragma once

#include "ocr/module/leptonica_pix.hpp"

namespace constancia {

/// Which way the lines of text run on a page.
struct TextDirection {
    bool sideways = false; ///< lines run up or down rather than across
    double skew = 0; ///< degrees, counter-clockwise positive, of lines that run across after a clockwise
                     ///< quarter turn if sideways
};

/// Only those connected spots that may be letters by their size. `letter_size` receives the larger side of
/// the typical one, in pixels; 0 when there are none.
PixOwner letters_only(const PixOwner& inked, double& letter_size);

TextDirection text_direction(const PixOwner& letters, double letter_size);

} // namespace constancia
