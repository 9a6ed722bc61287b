#pragma once

#include "fields/field.hpp"

namespace constancia {

/// From this confidence on, a field that was read from pixels is wrong at most once in 500.
inline constexpr double trusted = 0.95;

/// The confidence that a field read from pixels may claim, given what its words and looks add up to:
/// `trusted` and more only where readings of that field with so much were measured to be that good. The
/// measurement is trusted_confidences.inc, which scripts/calibrate makes.
double calibrated_confidence(FieldId id, double confidence);

} // namespace constancia
