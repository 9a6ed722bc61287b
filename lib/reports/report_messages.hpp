#pragma once

#include "reporting/language.hpp"
#include "reports/report_summary.hpp"
#include "support/fatal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// Why reports cannot be made, and what to do about it, safe for the terminal; nothing for what went wrong
/// elsewhere.
std::optional<std::string> report_error_sentence(const Fatal& error, Language language);

std::string_view standing_name(Standing standing, Language language);
std::string_view decision_name(Decision decision, Language language);

/// What was made of the run, in a few lines for standard error: no names, no numbers of people.
std::string report_closing_text(const ReportSummary& summary, const std::string& folder, Language language);

} // namespace constancia
