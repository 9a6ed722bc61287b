#pragma once

#include "ocr/module/letter_rows.hpp"

#include <optional>
#include <vector>

namespace constancia {

/// How far each place of a level page lies below its level: lines of text rise and sink where the paper is
/// curled or folded, or was seen at an angle.
struct LineBend {
    static constexpr int columns = 9, rows = 8;
    Rect text;                ///< what the grid spans, in pixels
    std::vector<double> sags; ///< pixels, row by row; straight between the places of the grid
    double range = 0;         ///< pixels between the highest and the deepest letters' sags
};

/// `place` is that on the level page.
double sag_at(const LineBend& bend, Point place);

/// From rows that run roughly level. Nothing where the rows are too few or don't agree on one bend.
std::optional<LineBend> line_bend(const std::vector<LetterRow>& rows, double capital_height);

} // namespace constancia
