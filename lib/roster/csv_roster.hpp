#pragma once

#include "roster/column_aliases.hpp"
#include "roster/text_encoding.hpp"

#include <cstddef>
#include <string>
#include <string_view>
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
    std::vector<std::string> cells; ///< UTF-8, outer blanks off, line breaks as spaces

    bool is_blank() const;
};

/// A spreadsheet as read from a file, whatever its format.
struct RosterTable {
    TextEncoding encoding = TextEncoding::utf8;
    char separator = ',';       ///< `,` `;` or tab
    std::vector<TableRow> rows; ///< without blank rows at the end; blank rows between others are kept
    std::size_t header = 0;     ///< index in `rows` of the row that names the columns
};

/// Reads CSV as Excel, LibreOffice and Google write it. Of the three separators the one that gives the best
/// header wins, unless a first line "sep=;" says which. Throws RosterError.
RosterTable read_csv_roster(std::string_view untrusted_bytes, const ColumnOverrides& overrides = {},
                            const RosterLimits& limits = {});

} // namespace constancia
