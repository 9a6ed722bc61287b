#pragma once

#include <string_view>

namespace constancia {

/// How a stored picture must be changed to stand upright: first mirrored left to right, then turned.
struct Uprighting {
    bool mirrored = false;
    int quarter_turns = 0; ///< clockwise
};

/// What a value of EXIF's and TIFF's tag 0x0112 says.
Uprighting uprighting_of(unsigned orientation);

/// What the EXIF data of a JPEG, PNG or WebP file say; nothing to be done where there are none.
Uprighting exif_uprighting(std::string_view untrusted_file);

} // namespace constancia
