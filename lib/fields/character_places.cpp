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

/// Thin strokes vanish, as the upper and lower one of a 0, but no character falls into more marks side by
/// side.
constexpr std::size_t most_pieces = 3;

/// A mark may be so much wider or narrower than its characters should be, as a share of that width.
constexpr double most_unlike = 0.5;

/// Pieces of one character, all together, are as wide as it but for less.
constexpr double most_unlike_in_pieces = 0.35;

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

/// The width of a common character.
double common_width(std::span<const Rect> marks, std::string_view text)
{
    // Of characters that broke, some ink is missing, but not from one end of the text to the other.
    if (marks.size() > text.size()) return (marks.back().right - marks.front().left) / relative_width(text);
    double ink = 0, relative = 0;
    for (const Rect& mark : marks)
        ink += mark.width();
    for (const char c : text)
        relative += relative_width(c);
    return ink / (relative + gap * static_cast<double>(text.size() - marks.size()));
}

/// The cheapest way to share out the characters of a text among the marks of its ink: a mark may have several
/// characters, and a character several marks.
class Sharing {
  public:
    Sharing(std::span<const Rect> marks, std::string_view text)
        : m_marks(marks), m_text(text), m_unit(common_width(marks, text)), m_columns(text.size() + 1),
          m_steps((marks.size() + 1) * m_columns)
    {
        m_steps.front().cost = 0;
        for (std::size_t m = 1; m <= marks.size(); ++m) {
            for (std::size_t n = 1; n <= text.size(); ++n) {
                for (std::size_t k = 1; k <= std::min(most_touching, n); ++k)
                    consider(m, n, 1, k);
                for (std::size_t j = 2; j <= std::min(most_pieces, m); ++j)
                    consider(m, n, j, 1);
            }
        }
    }

    /// One for each character; empty where there is no way.
    std::vector<Rect> places() const
    {
        if (m_steps.back().cost == impossible) return {};
        std::vector<Rect> found(m_text.size());
        for (std::size_t m = m_marks.size(), n = m_text.size(); m > 0;) {
            const Step& step = at(m, n);
            const Rect place = joined(m, step.marks);
            for (std::size_t k = 0; k < step.characters; ++k)
                found[--n] = place;
            m -= step.marks;
        }
        return found;
    }

  private:
    static constexpr double impossible = std::numeric_limits<double>::infinity();

    /// How the first marks and characters up to a place were shared out, and what it cost.
    struct Step {
        double cost = impossible;
        std::size_t marks = 0, characters = 0; ///< of the last one
    };

    const Step& at(std::size_t marks, std::size_t characters) const
    {
        return m_steps[marks * m_columns + characters];
    }

    Rect joined(std::size_t end, std::size_t count) const
    {
        Rect box = m_marks[end - 1];
        for (std::size_t i = 2; i <= count; ++i)
            box = united(box, m_marks[end - i]);
        return box;
    }

    /// That the last `j` of the first `m` marks are the last `k` of the first `n` characters.
    void consider(std::size_t m, std::size_t n, std::size_t j, std::size_t k)
    {
        const double expected = m_unit * relative_width(m_text.substr(n - k, k));
        const double unlike = std::abs(joined(m, j).width() - expected) / expected;
        const double cost = at(m - j, n - k).cost + unlike * unlike;
        // A character on its own has the width that its font gives it.
        const double most = j > 1 ? most_unlike_in_pieces : k > 1 ? most_unlike : impossible;
        Step& step = m_steps[m * m_columns + n];
        if (unlike <= most && cost < step.cost) step = {cost, j, k};
    }

    std::span<const Rect> m_marks;
    std::string_view m_text;
    double m_unit;
    std::size_t m_columns;
    std::vector<Step> m_steps; ///< for each number of marks, for each number of characters
};

} // namespace

std::vector<Rect> character_places(std::span<const Rect> marks, std::string_view text)
{
    const std::vector<Rect> parts = characters_of(marks);
    if (parts.size() == text.size()) return parts;
    if (parts.empty() || 2 * parts.size() < text.size() || parts.size() > most_pieces * text.size())
        return {};
    return Sharing(parts, text).places();
}

} // namespace constancia
