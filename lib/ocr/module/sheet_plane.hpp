#pragma once

#include "ocr/module/sheet_outline.hpp"

namespace constancia {

/// The sheet laid flat: where each place of it, seen from straight above, lies on the photo.
class SheetPlane {
  public:
    /// The whole image as it is.
    SheetPlane(int image_width, int image_height);

    /// The sheet alone; its perspective is taken out where all sides are known.
    SheetPlane(const SheetOutline& outline, int image_width, int image_height);

    double width() const { return m_width; } ///< about as many pixels as the image has there
    double height() const { return m_height; }
    bool in_perspective() const { return m_g != 0 || m_h != 0; }

    Point to_image(Point place) const;
    Point from_image(Point point) const;
    Affine affine() const; ///< to the image, where not in perspective

  private:
    double m_width = 0, m_height = 0;
    // x' = (a·x + c·y + e) / (g·x + h·y + 1), y' likewise.
    Affine m_linear;
    double m_g = 0, m_h = 0;
};

} // namespace constancia
