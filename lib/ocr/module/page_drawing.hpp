/// What a page of a PDF draws, from its content streams (ISO 32000-1, 8 and 9). Only for the files that adapt
/// qpdf.
#pragma once

#include "content/geometry.hpp"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <vector>

namespace constancia {

struct PlacedPicture {
    QPDFObjectHandle stream;   ///< null for an inline image
    int width = 0, height = 0; ///< as its dictionary says, pixels
    Affine to_page;            ///< from the unit square to the page as displayed
    Rect box;                  ///< of it on the page as displayed, before clipping
    Rect shown;                ///< the part inside the clipping path and the page
    bool opaque = false;       ///< no mask, full strength, normal blending
};

struct PageDrawing {
    Rect page; ///< as displayed; origin at top left
    int visible_glyphs = 0;
    int invisible_glyphs = 0;
    bool other_marks = false;            ///< paths, shadings, annotations
    bool complete = true;                ///< false when a limit was reached
    std::vector<PlacedPicture> pictures; ///< in drawing order, without those that a later one covers
};

/// Limits on the work that one page may ask for are inside; qpdf's exceptions are not caught.
PageDrawing draw_page(QPDF& pdf, QPDFPageObjectHelper& page);

} // namespace constancia
