#pragma once

#include "content/geometry.hpp"
#include "content/page_text.hpp"
#include "ocr/module/leptonica_pix.hpp"
#include "ocr/module/letter_rows.hpp"

#include <vector>

namespace constancia {

/// The ruling lines of a level page, as a mask. Thick bars and pictures are none. Null when out of memory.
PixOwner ruling_lines(const PixOwner& inked, double capital_height);

/// Height of the common letter; 0 when there are none.
double common_height(const std::vector<Rect>& letters);

/// The spots of ink that are large enough to have been printed on purpose; dashes and full stops are. What is
/// left of broken ruling lines is not.
std::vector<InkMark> ink_marks(const PixOwner& inked, double capital_height);

} // namespace constancia
