#pragma once

#include "content/geometry.hpp"
#include "ocr/module/text_runs.hpp"

#include <string_view>
#include <vector>

namespace constancia {

/// Where the recogniser reports a word.
struct WordPlace {
    double left = 0; ///< in the run's coordinates, off by up to a letter; the right end is not told well
    bool may_lack_ink = false; ///< of dots alone, which may have been no more than specks
};

/// The ink of each of a run's words, from left to right; none where no ink is left for a word. `places` go
/// from left to right.
std::vector<std::vector<Rect>> marks_of_words(const TextRun& run, const std::vector<WordPlace>& places);

/// The room that a font gives to the line of a word whose ink fills `ink`: from above its accents to below
/// its tails, whether it has any or not, as the boxes of embedded text have it. `text` is what the word says.
Rect room_of_line(const Rect& ink, std::string_view text);

} // namespace constancia
