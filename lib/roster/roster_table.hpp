#pragma once

#include "roster/text_encoding.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace constancia {

/// A roster larger than this is no roster.
struct RosterLimits {
    std::size_t max_bytes = 64u << 20;
    std::size_t max_rows = 200'000;
    std::size_t max_columns = 500;
};

struct TableRow {
    int number = 0;                 ///< as the spreadsheet shows it, from 1
    std::vector<std::string> cells; ///< UTF-8, outer blanks off, line breaks as spaces; none empty at the end

    bool is_blank() const { return cells.empty(); }
};

/// A spreadsheet as read from a file, whatever its format.
struct RosterTable {
    TextEncoding encoding = TextEncoding::utf8;
    char separator = ',';       ///< `,` `;` or tab
    std::vector<TableRow> rows; ///< without blank rows at the end; of blank rows between others see TableRows
    std::size_t header = 0;     ///< index in `rows` of the row that names the columns
};

} // namespace constancia
