#pragma once

#include "reporting/language.hpp"
#include "roster/roster.hpp"
#include "roster/roster_error.hpp"

#include <span>
#include <string>
#include <string_view>

namespace constancia {

/// Why a roster cannot be used, and what to do about it.
std::string roster_error_sentence(const RosterError& error, Language language);

/// What was done to understand a cell, for within a sentence.
std::string repairs_text(std::span<const DeclaredRepair> repairs, Language language);

/// What to look at in a row, and what to do about it.
std::string row_attention_sentence(const RowAttention& attention, Language language);

std::string_view column_name(Column column, Language language);

} // namespace constancia
