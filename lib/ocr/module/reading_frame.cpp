#include "ocr/module/reading_frame.hpp"

#include <cmath>
#include <numbers>

namespace constancia {
namespace {

/// Places of the mesh along each side: between them, perspective and bends are as good as straight.
constexpr int mesh_places = 41;

} // namespace

void span(ReadingFrame& frame)
{
    const bool sideways = frame.quarter_turns % 2 == 1;
    const double width = sideways ? frame.sheet.height() : frame.sheet.width();
    const double height = sideways ? frame.sheet.width() : frame.sheet.height();
    const double angle = frame.skew * std::numbers::pi / 180;
    const double cosine = std::cos(angle), sine = std::sin(angle), scale = frame.scale;
    frame.width = static_cast<int>(std::ceil(scale * (width * cosine + height * std::abs(sine)) - 1e-6));
    frame.height = static_cast<int>(std::ceil(scale * (height * cosine + width * std::abs(sine)) - 1e-6));
    // Counter-clockwise skew: the level direction (1, 0) points right and up on the turned sheet.
    Affine& affine = frame.to_turned;
    affine = {cosine / scale, -sine / scale, sine / scale, cosine / scale, 0, 0};
    const Point middle = apply(affine, Point{frame.width / 2.0, frame.height / 2.0});
    affine.e = width / 2 - middle.x;
    affine.f = height / 2 - middle.y;
}

Affine turned_back(int quarter_turns, double width, double height)
{
    switch (quarter_turns) {
    case 1:
        return {0, -1, 1, 0, 0, height};
    case 2:
        return {-1, 0, 0, -1, width, height};
    case 3:
        return {0, 1, -1, 0, width, 0};
    default:
        return {};
    }
}

FrameMap to_image(const ReadingFrame& frame)
{
    const Affine to_sheet =
        chained(frame.to_turned, turned_back(frame.quarter_turns, frame.sheet.width(), frame.sheet.height()));
    if (!frame.bend && !frame.sheet.in_perspective()) return chained(to_sheet, frame.sheet.affine());

    Mesh mesh{
        static_cast<double>(frame.width), static_cast<double>(frame.height), mesh_places, mesh_places, {}};
    for (int row = 0; row < mesh_places; ++row) {
        for (int column = 0; column < mesh_places; ++column) {
            Point place{mesh.width * column / (mesh_places - 1), mesh.height * row / (mesh_places - 1)};
            if (frame.bend) place.y += sag_at(*frame.bend, place);
            mesh.places.push_back(frame.sheet.to_image(apply(to_sheet, place)));
        }
    }
    return FrameMap(std::move(mesh));
}

} // namespace constancia
