#pragma once

#include "spreadsheets/module/workbook_refusal.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace constancia {

/// What Excel and LibreOffice allow in a cell is 32,767 characters; this is that in the longest UTF-8.
inline constexpr std::size_t longest_cell_text = 4 * 32'767;

/// More than a cell can hold is no cell of a spreadsheet: refused.
inline void append_within_limit(std::string& text, std::string_view piece)
{
    if (piece.size() > longest_cell_text - text.size()) refuse(WorkbookFault::damaged, "> 32767");
    text += piece;
}

} // namespace constancia
