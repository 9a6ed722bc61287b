#include "ocr/module/word_boxes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace constancia {
namespace {

/// A gap must be wider by this share of how much farther off it is, to be taken for the space between two
/// words.
constexpr double nearness = 0.15;

constexpr double half_space = 0.2; ///< the width of half a space, in heights of letters

// Of common fonts, in heights of a capital letter.
constexpr double small_letter = 0.73;                      ///< the height of `x`
constexpr double tail = 0.29;                              ///< of `p`, below the line that letters stand on
constexpr double above_capitals = 0.05, below_line = 0.25; ///< what fonts add

constexpr std::string_view tails = "gjpqyQ,;|()[]{}/$";
constexpr std::string_view small_letters = "acegmnopqrsuvwxyz.,;:";

struct Gap {
    double middle = 0, width = 0;
};

/// Between neighbouring letters, from left to right; letters that touch or overlap have none.
std::vector<Gap> gaps_of(const TextRun& run)
{
    std::vector<Gap> gaps;
    double right = run.marks.empty() ? 0 : run.marks.front().right;
    for (const Rect& mark : run.marks) {
        if (mark.left > right) gaps.push_back({(mark.left + right) / 2, mark.left - right});
        right = std::max(right, mark.right);
    }
    return gaps;
}

/// Where a word ends and the next one begins.
struct Border {
    double place = 0;
    bool may_be_the_one_before = false; ///< there may be no ink between the two
};

/// For each border, from left to right, a gap that is wide and near it: the best choice for all of them
/// together. A gap of its own, unless there may be no ink between it and the one before, and no gap is as
/// wide as half a space. Nothing when there are too few gaps.
std::vector<double> gaps_at(const std::vector<Gap>& gaps, const std::vector<Border>& borders,
                            double half_a_space)
{
    constexpr double worst = std::numeric_limits<double>::lowest();
    // best[b][g]: of the first b borders, the last of which is at the gap g; from 1.
    std::vector<std::vector<double>> best(borders.size() + 1, std::vector<double>(gaps.size() + 1, worst));
    // Where the border before is then.
    std::vector<std::vector<std::size_t>> before(borders.size() + 1,
                                                 std::vector<std::size_t>(gaps.size() + 1, 0));
    best[0][0] = 0;
    for (std::size_t b = 1; b <= borders.size(); ++b) {
        std::size_t left = 0; // of the gaps on the left, where the one before is best
        for (std::size_t g = 1; g <= gaps.size(); ++g) {
            if (best[b - 1][g - 1] > best[b - 1][left]) left = g - 1;
            if (best[b - 1][left] == worst) continue;
            const Border& border = borders[b - 1];
            const Gap& gap = gaps[g - 1];
            best[b][g] = best[b - 1][left] + gap.width - nearness * std::abs(gap.middle - border.place);
            before[b][g] = left;
            if (border.may_be_the_one_before && best[b - 1][g] + half_a_space > best[b][g]) {
                best[b][g] = best[b - 1][g] + half_a_space;
                before[b][g] = g;
            }
        }
    }
    const auto& last = best.back();
    std::size_t g = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
    if (last[g] == worst) return {};
    std::vector<double> chosen(borders.size());
    for (std::size_t b = borders.size(); b > 0; --b) {
        chosen[b - 1] = gaps[g - 1].middle;
        g = before[b][g];
    }
    return chosen;
}

} // namespace

Rect room_of_line(const Rect& ink, std::string_view text)
{
    const bool has_tail = text.find_first_of(tails) != std::string_view::npos;
    const bool is_small = text.find_first_not_of(small_letters) == std::string_view::npos;
    const double in_capitals = (is_small ? small_letter : 1) + (has_tail ? tail : 0);
    const double capital = ink.height() / in_capitals;
    const double line = ink.bottom - (has_tail ? tail * capital : 0);
    return {ink.left, line - (1 + above_capitals) * capital, ink.right, line + below_line * capital};
}

std::vector<std::vector<Rect>> marks_of_words(const TextRun& run, const std::vector<WordPlace>& places)
{
    std::vector<std::vector<Rect>> words(places.size());
    if (words.empty()) return words;
    const double half_a_space = half_space * run.letter_height;
    std::vector<Border> borders;
    for (std::size_t i = 1; i < places.size(); ++i)
        borders.push_back({places[i].left - half_a_space, i > 1 && places[i - 1].may_lack_ink});
    std::vector<Gap> gaps = gaps_of(run);
    if (places.front().may_lack_ink) gaps.insert(gaps.begin(), {run.box.left, half_a_space});
    if (places.back().may_lack_ink) gaps.push_back({run.box.right, half_a_space});
    std::vector<double> ends = gaps_at(gaps, borders, half_a_space);
    if (ends.empty())
        for (const Border& border : borders)
            ends.push_back(border.place);
    for (const Rect& mark : run.marks) {
        const auto word = std::lower_bound(ends.begin(), ends.end(), mark.centre().x) - ends.begin();
        words[static_cast<std::size_t>(word)].push_back(mark);
    }
    return words;
}

} // namespace constancia
