#pragma once

#include "content/geometry.hpp"
#include "ocr/module/leptonica_pix.hpp"

#include <vector>

namespace constancia {

/// The connected spots that may be letters by their size, or by what most spots are like.
struct Letters {
    std::vector<Rect> boxes;
    double size = 0; ///< larger side of the typical one, in pixels; 0 when there are none
};

Letters letters_of(const PixOwner& inked);

/// The same without the grain of a desk and the noise of the dark, where there is a clear difference: in
/// `grey`, as the light fell, print stands out from its ground and they do not.
Letters printed_letters_of(const PixOwner& inked, const PixOwner& grey);

/// Letters and words that follow each other, from left to right, however the row leans or bends.
using LetterRow = std::vector<Rect>;

/// Rows of letters that are at most `gap` apart; single letters are no row.
std::vector<LetterRow> letter_rows(std::vector<Rect> letters, double gap);

/// Rows that run up or down, if `sideways`; their letters keep their places.
std::vector<LetterRow> letter_rows(const std::vector<Rect>& letters, double gap, bool sideways);

Rect box_around(const LetterRow& row);

} // namespace constancia
