#include "documents/painted_page.hpp"

#include "documents/letter_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace constancia {
namespace {

/// What is narrower, in points, is a line: it hides no letter.
constexpr double narrowest_patch = 3;

/// Colours that differ by less, in the channel that differs most, look alike on paper.
constexpr double least_contrast = 0.12;

/// A picture that covers this share of the page is the page: the text below it is somebody's text layer.
constexpr double page_sized = 0.25;

// An honest page has some thousand letters and some hundred patches.
constexpr std::size_t most_patches = 20'000;
constexpr std::size_t most_points = 200'000;
constexpr std::size_t most_comparisons = 20'000'000;

/// Whether the two can be told apart.
bool differ(const PaintColour& a, const PaintColour& b, double contrast = least_contrast)
{
    return std::max({std::abs(a.red - b.red), std::abs(a.green - b.green), std::abs(a.blue - b.blue)}) >=
           contrast;
}

/// Even-odd rule, over all parts of the outline.
bool is_inside(const std::vector<std::vector<Point>>& outline, Point point)
{
    bool inside = false;
    for (const auto& part : outline)
        for (std::size_t i = 0, before = part.size() - 1; i < part.size(); before = i++) {
            const Point a = part[before], b = part[i];
            if ((a.y > point.y) != (b.y > point.y) &&
                point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
        }
    return inside;
}

/// Adds to `compared` how many edges that took.
bool covers(const Patch& patch, const Rect& core, std::size_t& compared)
{
    ++compared;
    if (core.left < patch.box.left || core.right > patch.box.right || core.top < patch.box.top ||
        core.bottom > patch.box.bottom)
        return false;
    const std::array<Point, 4> corners = {Point{core.left, core.top}, Point{core.right, core.top},
                                          Point{core.left, core.bottom}, Point{core.right, core.bottom}};
    for (const auto& part : patch.outline)
        compared += corners.size() * part.size();
    return patch.outline.empty() || std::all_of(corners.begin(), corners.end(), [&](Point corner) {
               return is_inside(patch.outline, corner);
           });
}

} // namespace

void PaintedPage::add_letter(const Rect& core, const std::optional<PaintColour>& colour)
{
    // Thousands of letters in a row have the same colour.
    const bool is_drawn = colour && (m_like_none == *colour || differs_from_ground(core, *colour));
    m_letters.push_back({core, is_drawn});
}

void PaintedPage::add_patch(Patch patch)
{
    if (!(patch.box.width() >= narrowest_patch && patch.box.height() >= narrowest_patch)) return;
    for (const auto& part : patch.outline)
        m_points += part.size();
    if (m_patches.size() >= most_patches || m_points > most_points) {
        m_is_crowded = true;
        return;
    }
    if (patch.colour && std::all_of(m_colours.begin(), m_colours.end(),
                                    [&](const PaintColour& known) { return differ(known, *patch.colour); })) {
        m_colours.push_back(*patch.colour);
        m_like_none.reset();
    }
    m_patches.push_back({std::move(patch), m_letters.size()});
}

bool PaintedPage::differs_from_ground(const Rect& core, const PaintColour& colour)
{
    constexpr PaintColour paper;
    // Each colour in m_colours stands for those that are like it.
    const bool is_like_no_ground =
        differ(paper, colour) &&
        std::all_of(m_colours.begin(), m_colours.end(),
                    [&](const PaintColour& known) { return differ(known, colour, 2 * least_contrast); });
    if (is_like_no_ground) {
        m_like_none = colour;
        return true;
    }
    for (auto placed = m_patches.rbegin(); placed != m_patches.rend(); ++placed) {
        if (m_compared > most_comparisons) return false;
        const Patch& patch = placed->patch;
        if (!covers(patch, core, m_compared)) continue;
        if (patch.colour && !patch.may_be_clear) return differ(*patch.colour, colour);
        // Of many colours. What is as large as a page is paper for the most part.
        return !is_page_sized(patch) || differ(paper, colour);
    }
    return differ(paper, colour);
}

bool PaintedPage::is_page_sized(const Patch& patch) const
{
    return patch.box.area() >= page_sized * m_width * m_height;
}

Sight PaintedPage::sight_below(const Patch& patch) const
{
    return patch.may_be_clear || (patch.is_picture && is_page_sized(patch)) ? Sight::hidden : Sight::covered;
}

std::vector<Sight> PaintedPage::sights() const
{
    std::vector<Sight> sights(m_letters.size(), Sight::hidden);
    std::size_t compared = m_compared;
    if (m_is_crowded || compared > most_comparisons) return sights;

    for (std::size_t letter = 0; letter < sights.size(); ++letter)
        if (m_letters[letter].is_drawn) sights[letter] = Sight::seen;
    if (m_patches.empty() || m_patches.back().letters_below == 0) return sights; // as on most pages
    LetterGrid seen(m_width, m_height);
    std::size_t next = 0;
    for (const auto& [patch, letters_below] : m_patches) {
        for (; next < letters_below; ++next)
            if (sights[next] == Sight::seen) seen.add(next, m_letters[next].core);
        seen.take(patch.box, [&, &above = patch](std::size_t letter) {
            const bool is_covered =
                compared <= most_comparisons && covers(above, m_letters[letter].core, compared);
            if (is_covered) sights[letter] = sight_below(above);
            return is_covered;
        });
        if (compared > most_comparisons) return std::vector<Sight>(m_letters.size(), Sight::hidden);
    }
    return sights;
}

} // namespace constancia
