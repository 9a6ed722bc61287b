#pragma once

#include "content/geometry.hpp"
#include "ocr/module/paper_copy.hpp"

#include <vector>

namespace constancia {

/// x = base + slope · y: a side that runs down the copy.
struct Side {
    double base = 0, slope = 0;
    double x_at(double y) const { return base + slope * y; }
};

/// The lines along which the copy steps most from one colour to another. Those that run across are found in
/// the transposed copy.
std::vector<Side> straight_sides(const PaperCopy& copy);

/// How well a side is seen between two heights.
struct Support {
    double share =
        0;           ///< of its length where the copy steps from one colour to the other, always the same way
    double step = 0; ///< between the colours
};

/// Nothing where most of the side lies outside of the image or at its very edge.
Support support(const PaperCopy& copy, const Side& side, double top, double bottom);

} // namespace constancia
