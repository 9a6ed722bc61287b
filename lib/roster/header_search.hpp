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

} // namespace constancia
