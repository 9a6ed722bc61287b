#pragma once

#include "content/page_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace constancia {

/// A word, or the part of one up to or after a colon: "NSS:05200500014" gives two.
struct Token {
    std::string text;   ///< as read
    std::string folded; ///< fold_compact of it; empty for a dash and other punctuation
    Rect box;           ///< in the reading frame; of a part of a word, in proportion to its characters
    double confidence = 1;
    Source source = Source::embedded;
    bool ends_with_colon = false;
    std::size_t line = 0; ///< index into Layout::lines
};

/// Whether its first letter is a small one, as of most words of a sentence.
bool begins_small(const Token& token);

/// The words of a page as they stand: in lines from top to bottom, in each from left to right.
struct Layout {
    const PageText* page = nullptr;              ///< outlives the layout
    std::vector<Token> tokens;                   ///< line by line
    std::vector<std::vector<std::size_t>> lines; ///< indexes into tokens
    std::vector<Rect> line_boxes;                ///< around all tokens of each line
    double text_height = 0;                      ///< of most words
    std::string overlaid; ///< fold_compact of a watermark's letters, which are no tokens: large, and across
                          ///< other words

    /// The next token on the same line, or nothing (`tokens.size()`).
    std::size_t right_of(std::size_t token) const
    {
        const std::size_t next = token + 1;
        return next < tokens.size() && tokens[next].line == tokens[token].line ? next : tokens.size();
    }
    std::size_t left_of(std::size_t token) const
    {
        return token > 0 && tokens[token - 1].line == tokens[token].line ? token - 1 : tokens.size();
    }

    /// White space between two tokens of a line, in heights of the smaller one.
    double gap(std::size_t left, std::size_t right) const
    {
        const Rect &before = tokens[left].box, &after = tokens[right].box;
        // A dash is thin: the page's own height of text is the better measure then.
        const double height = std::max(std::min(before.height(), after.height()), 0.5 * text_height);
        return (after.left - before.right) / std::max(height, 1e-6);
    }

    /// The tokens of the lines that reach into the band, in order: all that stand in it, and their
    /// neighbours.
    std::vector<std::size_t> tokens_about(double top, double bottom) const;

    /// The texts with spaces between.
    std::string text_of(const std::vector<std::size_t>& some_tokens) const;
    Rect box_of(const std::vector<std::size_t>& some_tokens) const;

    /// The place on the page as displayed.
    Rect on_page(const Rect& box) const { return apply(page->to_page, box); }
};

Layout lay_out(const PageText& page);

} // namespace constancia
