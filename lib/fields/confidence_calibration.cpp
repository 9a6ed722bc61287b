#include "fields/confidence_calibration.hpp"

#include <algorithm>
#include <array>

namespace constancia {

namespace {

/// What readings that are not to be trusted have at most.
constexpr double most_untrusted = 0.94;

struct TrustedFrom {
    FieldId id;
    double confidence; ///< above 1 where no reading was good enough
};

constexpr std::array measured = {
#include "fields/trusted_confidences.inc"
};

} // namespace

double calibrated_confidence(FieldId id, double confidence)
{
#ifdef UNCALIBRATED_CONFIDENCES
    return confidence;
#endif
    const auto found = std::find_if(measured.begin(), measured.end(),
                                    [&](const TrustedFrom& field) { return field.id == id; });
    const double trusted_from = found == measured.end() ? trusted : found->confidence;
    return confidence >= trusted_from ? confidence : std::min(confidence, most_untrusted);
}

} // namespace constancia
