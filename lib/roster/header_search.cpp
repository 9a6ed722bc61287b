#include "roster/header_search.hpp"

#include <algorithm>
#include <string>

namespace constancia {

namespace {

/// A row with a CURP is a student's: the header is above it.
bool holds_curp(const TableRow& row)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
        return cell.size() == 18 && std::all_of(cell.begin() + 4, cell.begin() + 10, is_digit) &&
               !is_digit(cell[0]);
    });
}

} // namespace

HeaderPlace find_header(const std::vector<TableRow>& rows, const ColumnOverrides& overrides)
{
    HeaderPlace best;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < rows.size() && seen < header_search_rows; ++i) {
        if (rows[i].is_blank()) continue;
        ++seen;
        if (holds_curp(rows[i])) break;
        const int score = header_score(rows[i].cells, overrides);
        if (score > best.score) best = {i, score, rows[i].cells.size()};
    }
    return best;
}

} // namespace constancia
