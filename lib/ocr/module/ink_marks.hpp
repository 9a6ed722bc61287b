#pragma once

#include "content/geometry.hpp"
#include "content/page_text.hpp"
#include "ocr/module/leptonica_pix.hpp"

#include <vector>

namespace constancia {

/// The ruling lines of a level page, as a mask. Thick bars and pictures are none. Null when out of memory.
PixOwner ruling_lines(const PixOwner& inked, double capital_height);

/// Height of the common letter of a level page; 0 when there are none.
double capital_height(const PixOwner& inked);

/// The spots of ink that are large enough to have been printed on purpose; dashes and full stops are.
std::vector<InkMark> ink_marks(const PixOwner& inked, double capital_height);

/// Where words stand in a row, the longest first.
std::vector<Rect> text_runs(const PixOwner& letters, double capital_height);

} // namespace constancia
