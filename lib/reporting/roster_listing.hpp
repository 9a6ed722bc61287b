#pragma once

#include "reporting/text_writer.hpp"
#include "roster/roster.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// For a person: format, encoding, separator or sheet, header row, columns understood and not, what was put
/// right, rows that need attention.
std::string roster_text(const Roster& roster, std::string_view file, const TextStyle& style);

/// The same as JSON lines: one with `"type":"roster"`, then one with `"type":"row"` for each row that needs
/// attention or was put right.
std::string roster_ndjson(const Roster& roster, std::string_view file);

/// The rows that need attention or were put right: row,code,found,other_rows,message,read_as,repairs.
std::string roster_csv(const Roster& roster, Language language);

/// Whether a row may keep a student from being found or compared; blank rows, repeated headers and what was
/// put right do not.
bool needs_attention(const RowAttention& attention);

} // namespace constancia
