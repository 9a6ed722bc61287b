#pragma once

#include "pipeline/judge_reading.hpp"
#include "pipeline/reading_settings.hpp"

namespace constancia {

/// What a run needs, the same for every document.
struct RunSettings {
    ReadingSettings reading;
    JudgingSettings judging;
    double audit_percent = 0; ///< of approved documents, that are marked for a second look by a person
};

} // namespace constancia
