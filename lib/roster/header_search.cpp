#include "roster/header_search.hpp"

#include "roster/roster_error.hpp"

#include <algorithm>
#include <cstddef>
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

/// Numbers where the overrides say that ids, CURPs or NSS stand.
bool holds_told_numbers(const TableRow& row, const ColumnOverrides& overrides)
{
    constexpr long digits_of_a_number = 4;
    return std::any_of(overrides.begin(), overrides.end(), [&](const ColumnOverride& wanted) {
        const auto column = column_of_letters(wanted.header);
        const bool is_number =
            wanted.column == Column::id || wanted.column == Column::curp || wanted.column == Column::nss;
        if (!is_number || !column || *column >= row.cells.size()) return false;
        const auto& cell = row.cells[*column];
        return std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
               digits_of_a_number;
    });
}

/// "Apellido paterno, Apellido materno, Nombre(s)" below a "Nombre del alumno" that is merged over them:
/// known headers, but none below some that the row above has.
bool is_lower_half(const TableRow& lower, const TableRow& upper, const ColumnOverrides& overrides)
{
    constexpr int fewest_headers = 2;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool has_digits = std::any_of(lower.cells.begin(), lower.cells.end(), [&](const std::string& cell) {
        return std::any_of(cell.begin(), cell.end(), is_digit);
    });
    bool leaves_out = lower.cells.size() < upper.cells.size();
    for (std::size_t i = 0; i < std::min(lower.cells.size(), upper.cells.size()); ++i)
        leaves_out = leaves_out || (lower.cells[i].empty() && !upper.cells[i].empty());
    return leaves_out && !has_digits && header_score(lower.cells, overrides) >= fewest_headers;
}

/// A header in two rows, with cells merged downwards or across, becomes one in the lower row.
void join_halves(RosterTable& table, const ColumnOverrides& overrides)
{
    auto& rows = table.rows;
    const auto& best = rows.at(table.header);
    if (table.header + 1 < rows.size() && is_lower_half(rows[table.header + 1], best, overrides))
        ++table.header;
    else if (table.header == 0 || !is_lower_half(best, rows[table.header - 1], overrides) ||
             header_score(rows[table.header - 1].cells, overrides) == 0)
        return;
    const auto& upper = rows[table.header - 1].cells;
    auto& lower = rows[table.header].cells;
    lower.resize(std::max(lower.size(), upper.size()));
    for (std::size_t i = 0; i < upper.size(); ++i)
        if (lower[i].empty()) lower[i] = upper[i];
}

/// The header of a table whose columns are told by letters.
void place_told_header(RosterTable& table, const ColumnOverrides& overrides)
{
    auto& rows = table.rows;
    auto student = std::find_if(rows.begin(), rows.end(), [&](const TableRow& row) {
        return holds_curp(row) || holds_told_numbers(row, overrides);
    });
    // Nobody with a number: names alone, below what heads them.
    if (student == rows.end()) student = rows.begin() + 1;
    for (auto above = student; above != rows.begin();)
        if (!(--above)->is_blank()) {
            table.header = static_cast<std::size_t>(above - rows.begin());
            return;
        }
    rows.insert(rows.begin(), TableRow{0, std::vector<std::string>(widest_row(rows))});
    table.header = 0;
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

std::size_t widest_row(const std::vector<TableRow>& rows)
{
    std::size_t width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.cells.size());
    return width;
}

bool has_letters(const ColumnOverrides& overrides)
{
    return std::any_of(overrides.begin(), overrides.end(), [](const ColumnOverride& wanted) {
        return column_of_letters(wanted.header).has_value();
    });
}

void place_header(RosterTable& table, const ColumnOverrides& overrides)
{
    const auto found = find_header(table.rows, overrides);
    if (found.score > 0) {
        table.header = found.index;
        join_halves(table, overrides);
    } else if (has_letters(overrides) && !table.rows.empty()) {
        place_told_header(table, overrides);
    } else {
        throw RosterError(RosterFault::no_header);
    }

    // A column said by its letter may be one without header, to the right of all that have one.
    auto& header = table.rows.at(table.header).cells;
    const std::size_t width = widest_row(table.rows);
    for (const auto& wanted : overrides)
        if (const auto column = column_of_letters(wanted.header);
            column && *column >= header.size() && *column < width)
            header.resize(*column + 1);
}

} // namespace constancia
