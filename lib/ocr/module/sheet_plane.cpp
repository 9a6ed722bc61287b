#include "ocr/module/sheet_plane.hpp"

#include <algorithm>
#include <cmath>

namespace constancia {
namespace {

/// Long side by short side: letter, A4, and the two lengths that are called oficio in Mexico.
constexpr double usual_ratios[] = {11 / 8.5, 297.0 / 210, 13 / 8.5, 13.4 / 8.5};
constexpr double nearly = 0.07;

double distance(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

double likely_ratio(double ratio)
{
    const double* const nearest =
        std::min_element(std::begin(usual_ratios), std::end(usual_ratios),
                         [&](double a, double b) { return std::abs(a - ratio) < std::abs(b - ratio); });
    return std::abs(*nearest / ratio - 1) < nearly ? *nearest : ratio;
}

} // namespace

SheetPlane::SheetPlane(int image_width, int image_height) : m_width(image_width), m_height(image_height) {}

SheetPlane::SheetPlane(const SheetOutline& outline, int image_width, int image_height)
{
    const auto& [p0, p1, p2, p3] = outline.corners;
    if (!outline.in_perspective) {
        Rect box{p0.x, p0.y, p0.x, p0.y};
        for (const Point& corner : outline.corners)
            box = united(box, {corner.x, corner.y, corner.x, corner.y});
        box = intersected(box, {0, 0, static_cast<double>(image_width), static_cast<double>(image_height)});
        m_width = box.width();
        m_height = box.height();
        m_linear = {1, 0, 0, 1, box.left, box.top};
        return;
    }
    m_width = (distance(p0, p1) + distance(p3, p2)) / 2;
    m_height = (distance(p0, p3) + distance(p1, p2)) / 2;
    const bool upright = m_height >= m_width;
    const double ratio = upright ? m_height / m_width : m_width / m_height;
    if (outline.whole) (upright ? m_height : m_width) = likely_ratio(ratio) * (upright ? m_width : m_height);

    // From the unit square, after Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), 2.2.3.
    const double sum_x = p0.x - p1.x + p2.x - p3.x, sum_y = p0.y - p1.y + p2.y - p3.y;
    const double dx1 = p1.x - p2.x, dx2 = p3.x - p2.x, dy1 = p1.y - p2.y, dy2 = p3.y - p2.y;
    const double determinant = dx1 * dy2 - dx2 * dy1;
    const double g = std::abs(determinant) > 1e-9 ? (sum_x * dy2 - dx2 * sum_y) / determinant : 0;
    const double h = std::abs(determinant) > 1e-9 ? (dx1 * sum_y - sum_x * dy1) / determinant : 0;
    m_linear = {(p1.x - p0.x + g * p1.x) / m_width,
                (p1.y - p0.y + g * p1.y) / m_width,
                (p3.x - p0.x + h * p3.x) / m_height,
                (p3.y - p0.y + h * p3.y) / m_height,
                p0.x,
                p0.y};
    m_g = g / m_width;
    m_h = h / m_height;
}

Point SheetPlane::to_image(Point place) const
{
    const double depth = m_g * place.x + m_h * place.y + 1;
    const Point linear = apply(m_linear, place);
    return {linear.x / depth, linear.y / depth};
}

Point SheetPlane::from_image(Point point) const
{
    // (linear - depth · point) = 0 is linear in the place.
    const Affine shifted{m_linear.a - m_g * point.x, m_linear.b - m_g * point.y, m_linear.c - m_h * point.x,
                         m_linear.d - m_h * point.y, m_linear.e - point.x,       m_linear.f - point.y};
    return apply(inverted(shifted), Point{0, 0});
}

Affine SheetPlane::affine() const
{
    return m_linear;
}

} // namespace constancia
