#include "layout/letter_spacing.hpp"

#include "text/normalize.hpp"

#include <algorithm>

namespace constancia {

namespace {

/// No space between words is narrower, in heights of the text: a font's space is a quarter of an em.
constexpr double narrowest_space = 0.12;

/// Cells of a row are further apart, in heights of the text.
constexpr double cell_gap = 1.3;

/// So few letters a word, on average, has no language.
constexpr double most_letters_of_spaced = 2.4;
constexpr std::size_t least_pieces = 4;

double gap_between(const Word& left, const Word& right)
{
    return (right.box.left - left.box.right) /
           std::max(std::max(left.box.height(), right.box.height()), 1e-6);
}

bool is_leader(const Word& word)
{
    return word.source == Source::embedded && word.text.find_first_not_of("._") == std::string::npos;
}

/// "apellidos........" and "........SI" without the dots.
Word without_leaders(Word word)
{
    constexpr std::size_t least_dots = 4;
    const auto length = static_cast<double>(std::max<std::size_t>(code_points(word.text), 1));
    const double step = word.box.width() / length;
    if (const auto first = word.text.find_first_not_of("._");
        first >= least_dots && first != std::string::npos) {
        word.text.erase(0, first);
        word.box.left += step * static_cast<double>(first);
    }
    if (const auto last = word.text.find_last_not_of("._");
        last != std::string::npos && word.text.size() - last > least_dots) {
        word.box.right -= step * static_cast<double>(word.text.size() - last - 1);
        word.text.resize(last + 1);
    }
    return word;
}

/// A bracket or a dash among single letters is a tick box or a placeholder, not spaced text.
bool has_letters(const Word& word)
{
    return !fold_compact(word.text).empty();
}

bool may_join(const Word& left, const Word& right)
{
    return has_letters(left) && has_letters(right) && left.source == Source::embedded &&
           right.source == Source::embedded && !left.text.ends_with(':') &&
           left.box.height() < 1.5 * right.box.height() && right.box.height() < 1.5 * left.box.height();
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
    while (end < line.size() && may_join(line[end - 1], line[end]) &&
           gap_between(line[end - 1], line[end]) < cell_gap)
        ++end;
    return end;
}

/// Joined where the gap is like that between the run's letters.
void join_run(const std::vector<Word>& line, std::size_t first, std::size_t end, std::vector<Word>& joined)
{
    double letters = 0;
    std::vector<double> gaps;
    for (std::size_t i = first; i < end; ++i) {
        letters += static_cast<double>(code_points(line[i].text));
        if (i > first) gaps.push_back(gap_between(line[i - 1], line[i]));
    }
    const std::size_t pieces = end - first;
    double threshold = narrowest_space;
    if (pieces >= least_pieces && letters / static_cast<double>(pieces) <= most_letters_of_spaced) {
        std::sort(gaps.begin(), gaps.end());
        threshold = std::max(threshold, gaps[gaps.size() / 4] + narrowest_space);
    }
    joined.push_back(line[first]);
    for (std::size_t i = first + 1; i < end; ++i) {
        if (gap_between(line[i - 1], line[i]) < threshold)
            append(joined.back(), line[i]);
        else
            joined.push_back(line[i]);
    }
}

} // namespace

std::vector<Word> with_letters_joined(std::vector<Word> line)
{
    std::erase_if(line, is_leader);
    for (Word& word : line)
        if (word.source == Source::embedded) word = without_leaders(std::move(word));
    std::vector<Word> joined;
    for (std::size_t first = 0; first < line.size();) {
        const std::size_t end = end_of_run(line, first);
        join_run(line, first, end, joined);
        first = end;
    }
    return joined;
}

} // namespace constancia
