#include "layout/token_layout.hpp"

#include "content/line_grouping.hpp"
#include "layout/letter_spacing.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <utility>

namespace constancia {

namespace {

/// "médico:S|", where a recogniser has a bar for an I; in the cadena no value is so short.
bool ends_in_bar_for_letter(const Word& word, std::size_t colon)
{
    const std::string_view text = word.text;
    return word.source == Source::ocr && text.find('|') + 1 == text.size() && text.size() == colon + 3;
}

/// Where a colon ends a label inside a word. A time ("10:22:31") or an address ("http://") is left whole, and
/// so is the cadena original, which is read as one string.
std::size_t label_end(const Word& whole)
{
    const std::string_view word = whole.text;
    const auto colon = word.find(':');
    if (word.find('|') != std::string_view::npos && !ends_in_bar_for_letter(whole, colon))
        return std::string_view::npos;
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

void add_tokens(Word&& word, std::size_t line, std::vector<Token>& tokens)
{
    const auto add = [&](std::string&& text, const Rect& box, bool colon) {
        std::string folded = fold_compact(text);
        tokens.push_back(
            {std::move(text), std::move(folded), box, word.confidence, word.source, colon, line});
    };
    if (const std::size_t number = numbering_end(word.text); number > 0) {
        const std::size_t total = code_points(word.text);
        add(word.text.substr(0, number), part_of(word.box, 0, number, total), false);
        word.text.erase(0, number);
        word.box = part_of(word.box, number, total, total);
        add_tokens(std::move(word), line, tokens);
        return;
    }
    const bool ends_with_colon = word.text.ends_with(':');
    const auto colon = label_end(word);
    if (colon == std::string_view::npos || colon + 1 == word.text.size()) {
        add(std::move(word.text), word.box, ends_with_colon);
        return;
    }
    std::string label = word.text.substr(0, colon + 1), value = word.text.substr(colon + 1);
    const std::size_t total = code_points(word.text), head = code_points(label);
    add(std::move(label), part_of(word.box, 0, head, total), true);
    add(std::move(value), part_of(word.box, head, total, total), ends_with_colon);
}

/// Of a slanted watermark, single letters larger than any heading's. Not all lie across words. As a letter's
/// box may lie on its side, a narrow one may be no higher than text.
constexpr std::ptrdiff_t least_pieces = 3;
bool is_piece_of_watermark(const Word& word, double text_height)
{
    const double least_size = 4 * text_height;
    if (word.source != Source::embedded || std::max(word.box.height(), word.box.width()) <= least_size)
        return false;
    const std::size_t letters = code_points(word.text);
    return letters <= 3 &&
           std::max(word.box.height(), word.box.width() / static_cast<double>(letters)) > least_size;
}

/// Whether each of the words is a watermark's: its letters lie across other words and are much larger;
/// poppler gives a slanted one in pieces.
std::vector<bool> words_of_watermark(const std::vector<Word>& words, const Layout& layout)
{
    std::vector<bool> of_watermark;
    of_watermark.reserve(words.size());
    const bool in_pieces = std::count_if(words.begin(), words.end(), [&](const Word& word) {
                               return is_piece_of_watermark(word, layout.text_height);
                           }) >= least_pieces;
    for (const Word& word : words) {
        if (in_pieces && is_piece_of_watermark(word, layout.text_height)) {
            of_watermark.push_back(true);
            continue;
        }
        const bool large = word.box.height() > 2.2 * layout.text_height;
        const auto across = !large ? 0 : std::count_if(words.begin(), words.end(), [&](const Word& other) {
            return intersected(word.box, other.box).area() > 0.3 * other.box.area();
        });
        of_watermark.push_back(across > 2); // itself is one
    }
    return of_watermark;
}

/// Letters and digits, from left to right.
std::string folded_from_left(std::vector<Word> words)
{
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
    std::string folded;
    for (const Word& word : words)
        folded += fold_compact(word.text);
    return folded;
}

} // namespace

bool begins_small(const Token& token)
{
    const auto letter = std::find_if(token.text.begin(), token.text.end(),
                                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
    return letter != token.text.end() && std::islower(static_cast<unsigned char>(*letter)) != 0;
}

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
    const std::vector<bool> of_watermark = words_of_watermark(page.words, layout);
    std::vector<Word> kept, laid_over;
    if (std::find(of_watermark.begin(), of_watermark.end(), true) != of_watermark.end())
        for (std::size_t word = 0; word < page.words.size(); ++word)
            (of_watermark[word] ? laid_over : kept).push_back(page.words[word]);
    layout.overlaid = folded_from_left(laid_over);
    const std::vector<Word>& words = laid_over.empty() ? page.words : kept;

    for (const TextLine& line : group_lines(words)) {
        std::vector<Word> side_by_side;
        side_by_side.reserve(line.words.size());
        for (const std::size_t word : line.words)
            side_by_side.push_back(words[word]);
        const std::size_t first = layout.tokens.size();
        for (Word& word : with_letters_joined(std::move(side_by_side)))
            add_tokens(std::move(word), layout.lines.size(), layout.tokens);
        auto& members = layout.lines.emplace_back(layout.tokens.size() - first);
        std::iota(members.begin(), members.end(), first);
        layout.line_boxes.push_back(layout.box_of(members));
    }
    return layout;
}

} // namespace constancia
