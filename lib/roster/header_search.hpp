#pragma once

#include "roster/column_aliases.hpp"
#include "roster/roster_table.hpp"

#include <cstddef>
#include <vector>

namespace constancia {

/// Title rows that may stand above the header, and the header itself.
inline constexpr std::size_t header_search_rows = 25;

struct HeaderPlace {
    std::size_t index = 0; ///< in the rows
    int score = 0;         ///< see header_score(); 0: no header was found
    std::size_t width = 0; ///< cells of the header
};

/// The row that names the columns: the best of the first ones, above the first student.
HeaderPlace find_header(const std::vector<TableRow>& rows, const ColumnOverrides& overrides);

/// Cells of the longest row.
std::size_t widest_row(const std::vector<TableRow>& rows);

/// Whether an override says a column by its letter, which may be for a table that names no column at all.
bool has_letters(const ColumnOverrides& overrides);

/// Sets `header`; one in two rows, as spreadsheets with merged cells have them, is joined in the lower one.
/// Where no row names columns that are known, but overrides say some by their letters, the
/// header is the row above the first student; where there is none, a row of nothing with the number 0 is put
/// in. Throws RosterError where no header is found.
void place_header(RosterTable& table, const ColumnOverrides& overrides);

} // namespace constancia
