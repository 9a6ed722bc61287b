#include "pipeline/code_places.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace constancia {

namespace {

// All in heights of the page's common letter.
constexpr double cell = 0.3;       ///< ink of one place is in neighbouring ones; between lines is more room
constexpr double least_side = 3;   ///< a line of text is lower
constexpr double paper_around = 2; ///< codes need some, and a bent page may put them a little beside

constexpr std::size_t least_marks = 100; ///< that letters are the most of
constexpr double least_cell = 3;         ///< pixels
constexpr double most_cells = 4e6;

double common_height(std::span<const InkMark> ink)
{
    std::vector<double> heights;
    for (const InkMark& mark : ink)
        heights.push_back(mark.box.height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// The area of the marks as cells that have ink or have none.
class InkGrid {
  public:
    InkGrid(std::span<const InkMark> ink, double side) : m_area(ink.front().box)
    {
        for (const InkMark& mark : ink)
            m_area = united(m_area, mark.box);
        m_side = std::max(side, std::sqrt(m_area.area() / most_cells));
        m_columns = static_cast<int>(m_area.width() / m_side) + 1;
        m_rows = static_cast<int>(m_area.height() / m_side) + 1;
        m_inked.assign(static_cast<std::size_t>(m_columns) * m_rows, false);
        for (const InkMark& mark : ink)
            put(mark.box);
    }

    /// A box around each group of cells that touch by their sides.
    std::vector<Rect> groups()
    {
        std::vector<Rect> boxes;
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column)
                if (at(column, row)) boxes.push_back(take_group(column, row));
        return boxes;
    }

  private:
    std::vector<bool>::reference at(int column, int row)
    {
        return m_inked[static_cast<std::size_t>(row) * m_columns + column];
    }

    void put(const Rect& box)
    {
        const auto index = [&](double distance) { return static_cast<int>(distance / m_side); };
        for (int row = index(box.top - m_area.top); row <= index(box.bottom - m_area.top); ++row)
            for (int column = index(box.left - m_area.left); column <= index(box.right - m_area.left);
                 ++column)
                at(column, row) = true;
    }

    Rect take_group(int column, int row)
    {
        int left = column, right = column, bottom = row; // nothing of the group is above its first cell
        std::vector<std::pair<int, int>> open = {{column, row}};
        at(column, row) = false;
        while (!open.empty()) {
            const auto [x, y] = open.back();
            open.pop_back();
            left = std::min(left, x);
            right = std::max(right, x);
            bottom = std::max(bottom, y);
            const std::pair<int, int> beside[] = {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}};
            for (const auto& [near_x, near_y] : beside) {
                if (near_x < 0 || near_y < 0 || near_x >= m_columns || near_y >= m_rows) continue;
                if (!at(near_x, near_y)) continue;
                at(near_x, near_y) = false;
                open.emplace_back(near_x, near_y);
            }
        }
        return {m_area.left + left * m_side, m_area.top + row * m_side, m_area.left + (right + 1) * m_side,
                m_area.top + (bottom + 1) * m_side};
    }

    Rect m_area;
    double m_side = 1;
    int m_columns = 0, m_rows = 0;
    std::vector<bool> m_inked; ///< row by row
};

/// Boxes that overlap become one, so that no code is found twice.
std::vector<Rect> joined(std::vector<Rect> boxes)
{
    std::vector<Rect> apart;
    for (Rect box : boxes) {
        for (bool grown = true; grown;) {
            grown = false;
            for (std::size_t i = 0; i < apart.size(); ++i) {
                if (intersected(apart[i], box).area() <= 0) continue;
                box = united(apart[i], box);
                apart.erase(apart.begin() + static_cast<std::ptrdiff_t>(i));
                grown = true;
                break;
            }
        }
        apart.push_back(box);
    }
    return apart;
}

} // namespace

std::vector<Rect> places_of_codes(std::span<const InkMark> ink, const Rect& page)
{
    if (ink.size() < least_marks) return {page};
    const double letter = common_height(ink);
    std::vector<Rect> places;
    for (const Rect& group : InkGrid(ink, std::max(cell * letter, least_cell)).groups()) {
        if (std::min(group.width(), group.height()) < least_side * letter) continue;
        const double around = paper_around * letter;
        places.push_back(
            {group.left - around, group.top - around, group.right + around, group.bottom + around});
    }
    return joined(std::move(places));
}

} // namespace constancia
