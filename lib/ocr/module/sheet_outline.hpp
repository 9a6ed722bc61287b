#pragma once

#include "content/geometry.hpp"
#include "content/page_image.hpp"
#include "ocr/module/letter_rows.hpp"

#include <array>
#include <optional>
#include <vector>

namespace constancia {

/// The sheet of paper that lies on something else on a photo, or on a scanner's black bed.
struct SheetOutline {
    std::array<Point, 4>
        corners; ///< from the upper left one clockwise, in the image's pixels; perhaps outside
    bool in_perspective = false; ///< the corners tell it; otherwise the image's edges stand in for some sides
    bool whole = false;          ///< all four sides were seen
};

/// Nothing when in doubt, or when the sheet fills the image. `rows` of text, in the image's pixels, lie on
/// the sheet.
std::optional<SheetOutline> sheet_outline(const PageImage& image, const std::vector<LetterRow>& rows);

} // namespace constancia
