#pragma once

#include "ocr/module/letter_rows.hpp"

#include <vector>

namespace constancia {

/// Whether lines of text run up or down rather than across.
bool runs_sideways(const Letters& letters);

/// How far rows lean, in degrees, counter-clockwise positive; 0 when they do not agree, or hardly lean.
double skew_of(const std::vector<LetterRow>& rows);

} // namespace constancia
