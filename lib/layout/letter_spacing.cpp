#include "layout/letter_spacing.hpp"

#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <utility>

namespace constancia {

namespace {

/// No space between words is narrower, in heights of the text: a font's space is a quarter of an em.
constexpr double narrowest_space = 0.12;

/// Cells of a row are further apart, in heights of the text.
constexpr double cell_gap = 1.3;

/// So few letters a word, on average, has no language.
constexpr double most_letters_of_spaced = 2.4;
constexpr std::size_t least_pieces = 4;

double gap_between(const Rect& left, const Rect& right)
{
    return (right.left - left.right) / std::max(std::max(left.height(), right.height()), 1e-6);
}

constexpr std::string_view leader_dots = "._";

bool is_leader_dot(char c)
{
    return c == leader_dots[0] || c == leader_dots[1]; // a search is a call, and most words have none
}

bool is_leader(const Word& word)
{
    return is_leader_dot(word.text.front()) && word.source == Source::embedded &&
           word.text.find_first_not_of(leader_dots) == std::string::npos;
}

bool touches_leader(const Word& word)
{
    return is_leader_dot(word.text.front()) || is_leader_dot(word.text.back());
}

/// "apellidos........" and "........SI" without the dots.
Word without_leaders(Word word)
{
    constexpr std::size_t least_dots = 4;
    const auto length = static_cast<double>(std::max<std::size_t>(code_points(word.text), 1));
    const double step = word.box.width() / length;
    if (const auto first = word.text.find_first_not_of(leader_dots);
        first >= least_dots && first != std::string::npos) {
        word.text.erase(0, first);
        word.box.left += step * static_cast<double>(first);
    }
    if (const auto last = word.text.find_last_not_of(leader_dots);
        last != std::string::npos && word.text.size() - last > least_dots) {
        word.box.right -= step * static_cast<double>(word.text.size() - last - 1);
        word.text.resize(last + 1);
    }
    return word;
}

/// A bracket or a dash among single letters is a tick box or a placeholder, not spaced text.
bool has_letters(const Word& word)
{
    const bool plain = std::any_of(word.text.begin(), word.text.end(),
                                   [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
    return plain || !fold_compact(word.text).empty();
}

/// Whether the words are parts of one cell's text.
bool may_join(const Word& left, const Word& right)
{
    return left.source == Source::embedded && right.source == Source::embedded && !left.text.ends_with(':') &&
           left.box.height() < 1.5 * right.box.height() && right.box.height() < 1.5 * left.box.height() &&
           gap_between(left.box, right.box) < cell_gap && has_letters(left) && has_letters(right);
}

void append(Word& word, const Word& more)
{
    word.text += more.text;
    word.box = united(word.box, more.box);
}

/// Up to where words stand closer than cells do.
std::size_t end_of_run(const std::vector<Word>& line, std::size_t first)
{
    std::size_t end = first + 1;
    while (end < line.size() && may_join(line[end - 1], line[end]))
        ++end;
    return end;
}

/// In heights of the text: wider than elsewhere where letters stand apart.
double narrowest_space_in(std::span<const Word> run)
{
    if (run.size() < least_pieces) return narrowest_space;
    double letters = 0;
    std::vector<double> gaps;
    for (std::size_t i = 0; i < run.size(); ++i) {
        letters += static_cast<double>(code_points(run[i].text));
        if (i > 0) gaps.push_back(gap_between(run[i - 1].box, run[i].box));
    }
    if (letters / static_cast<double>(run.size()) > most_letters_of_spaced) return narrowest_space;
    std::sort(gaps.begin(), gaps.end());
    return std::max(narrowest_space, gaps[gaps.size() / 4] + narrowest_space);
}

/// Joined where the gap is like that between the run's letters. Takes the run's words from the line.
void join_run(std::vector<Word>& line, std::size_t first, std::size_t end, std::vector<Word>& joined)
{
    const double space = narrowest_space_in(std::span(line).subspan(first, end - first));
    Rect last = line[first].box;
    joined.push_back(std::move(line[first]));
    for (std::size_t i = first + 1; i < end; ++i) {
        Word& word = line[i];
        const bool same_word = gap_between(last, word.box) < space;
        last = word.box;
        if (same_word)
            append(joined.back(), word);
        else
            joined.push_back(std::move(word));
    }
}

} // namespace

std::vector<Word> with_letters_joined(std::vector<Word> line)
{
    std::erase_if(line, is_leader);
    for (Word& word : line)
        if (word.source == Source::embedded && touches_leader(word)) word = without_leaders(std::move(word));
    std::vector<Word> joined;
    joined.reserve(line.size());
    for (std::size_t first = 0; first < line.size();) {
        const std::size_t end = end_of_run(line, first);
        join_run(line, first, end, joined);
        first = end;
    }
    return joined;
}

} // namespace constancia
