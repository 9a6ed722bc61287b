#include "ocr/module/word_boxes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace constancia {
namespace {

/// A gap must be wider by this share of how much farther off it is, to be taken for the space between two
/// words.
constexpr double nearness = 0.15;

constexpr double half_space = 0.2; ///< in heights of letters

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

/// For each place, from left to right, a gap of its own that is wide and near it: the best choice for all of
/// them together. Nothing when there are fewer gaps than places.
std::vector<double> gaps_at(const std::vector<Gap>& gaps, const std::vector<double>& places)
{
    if (places.size() > gaps.size()) return {};
    constexpr double worst = std::numeric_limits<double>::lowest();
    // best[p][g]: of the first p places, all within the first g gaps.
    std::vector<std::vector<double>> best(places.size() + 1, std::vector<double>(gaps.size() + 1, 0));
    const auto score = [&](std::size_t p, std::size_t g) {
        return gaps[g].width - nearness * std::abs(gaps[g].middle - places[p]);
    };
    for (std::size_t p = 1; p <= places.size(); ++p) {
        std::fill(best[p].begin(), best[p].begin() + static_cast<std::ptrdiff_t>(p), worst);
        for (std::size_t g = p; g <= gaps.size(); ++g) {
            best[p][g] = best[p - 1][g - 1] + score(p - 1, g - 1);
            if (g > p) best[p][g] = std::max(best[p][g], best[p][g - 1]);
        }
    }
    std::vector<double> chosen(places.size());
    std::size_t g = gaps.size();
    for (std::size_t p = places.size(); p > 0; --p, --g) {
        while (g > p && best[p][g] == best[p][g - 1])
            --g;
        chosen[p - 1] = gaps[g - 1].middle;
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

std::vector<std::vector<Rect>> marks_of_words(const TextRun& run, const std::vector<Extent>& extents)
{
    std::vector<std::vector<Rect>> words(extents.size());
    if (words.empty()) return words;
    std::vector<double> places;
    // Where a word begins is told well; where it ends is not, above all before a colon.
    for (std::size_t i = 1; i < extents.size(); ++i)
        places.push_back(extents[i].first - half_space * run.letter_height);
    std::vector<double> ends = gaps_at(gaps_of(run), places);
    if (ends.empty()) ends = places;
    for (const Rect& mark : run.marks) {
        const auto word = std::lower_bound(ends.begin(), ends.end(), mark.centre().x) - ends.begin();
        words[static_cast<std::size_t>(word)].push_back(mark);
    }
    return words;
}

} // namespace constancia
