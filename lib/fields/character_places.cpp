#include "fields/character_places.hpp"

#include "content/characters.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace constancia {

namespace {

/// More characters than these never touch: blur and fax thresholds join two or three.
constexpr std::size_t most_touching = 5;

/// A mark may be so much wider or narrower than its characters should be, as a share of that width.
constexpr double most_unlike = 0.5;

/// Between two characters that touch, in widths of a character: about what there is between those that do
/// not.
constexpr double gap = 0.2;

/// Of the ink of a character, in widths of a common one of its font.
double relative_width(char c)
{
    switch (c) {
    case 'I':
        return 0.4;
    case '1':
    case 'J':
        return 0.7;
    case 'M':
    case 'W':
        return 1.4;
    case 'C':
    case 'D':
    case 'G':
    case 'H':
    case 'N':
    case 'O':
    case 'Q':
    case 'U':
        return 1.2;
    default:
        return 1;
    }
}

double relative_width(std::string_view characters)
{
    double width = gap * static_cast<double>(characters.size() - 1);
    for (const char c : characters)
        width += relative_width(c);
    return width;
}

/// The width of a common character, were all marks together all of the text.
double common_width(std::span<const Rect> marks, std::string_view text)
{
    double ink = 0, relative = 0;
    for (const Rect& mark : marks)
        ink += mark.width();
    for (const char c : text)
        relative += relative_width(c);
    return ink / (relative + gap * static_cast<double>(text.size() - marks.size()));
}

} // namespace

std::vector<Rect> character_places(std::span<const Rect> marks, std::string_view text)
{
    const std::vector<Rect> parts = characters_of(marks);
    if (parts.size() == text.size()) return parts;
    if (parts.empty() || parts.size() > text.size() || 2 * parts.size() < text.size()) return {};

    // The cheapest way to share out the characters among the marks: least[m][n] is that of the first m marks
    // with the first n characters, taken[m][n] how many of them the last mark has.
    constexpr double impossible = std::numeric_limits<double>::infinity();
    const double unit = common_width(parts, text);
    const std::size_t columns = text.size() + 1;
    std::vector<double> least((parts.size() + 1) * columns, impossible);
    std::vector<std::size_t> taken(least.size(), 0);
    least[0] = 0;
    for (std::size_t m = 1; m <= parts.size(); ++m)
        for (std::size_t n = m; n <= text.size(); ++n)
            for (std::size_t k = 1; k <= std::min(most_touching, n); ++k) {
                const double expected = unit * relative_width(text.substr(n - k, k));
                const double unlike = std::abs(parts[m - 1].width() - expected) / expected;
                const double cost = least[(m - 1) * columns + n - k] + unlike * unlike;
                // A character on its own has the width that its font gives it.
                if ((k > 1 && unlike > most_unlike) || cost >= least[m * columns + n]) continue;
                least[m * columns + n] = cost;
                taken[m * columns + n] = k;
            }
    if (least.back() == impossible) return {};

    std::vector<Rect> places(text.size());
    for (std::size_t m = parts.size(), n = text.size(); m > 0; --m)
        for (std::size_t k = taken[m * columns + n]; k > 0; --k)
            places[--n] = parts[m - 1];
    return places;
}

} // namespace constancia
