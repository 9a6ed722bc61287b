#include "content/frame_map.hpp"

namespace constancia {
namespace {

/// Samples along each side of a box: bent paper bends little within one word.
constexpr int steps_along_side = 4;

constexpr int most_approximations = 12;
constexpr double close_enough = 1e-6;

Point between(Point a, Point b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// The box around what `map` makes of the outline of `rect`.
template <typename Map>
Rect box_around(const Rect& rect, const Map& map)
{
    const Point corners[] = {
        {rect.left, rect.top}, {rect.right, rect.top}, {rect.right, rect.bottom}, {rect.left, rect.bottom}};
    const Point first = map(corners[0]);
    Rect box{first.x, first.y, first.x, first.y};
    for (int side = 0; side < 4; ++side) {
        for (int step = 0; step < steps_along_side; ++step) {
            const Point point =
                map(between(corners[side], corners[(side + 1) % 4], step / double{steps_along_side}));
            box = united(box, {point.x, point.y, point.x, point.y});
        }
    }
    return box;
}

/// The affine transform that comes closest to the map around `point`.
Affine tangent(const FrameMap& map, Point point)
{
    constexpr double step = 0.5;
    const Point here = apply(map, point);
    const Point right = apply(map, Point{point.x + step, point.y});
    const Point below = apply(map, Point{point.x, point.y + step});
    Affine tangent{(right.x - here.x) / step,
                   (right.y - here.y) / step,
                   (below.x - here.x) / step,
                   (below.y - here.y) / step,
                   0,
                   0};
    const Point linear = apply(tangent, point);
    tangent.e = here.x - linear.x;
    tangent.f = here.y - linear.y;
    return tangent;
}

} // namespace

Point apply(const Mesh& mesh, Point point)
{
    const double x = point.x / mesh.width * (mesh.columns - 1);
    const double y = point.y / mesh.height * (mesh.rows - 1);
    const int column = static_cast<int>(std::clamp(std::floor(x), 0.0, mesh.columns - 2.0));
    const int row = static_cast<int>(std::clamp(std::floor(y), 0.0, mesh.rows - 2.0));
    const Point* const above =
        mesh.places.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(mesh.columns) + column;
    const Point* const below = above + mesh.columns;
    return between(between(above[0], above[1], x - column), between(below[0], below[1], x - column), y - row);
}

Point apply(const FrameMap& map, Point point)
{
    point = apply(map.m_before, point);
    return map.m_mesh ? apply(map.m_after, apply(*map.m_mesh, point)) : point;
}

FrameMap chained(const Affine& first, const FrameMap& second)
{
    FrameMap map = second;
    map.m_before = chained(first, second.m_before);
    return map;
}

FrameMap chained(const FrameMap& first, const Affine& second)
{
    FrameMap map = first;
    Affine& last = first.is_bent() ? map.m_after : map.m_before;
    last = chained(last, second);
    return map;
}

Rect apply(const FrameMap& map, const Rect& rect)
{
    if (!map.is_bent()) return apply(map.m_before, rect);
    return box_around(rect, [&](Point point) { return apply(map, point); });
}

Point apply_backwards(const FrameMap& map, Point point)
{
    if (!map.is_bent()) return apply(inverted(map.m_before), point);
    Point guess;
    for (int i = 0; i < most_approximations; ++i) {
        const Point next = apply(inverted(tangent(map, guess)), point);
        const double moved = std::abs(next.x - guess.x) + std::abs(next.y - guess.y);
        guess = next;
        if (moved < close_enough) break;
    }
    return guess;
}

Rect apply_backwards(const FrameMap& map, const Rect& rect)
{
    return box_around(rect, [&](Point point) { return apply_backwards(map, point); });
}

} // namespace constancia
