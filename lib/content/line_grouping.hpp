#pragma once

#include "content/page_text.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace constancia {

/// Words that stand side by side, from left to right, over the whole width of the page: columns are not told
/// apart.
struct TextLine {
    std::vector<std::size_t> words; ///< indexes into the words given
    Rect box;
};

/// Lines from top to bottom. A word belongs to the line that it shares at least half of its height with.
std::vector<TextLine> group_lines(std::span<const Word> words);

/// The height that most of the text has: the median over the words, so that titles and small print do not
/// count much. 0 for no words.
double median_height(std::span<const Word> words);

} // namespace constancia
