#pragma once

#include "content/geometry.hpp"
#include "ocr/module/text_runs.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace constancia {

/// Left and right end of a word as the recogniser reports them: the left one off by up to a letter, the right
/// one now and then by the rest of the line.
using Extent = std::pair<double, double>;

/// The ink of each of a run's words, from left to right; none where no ink is left for a word. `extents` go
/// from left to right in the run's coordinates.
std::vector<std::vector<Rect>> marks_of_words(const TextRun& run, const std::vector<Extent>& extents);

/// The room that a font gives to the line of a word whose ink fills `ink`: from above its accents to below
/// its tails, whether it has any or not, as the boxes of embedded text have it. `text` is what the word says.
Rect room_of_line(const Rect& ink, std::string_view text);

} // namespace constancia
