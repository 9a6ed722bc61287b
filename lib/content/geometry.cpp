#include "content/geometry.hpp"

namespace constancia {

Rect intersected(const Rect& a, const Rect& b)
{
    Rect common{std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
                std::min(a.bottom, b.bottom)};
    common.right = std::max(common.left, common.right);
    common.bottom = std::max(common.top, common.bottom);
    return common;
}

Rect apply(const Affine& transform, const Rect& rect)
{
    const Point corners[] = {
        apply(transform, Point{rect.left, rect.top}), apply(transform, Point{rect.right, rect.top}),
        apply(transform, Point{rect.left, rect.bottom}), apply(transform, Point{rect.right, rect.bottom})};
    Rect box{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
    for (const Point& corner : corners)
        box = united(box, {corner.x, corner.y, corner.x, corner.y});
    return box;
}

Affine chained(const Affine& first, const Affine& second)
{
    return {second.a * first.a + second.c * first.b,
            second.b * first.a + second.d * first.b,
            second.a * first.c + second.c * first.d,
            second.b * first.c + second.d * first.d,
            second.a * first.e + second.c * first.f + second.e,
            second.b * first.e + second.d * first.f + second.f};
}

Affine inverted(const Affine& t)
{
    const double determinant = t.a * t.d - t.b * t.c;
    if (std::abs(determinant) < 1e-12) return {};
    return {t.d / determinant,
            -t.b / determinant,
            -t.c / determinant,
            t.a / determinant,
            (t.c * t.f - t.d * t.e) / determinant,
            (t.b * t.e - t.a * t.f) / determinant};
}

} // namespace constancia
