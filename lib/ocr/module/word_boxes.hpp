#pragma once

#include "content/geometry.hpp"
#include "ocr/module/text_runs.hpp"

#include <utility>
#include <vector>

namespace constancia {

/// Left and right end of a word as the recogniser reports them: off by up to a letter.
using Extent = std::pair<double, double>;

/// The ink of each of a run's words, from left to right; none where no ink is left for a word. `extents` go
/// from left to right in the run's coordinates.
std::vector<std::vector<Rect>> marks_of_words(const TextRun& run, const std::vector<Extent>& extents);

} // namespace constancia
