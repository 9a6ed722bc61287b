#pragma once

#include <algorithm>
#include <cmath>

namespace constancia {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

/// Axis-aligned box. Origin at top left, y grows downwards. The unit is that of the page it lies on:
/// PDF points (1/72 in) or, for image files, pixels.
struct Rect {
    double left = 0, top = 0, right = 0, bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double area() const { return std::max(0.0, width()) * std::max(0.0, height()); }
    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    bool operator==(const Rect&) const = default;
};

/// The smallest box that holds both.
inline Rect united(const Rect& a, const Rect& b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

/// The part that both cover; of zero area when they are apart.
Rect intersected(const Rect& a, const Rect& b);

/// Length of the common part of two boxes' left-right (or top-bottom) spans; 0 when apart.
inline double horizontal_overlap(const Rect& a, const Rect& b)
{
    return std::max(0.0, std::min(a.right, b.right) - std::max(a.left, b.left));
}
inline double vertical_overlap(const Rect& a, const Rect& b)
{
    return std::max(0.0, std::min(a.bottom, b.bottom) - std::max(a.top, b.top));
}

/// x' = a·x + c·y + e, y' = b·x + d·y + f (the order of a PDF matrix).
struct Affine {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    bool operator==(const Affine&) const = default;
};

inline Point apply(const Affine& t, Point p)
{
    return {t.a * p.x + t.c * p.y + t.e, t.b * p.x + t.d * p.y + t.f};
}

/// The smallest axis-aligned box around the transformed one.
Rect apply(const Affine& transform, const Rect& rect);

/// First `first`, then `second`.
Affine chained(const Affine& first, const Affine& second);

/// Nothing sensible exists for a transform that flattens the plane: the identity is returned.
Affine inverted(const Affine& transform);

} // namespace constancia
