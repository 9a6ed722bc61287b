#include "layout/token_layout.hpp"

#include "content/line_grouping.hpp"
#include "layout/letter_spacing.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

/// Where a colon ends a label inside a word. A time ("10:22:31") or an address ("http://") is left whole, and
/// so is the cadena original, which is read as one string.
std::size_t label_end(std::string_view word)
{
    if (word.find('|') != std::string_view::npos) return std::string_view::npos;
    const auto colon = word.find(':');
    if (colon == std::string_view::npos || colon == 0) return std::string_view::npos;
    const char before = word[colon - 1];
    const bool after_label = std::isdigit(static_cast<unsigned char>(before)) == 0;
    const bool address = word.substr(colon).starts_with("://");
    return after_label && !address ? colon : std::string_view::npos;
}

Rect part_of(const Rect& box, std::size_t begin, std::size_t end, std::size_t total)
{
    const double step = box.width() / static_cast<double>(std::max<std::size_t>(total, 1));
    return {box.left + step * static_cast<double>(begin), box.top, box.left + step * static_cast<double>(end),
            box.bottom};
}

/// Where the label begins in "2.NSS", a numbered one without a space; 0 in any other text.
std::size_t numbering_end(std::string_view text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 2 || digits == text.size() || (text[digits] != '.' && text[digits] != ')'))
        return 0;
    const std::string_view rest = text.substr(digits + 1);
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return rest.size() >= 3 && std::all_of(rest.begin(), rest.begin() + 3, is_letter) ? digits + 1 : 0;
}

void add_tokens(const Word& word, std::size_t line, std::vector<Token>& tokens)
{
    const auto add = [&](std::string_view text, const Rect& box, bool colon) {
        tokens.push_back(
            {std::string(text), fold_compact(text), box, word.confidence, word.source, colon, line});
    };
    const std::string_view text = word.text;
    if (const std::size_t number = numbering_end(text); number > 0) {
        const std::size_t total = code_points(text);
        add(text.substr(0, number), part_of(word.box, 0, number, total), false);
        Word rest = word;
        rest.text.erase(0, number);
        rest.box = part_of(word.box, number, total, total);
        add_tokens(rest, line, tokens);
        return;
    }
    const auto colon = label_end(text);
    if (colon == std::string_view::npos || colon + 1 == text.size()) {
        add(text, word.box, text.ends_with(':'));
        return;
    }
    const std::size_t total = code_points(text), head = code_points(text.substr(0, colon + 1));
    add(text.substr(0, colon + 1), part_of(word.box, 0, head, total), true);
    add(text.substr(colon + 1), part_of(word.box, head, total, total), text.ends_with(':'));
}

/// Of a slanted watermark, single letters with boxes higher than any heading's. Not all lie across words.
constexpr std::ptrdiff_t least_pieces = 3;
bool is_piece_of_watermark(const Word& word, double text_height)
{
    return word.source == Source::embedded && word.box.height() > 4 * text_height &&
           code_points(word.text) <= 3;
}

/// A watermark's letters lie across other words and are much larger; poppler gives a slanted one in pieces.
std::vector<Word> without_watermark(const std::vector<Word>& words, Layout& layout)
{
    std::vector<Word> kept, laid_over;
    const bool in_pieces = std::count_if(words.begin(), words.end(), [&](const Word& word) {
                               return is_piece_of_watermark(word, layout.text_height);
                           }) >= least_pieces;
    for (const Word& word : words) {
        if (in_pieces && is_piece_of_watermark(word, layout.text_height)) {
            laid_over.push_back(word);
            continue;
        }
        const bool large = word.box.height() > 2.2 * layout.text_height;
        const auto across = !large ? 0 : std::count_if(words.begin(), words.end(), [&](const Word& other) {
            return intersected(word.box, other.box).area() > 0.3 * other.box.area();
        });
        (across > 2 ? laid_over : kept).push_back(word); // itself is one
    }
    std::stable_sort(laid_over.begin(), laid_over.end(),
                     [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
    for (const Word& word : laid_over)
        layout.overlaid += fold_compact(word.text);
    return kept;
}

} // namespace

std::vector<std::size_t> Layout::tokens_about(double top, double bottom) const
{
    std::vector<std::size_t> some_tokens;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (line_boxes[line].bottom < top || line_boxes[line].top > bottom) continue;
        some_tokens.insert(some_tokens.end(), lines[line].begin(), lines[line].end());
    }
    return some_tokens;
}

std::string Layout::text_of(const std::vector<std::size_t>& some_tokens) const
{
    std::string text;
    for (const std::size_t token : some_tokens) {
        if (!text.empty()) text += ' ';
        text += tokens[token].text;
    }
    return text;
}

Rect Layout::box_of(const std::vector<std::size_t>& some_tokens) const
{
    if (some_tokens.empty()) return {};
    Rect box = tokens[some_tokens.front()].box;
    for (const std::size_t token : some_tokens)
        box = united(box, tokens[token].box);
    return box;
}

Layout lay_out(const PageText& page)
{
    Layout layout;
    layout.page = &page;
    layout.text_height = median_height(page.words);
    layout.tokens.reserve(page.words.size() + 32);
    std::vector<Word> words = without_watermark(page.words, layout);
    for (const TextLine& line : group_lines(words)) {
        std::vector<Word> side_by_side;
        for (const std::size_t word : line.words)
            side_by_side.push_back(std::move(words[word]));
        const std::size_t first = layout.tokens.size();
        for (const Word& word : with_letters_joined(std::move(side_by_side)))
            add_tokens(word, layout.lines.size(), layout.tokens);
        auto& members = layout.lines.emplace_back();
        for (std::size_t token = first; token < layout.tokens.size(); ++token)
            members.push_back(token);
        layout.line_boxes.push_back(layout.box_of(members));
    }
    return layout;
}

} // namespace constancia
