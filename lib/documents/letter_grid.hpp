#pragma once

#include "content/geometry.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace constancia {

/// Letters by where they stand on a page, so that what is painted over some of them need not be compared with
/// all of them.
class LetterGrid {
  public:
    /// Of the page as displayed, in points. What stands outside counts as at its edge.
    LetterGrid(double width, double height) : m_width(width), m_height(height) {}

    /// `letter` is the caller's number for it.
    void add(std::size_t letter, const Rect& core)
    {
        m_cells[row_of(core.top) * side + column_of(core.left)].push_back(letter);
    }

    /// Takes out the letters whose core begins in or near the box and for which `is_wanted` is true.
    template <class IsWanted>
    void take(const Rect& box, IsWanted is_wanted)
    {
        for (std::size_t row = row_of(box.top); row <= row_of(box.bottom); ++row)
            for (std::size_t column = column_of(box.left); column <= column_of(box.right); ++column)
                std::erase_if(m_cells[row * side + column], is_wanted);
    }

  private:
    static constexpr std::size_t side = 32;

    static std::size_t cell_of(double place, double length)
    {
        const double cell = place / length * side;
        return cell > 0 ? static_cast<std::size_t>(std::min(cell, side - 1.0)) : 0; // no number: 0, too
    }
    std::size_t row_of(double y) const { return cell_of(y, m_height); }
    std::size_t column_of(double x) const { return cell_of(x, m_width); }

    double m_width, m_height;
    std::array<std::vector<std::size_t>, side * side> m_cells;
};

} // namespace constancia
