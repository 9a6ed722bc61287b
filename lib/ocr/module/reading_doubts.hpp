#pragma once

#include "ocr/module/line_recogniser.hpp"
#include "ocr/module/text_runs.hpp"

#include <vector>

namespace constancia {

/// Whether a run is too short for a recogniser, which goes by neighbours, and was not read surely: it is to
/// be read in a row of its like.
bool wants_a_row(const TextRun& run, const std::vector<LineWord>& words);

/// Whether other pixels may give a better reading.
bool is_poor(const std::vector<LineWord>& words);

/// Whether some of a row of equal characters may have got lost in a line that was narrowed to `width`, a
/// share of its own.
bool may_lack_equals(const std::vector<LineWord>& words, double width);

/// Whether a run so read is a speck, the edge of a shadow, a piece of a picture.
bool says_nothing(const TextRun& run, const std::vector<LineWord>& words);

} // namespace constancia
