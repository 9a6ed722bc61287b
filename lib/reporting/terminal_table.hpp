#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

enum class Colour { none, red, yellow, green, cyan, dim, bold };

/// Whether escape sequences may be written.
enum class Colours { off, on };

std::string coloured(std::string_view text, Colour colour, Colours colours);

struct TableCell {
    std::string text; ///< safe for the terminal
    Colour colour = Colour::none;
};

/// Rows with columns of fixed widths, so that each can be written as soon as it is known. A longer cell
/// pushes those after it; the last column is ragged.
class TerminalTable {
  public:
    /// One width for each column but the last, in terminal columns.
    TerminalTable(std::vector<std::size_t> widths, Colours colours);

    std::string row(const std::vector<TableCell>& cells) const;

  private:
    std::vector<std::size_t> m_widths;
    Colours m_colours;
};

/// The text in lines of at most `columns` terminal columns, broken at spaces, each after `indent` spaces and
/// ended by a line break. A word longer than a line stands alone.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns);

} // namespace constancia
