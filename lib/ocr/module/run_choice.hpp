#pragma once

#include "ocr/module/run_reading.hpp"

#include <vector>

namespace constancia {

/// A run read once, as cheaply as its letters bear.
std::vector<LineWord> first_reading(LineRecogniser& recogniser, const PageImage& page, const TextRun& run);

/// The first reading, or one of other pixels where the first is poor and the other better.
std::vector<LineWord> best_reading(LineRecogniser& recogniser, const PageImage& page, const TextRun& run,
                                   std::vector<LineWord> first);

} // namespace constancia
