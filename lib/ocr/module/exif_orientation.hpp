#pragma once

#include <string_view>

namespace constancia {

/// How a stored picture must be changed to stand upright: first mirrored left to right, then turned.
struct Uprighting {
    bool mirrored = false;
    int quarter_turns = 0; ///< clockwise
};

/// What the EXIF data of a JPEG says (tag 0x0112); nothing to be done where there is none.
Uprighting exif_uprighting(std::string_view untrusted_jpeg);

} // namespace constancia
