#pragma once

#include "reporting/text_writer.hpp"
#include "roster/roster.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// For a person: encoding, separator, header row, columns understood and not, rows that need attention.
std::string roster_text(const Roster& roster, std::string_view file, const TextStyle& style);

/// The same as JSON lines: one with `"type":"roster"`, then one with `"type":"row"` for each row that needs
/// attention.
std::string roster_ndjson(const Roster& roster, std::string_view file);

/// The rows that need attention: row,code,found,other_rows,message.
std::string roster_csv(const Roster& roster, Language language);

/// Whether a row may keep a student from being found or compared; blank rows and repeated headers do not.
bool needs_attention(const RowAttention& attention);

} // namespace constancia
