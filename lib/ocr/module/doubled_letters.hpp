#pragma once

#include <string>
#include <vector>

namespace constancia {

/// One character of a recognised word.
struct Glyph {
    std::string text; ///< UTF-8
    double left = 0, right = 0;
    double confidence = 0;
};

/// The word's text, with `0O` made one character again where both were read off the same ink: the recogniser,
/// torn between two look-alikes, now and then writes down both. The one it was surer of stays.
std::string text_without_doubled_letters(const std::vector<Glyph>& glyphs);

} // namespace constancia
