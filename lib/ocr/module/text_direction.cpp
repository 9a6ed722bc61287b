#include "ocr/module/text_direction.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace constancia {
namespace {

/// Beyond, rows are read wrongly as often as rightly.
constexpr double largest_skew = 25;

/// Rows that lean less than this are left as they are: turning a page by it would only blur it.
constexpr double least_skew = 0.1;

/// Degrees by which half of the rows may differ from the common lean; where more do, there is no text.
constexpr double widest_disagreement = 4;

constexpr std::size_t least_row = 4; ///< letters of a row that tells something
constexpr double least_letters = 12; ///< in all rows that do

struct Lean {
    double slope = 0;
    double weight = 0;
};

/// The slope of the line through the feet of the letters, once those that hang below it are left out.
Lean lean_of(const LetterRow& row)
{
    std::vector<Point> feet;
    for (const Rect& letter : row)
        feet.push_back({letter.centre().x, letter.bottom});
    const double height = row[row.size() / 2].height();
    double slope = 0, spread = 0;
    for (int round = 0; round < 2; ++round) {
        Point middle;
        for (const Point& foot : feet)
            middle = {middle.x + foot.x / static_cast<double>(feet.size()),
                      middle.y + foot.y / static_cast<double>(feet.size())};
        double product = 0;
        spread = 0;
        for (const Point& foot : feet) {
            product += (foot.x - middle.x) * (foot.y - middle.y);
            spread += (foot.x - middle.x) * (foot.x - middle.x);
        }
        if (spread <= 0) return {};
        slope = product / spread;
        std::erase_if(feet, [&](const Point& foot) {
            return foot.y - middle.y - slope * (foot.x - middle.x) > 0.15 * height;
        });
        if (feet.size() < least_row) break;
    }
    return {slope, std::sqrt(spread)};
}

double weighted_median(std::vector<Lean>& leans)
{
    std::sort(leans.begin(), leans.end(), [](const Lean& a, const Lean& b) { return a.slope < b.slope; });
    double total = 0;
    for (const Lean& lean : leans)
        total += lean.weight;
    double sum = 0;
    for (const Lean& lean : leans) {
        sum += lean.weight;
        if (2 * sum >= total) return lean.slope;
    }
    return 0;
}

/// Letters that follow another one in a row.
std::size_t followers(const std::vector<Rect>& letters, double gap, bool sideways)
{
    std::size_t count = 0;
    for (const LetterRow& row : letter_rows(letters, gap, sideways))
        count += row.size() - 1;
    return count;
}

} // namespace

bool runs_sideways(const Letters& letters)
{
    // Letters of a word are nearer to each other than lines are.
    const double gap = std::max(3.0, 0.6 * letters.size);
    return followers(letters.boxes, gap, true) > followers(letters.boxes, gap, false);
}

double skew_of(const std::vector<LetterRow>& rows)
{
    constexpr double degree = std::numbers::pi / 180;
    std::vector<Lean> leans;
    double letters = 0;
    for (const LetterRow& row : rows) {
        if (row.size() < least_row) continue;
        leans.push_back(lean_of(row));
        letters += static_cast<double>(row.size());
    }
    if (letters < least_letters) return 0;
    const double common = weighted_median(leans);
    for (Lean& lean : leans)
        lean.slope = std::abs(lean.slope - common);
    if (weighted_median(leans) > std::tan(widest_disagreement * degree)) return 0;
    // Down the page is down the slope, but a counter-clockwise lean is upwards.
    const double skew = -std::atan(common) / degree;
    return std::abs(skew) < least_skew || std::abs(skew) > largest_skew ? 0 : skew;
}

} // namespace constancia
