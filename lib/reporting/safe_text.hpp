#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace constancia {

/// Text from a document, a file name or a roster as it may go to a terminal: line breaks and tabs become
/// spaces; what could steer the terminal or turn the reading direction (control, format and direction
/// characters, line separators) and what has no look of its own (private use, unassigned) is written out as
/// `\u{202e}`; bytes that are not UTF-8 become U+FFFD.
std::string safe_text(std::string_view untrusted);

/// Bytes that are not UTF-8 become U+FFFD, nothing else changes.
std::string valid_utf8(std::string_view untrusted);

/// Columns that the text takes on a terminal: none for combining marks, two for wide characters.
std::size_t terminal_columns(std::string_view text);

/// At most so many columns, with an ellipsis as the last where something was cut.
std::string cut_to_columns(std::string_view text, std::size_t columns);

} // namespace constancia
