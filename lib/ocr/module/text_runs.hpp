#pragma once

#include "content/geometry.hpp"
#include "content/page_text.hpp"

#include <limits>
#include <span>
#include <vector>

namespace constancia {

/// Letters that stand in a row with no more than the space between words among them: what is recognised in
/// one go.
struct TextRun {
    Rect box;
    double letter_height = 0; ///< of its typical letter, in pixels
    int letters = 0;          ///< spots of ink as large as letters; letters that touch count once
    int words = 0;            ///< parts with a space between them
    std::vector<Rect> marks;  ///< its letters, dots and dashes, from left to right
    /// Paper beside a part of a run that is not its neighbours', in pixels.
    double room_left = std::numeric_limits<double>::infinity();
    double room_right = std::numeric_limits<double>::infinity();
};

/// From top to bottom, runs on one line from left to right. `capital_height` is that of the page's common
/// text.
std::vector<TextRun> text_runs(std::span<const InkMark> ink, double capital_height);

/// The least share of its width to which the image of a run may be narrowed, 0.8 to 1: letters of a narrow
/// font do not bear it, others do.
double narrowest_width(const TextRun& run);

/// Which runs are fine print: those set like the cadena original, a digital seal or a paragraph, long and
/// without a gap; and those below the first of them that are no larger, the numbers of series and notes that
/// end a form. One mark for each run.
std::vector<bool> fine_print(const std::vector<TextRun>& runs);

} // namespace constancia
