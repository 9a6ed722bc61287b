#pragma once

#include "content/geometry.hpp"

#include <string>

namespace constancia {

/// A word that was drawn to be seen and then painted over, or that an annotation puts on the page.
struct CoveredText {
    int page = 1; ///< from 1
    Rect box;     ///< on the page as displayed, in points
    std::string text;
};

} // namespace constancia
