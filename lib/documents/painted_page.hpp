#pragma once

#include "content/geometry.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace constancia {

struct PaintColour {
    double red = 1, green = 1, blue = 1; ///< 0 to 1; white
    bool operator==(const PaintColour&) const = default;
};

/// What a person sees of a letter that a page holds.
enum class Sight {
    seen,
    hidden,  ///< drawn by no means, or in the colour of what is below, or under the picture of a page
    covered, ///< drawn to be seen, and then painted over
};

/// Something painted that can hide what is below.
struct Patch {
    Rect box;                                ///< of what is painted, inside the clip
    std::vector<std::vector<Point>> outline; ///< closed; empty: the box itself
    std::optional<PaintColour> colour;       ///< nothing: of many colours
    bool may_be_clear = false;               ///< how much of what is below can be seen is not known
    bool is_picture = false;
};

/// What is painted on a page, in its order: letters, and what may lie under or over them. From this, not from
/// pixels, as drawing a page costs twenty times as much as reading its text. Places are those of the page as
/// displayed, in points.
class PaintedPage {
  public:
    PaintedPage(double width, double height) : m_width(width), m_height(height)
    {
        m_letters.reserve(usual_letters);
    }

    /// `core` is the middle of a letter, `colour` what it is drawn in: nothing, if by no means. Letters are
    /// known by the order in which they come.
    void add_letter(const Rect& core, const std::optional<PaintColour>& colour);
    void add_patch(Patch patch);

    bool has_letters() const { return !m_letters.empty(); }

    /// Of each letter, when all is painted.
    std::vector<Sight> sights() const;

    static constexpr std::size_t usual_letters = 2000;

  private:
    struct Letter {
        Rect core;
        bool is_drawn;
    };
    struct PlacedPatch {
        Patch patch;
        std::size_t letters_below;
    };

    bool differs_from_ground(const Rect& core, const PaintColour& colour);
    bool is_page_sized(const Patch& patch) const;
    Sight sight_below(const Patch& patch) const;

    double m_width, m_height;
    std::vector<PlacedPatch> m_patches;
    std::vector<PaintColour> m_colours;     ///< of patches; no two alike
    std::optional<PaintColour> m_like_none; ///< a colour that is like none of them, nor like paper
    std::vector<Letter> m_letters;
    std::size_t m_points = 0;   ///< of outlines
    std::size_t m_compared = 0; ///< edges of patches, with letters
    bool m_is_crowded = false;  ///< more than could be gone through
};

} // namespace constancia
