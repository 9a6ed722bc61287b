#pragma once

#include "content/page_text.hpp"

#include <span>
#include <vector>

namespace constancia {

/// Where ink is so dense, across and down, that it may be a code: a QR code, a stamp, a picture, lines of
/// fine print, with some paper around. Searching a whole page for codes costs much more than telling where
/// none can be. In the marks' own frame; `page`, which holds them all, where there is too little ink to tell
/// letters from anything else.
std::vector<Rect> places_of_codes(std::span<const InkMark> ink, const Rect& page);

} // namespace constancia
