#pragma once

#include "content/frame_map.hpp"
#include "ocr/module/line_bend.hpp"
#include "ocr/module/sheet_plane.hpp"

#include <optional>

namespace constancia {

/// How an image has to be turned, levelled and flattened.
struct ReadingFrame {
    explicit ReadingFrame(const SheetPlane& plane) : sheet(plane) {}

    SheetPlane sheet;             ///< laid flat
    int quarter_turns = 0;        ///< clockwise, of the flat sheet
    double skew = 0;              ///< degrees, counter-clockwise positive, taken out after the turns
    std::optional<LineBend> bend; ///< of the lines that are left after that
    double scale = 1;             ///< pixels of the frame for one of the flat sheet

    int width = 0, height = 0; ///< pixels; the smallest frame that holds the sheet
    Affine to_turned;          ///< from the frame to the turned sheet, but for the bend
};

/// Sets the frame's size.
void span(ReadingFrame& frame);

/// The sheet after the quarter turns.
Affine turned_back(int quarter_turns, double width, double height);

/// From pixels of the frame to those of the image.
FrameMap to_image(const ReadingFrame& frame);

} // namespace constancia
