#pragma once

#include "content/geometry.hpp"

#include <span>
#include <string>
#include <vector>

namespace constancia {

/// One character of a recognised word.
struct Glyph {
    std::string text; ///< UTF-8
    double confidence = 0;
};

/// Of ASCII.
bool is_letter_or_digit(const Glyph& glyph);

/// The word's text, with `0O` made one character again where both were read off the same ink: the recogniser,
/// torn between two look-alikes, now and then writes down both. That there is one character too many is told
/// by the word's ink, whose marks are given from left to right; where letters touch, so that they cannot be
/// counted, nothing is changed. Of the two the one that the recogniser was surer of stays.
std::string text_without_doubled_letters(const std::vector<Glyph>& glyphs, std::span<const Rect> marks);

} // namespace constancia
