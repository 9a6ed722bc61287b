#pragma once

#include "ocr/module/line_recogniser.hpp"

#include <vector>

namespace constancia {

/// How much of what was read looks like text: letters and digits, each by the confidence of its word.
struct Legibility {
    double score = 0;
    int letters = 0;

    double mean() const { return letters > 0 ? score / letters : 0; }

    /// Text this clear is not upside down: nothing reads like that by chance.
    bool is_clear() const { return letters >= 12 && mean() > 0.85; }
};

Legibility& operator+=(Legibility& sum, const std::vector<LineWord>& words);

/// 0 to 1; 0 where there are no letters and digits.
double mean_confidence(const std::vector<LineWord>& words);

} // namespace constancia
