#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// One line of CSV (RFC 4180, every cell in quotation marks, CRLF at the end). Cells are made valid UTF-8
/// without control characters, and one of more than one character that begins with = + - @, tab or CR gets a
/// leading ', as a spreadsheet would take it for a formula.
std::string csv_line(const std::vector<std::string>& cells);

enum class LineBreaks { become_spaces, stay };

/// The same with line breaks inside of cells, for messages.
std::string csv_line(const std::vector<std::string>& cells, LineBreaks line_breaks);

/// What opens a CSV file of ours, so that Excel takes it for UTF-8.
inline constexpr std::string_view csv_byte_order_mark = "\xEF\xBB\xBF";

} // namespace constancia
