#include "ocr/module/sheet_outline.hpp"

#include "ocr/module/sheet_sides.hpp"

#include <algorithm>

namespace constancia {
namespace {

constexpr int copy_size = 320;        ///< longer side of the copy in which sides are looked for, in pixels
constexpr int least_side = 32;        ///< of the shorter one
constexpr double least_support = 0.6; ///< share of a side along which the step is seen
constexpr double clear_support = 0.75;
constexpr std::size_t least_row = 5; ///< letters; the texture of a desk makes shorter rows
constexpr double stray_rows = 0.03;  ///< share of the rows of text that may lie outside all the same
constexpr double edge_cut = 0.01;    ///< of the way to the middle: the sheet's edges throw shadows
constexpr double least_part = 0.15;  ///< of the image that a sheet covers

/// Of the sides that have all text on their right (left), the one that is seen most clearly along the text.
std::optional<Side> side_beside(const PaperCopy& copy, const std::vector<Side>& lines,
                                const std::vector<Point>& text, bool text_on_right)
{
    double top = copy.height, bottom = 0;
    for (const Point& place : text) {
        top = std::min(top, place.y);
        bottom = std::max(bottom, place.y);
    }
    std::optional<Side> best;
    double clearest = 0;
    for (const Side& line : lines) {
        const auto outside = std::count_if(text.begin(), text.end(), [&](const Point& place) {
            return (place.x > line.x_at(place.y)) != text_on_right;
        });
        if (static_cast<double>(outside) > stray_rows * static_cast<double>(text.size())) continue;
        Support seen = support(copy, line, top, bottom);
        double least = clear_support;
        if (seen.share == 0) {
            // A side that leaves the image beside the text may be seen above or below it, as far as the
            // corner.
            seen = support(copy, line, 0, copy.height);
            least = least_support;
        }
        if (seen.share < least || seen.share * seen.step <= clearest) continue;
        clearest = seen.share * seen.step;
        best = line;
    }
    return best;
}

/// A side of this slope just outside of the copy.
Side beyond(Side side, const PaperCopy& copy, double edge)
{
    const double reach = side.slope * copy.height;
    side.base = edge - (edge == 0 ? std::max(0.0, reach) : std::min(0.0, reach));
    return side;
}

/// Where a side that runs down meets one that runs across, which is given transposed.
Point meeting(const Side& down, const Side& across)
{
    const double y = (across.base + across.slope * down.base) / (1 - across.slope * down.slope);
    return {down.x_at(y), y};
}

} // namespace

std::optional<SheetOutline> sheet_outline(const PageImage& image, const std::vector<LetterRow>& rows)
{
    const double factor = std::max(1.0, std::max(image.width, image.height) / double{copy_size});
    const PaperCopy down = paper_copy(image, factor);
    const PaperCopy across = transposed(down);
    if (std::min(down.width, down.height) < least_side) return std::nullopt;
    std::vector<Point> text, text_across;
    for (const LetterRow& row : rows) {
        if (row.size() < least_row) continue;
        for (const Rect& end : {row.front(), row.back()}) {
            text.push_back({end.centre().x / factor, end.centre().y / factor});
            text_across.push_back({text.back().y, text.back().x});
        }
    }
    if (text.size() < 8) return std::nullopt;

    const std::vector<Side> down_lines = straight_sides(down);
    const std::vector<Side> across_lines = straight_sides(across);
    std::optional<Side> left = side_beside(down, down_lines, text, true);
    std::optional<Side> right = side_beside(down, down_lines, text, false);
    std::optional<Side> top = side_beside(across, across_lines, text_across, true);
    std::optional<Side> bottom = side_beside(across, across_lines, text_across, false);

    const auto corners = [&] {
        const Side l = left.value_or(Side{0, 0}), r = right.value_or(Side{double(down.width), 0});
        const Side t = top.value_or(Side{0, 0}), b = bottom.value_or(Side{double(down.height), 0});
        return std::array<Point, 4>{meeting(l, t), meeting(r, t), meeting(r, b), meeting(l, b)};
    };
    // Held to their whole length, now that it is known.
    std::array<Point, 4> found = corners();
    if (left && support(down, *left, found[0].y, found[3].y).share < least_support) left.reset();
    if (right && support(down, *right, found[1].y, found[2].y).share < least_support) right.reset();
    if (top && support(across, *top, found[0].x, found[1].x).share < least_support) top.reset();
    if (bottom && support(across, *bottom, found[3].x, found[2].x).share < least_support) bottom.reset();
    // A single side, or two that face each other, may be the end of a printed bar.
    if (!(left || right) || !(top || bottom)) return std::nullopt;

    const int seen = left.has_value() + right.has_value() + top.has_value() + bottom.has_value();
    if (seen == 3) {
        // The fourth is beyond the image. Opposite sides lean symmetrically about the way the sheet is
        // turned.
        const double roll = top && bottom ? -(top->slope + bottom->slope) / 2 : 0;
        const double across_roll = left && right ? -(left->slope + right->slope) / 2 : 0;
        if (!left) left = beyond({0, 2 * roll - right->slope}, down, 0);
        if (!right) right = beyond({0, 2 * roll - left->slope}, down, down.width);
        if (!top) top = beyond({0, 2 * across_roll - bottom->slope}, across, 0);
        if (!bottom) bottom = beyond({0, 2 * across_roll - top->slope}, across, across.width);
    }
    found = corners();
    const double covered = ((found[2].x - found[0].x) * (found[3].y - found[1].y) +
                            (found[1].x - found[3].x) * (found[2].y - found[0].y)) /
                           2;
    if (covered < least_part * down.width * down.height) return std::nullopt;
    SheetOutline outline{found, seen >= 3, seen == 4};
    const Point middle{(found[0].x + found[1].x + found[2].x + found[3].x) / 4,
                       (found[0].y + found[1].y + found[2].y + found[3].y) / 4};
    for (Point& corner : outline.corners)
        corner = {factor * (corner.x + edge_cut * (middle.x - corner.x)),
                  factor * (corner.y + edge_cut * (middle.y - corner.y))};
    return outline;
}

} // namespace constancia