#pragma once

#include "cli/roster_reading_options.hpp"
#include "reporting/language.hpp"
#include "reports/decision_list.hpp"
#include "roster/roster.hpp"
#include "support/civil_date.hpp"
#include "verification/policy.hpp"

#include <string>

namespace constancia {

/// Throws Fatal, in the language, when the file cannot be read or is no roster.
Roster read_roster_file(const std::string& file, Date latest_birth, Language language,
                        const RosterReadingOptions& reading = {});

/// The policy of the file; the default one without a file. Throws Fatal.
Policy read_policy_file(const std::string& file);

/// The decisions of the file. Throws PathError and DecisionFileError.
DecisionList read_decisions_file(const std::string& file);

} // namespace constancia
