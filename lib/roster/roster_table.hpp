#pragma once

#include "roster/text_encoding.hpp"
#include "support/closed_set.hpp"

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

enum class TableFormat { csv, xlsx, ods };

constexpr auto names_of(TableFormat)
{
    return closed_set<TableFormat>(
        {{TableFormat::csv, "CSV"}, {TableFormat::xlsx, "XLSX"}, {TableFormat::ods, "ODS"}});
}

/// Which table of the file it was, and how its text was understood.
struct TableSource {
    TableFormat format = TableFormat::csv;
    TextEncoding encoding = TextEncoding::utf8; ///< of a CSV; the others say it themselves
    char separator = ',';                       ///< of a CSV: `,` `;` or tab
    std::string sheet;                          ///< of the others: the sheet's name
    /// Rows that the spreadsheet hides. They were read: who is filtered out of sight is enrolled all the
    /// same.
    std::size_t hidden_rows = 0;
};

/// A formula that nobody has worked out yet, so that its cell looks empty and is not.
struct UncalculatedCell {
    int row = 0; ///< as the spreadsheet shows it
    std::size_t column = 0;
};

/// A spreadsheet as read from a file, whatever its format.
struct RosterTable {
    TableSource source;
    std::vector<TableRow> rows; ///< without blank rows at the end; of blank rows between others see TableRows
    std::size_t header = 0;     ///< index in `rows` of the row that names the columns, see place_header()
    std::vector<UncalculatedCell> uncalculated;
};

} // namespace constancia
