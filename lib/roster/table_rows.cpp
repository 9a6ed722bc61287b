#include "roster/table_rows.hpp"

#include "roster/declared_cell.hpp"
#include "roster/roster_error.hpp"
#include "text/person_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace constancia {

namespace {

/// More blank rows in a row tell nobody more.
constexpr int blank_rows_kept = 20;

} // namespace

void TableRows::begin_row(int number)
{
    if (!m_fault) m_row = {number, {}};
}

void TableRows::add_cell(std::size_t column, std::string_view untrusted_text)
{
    if (m_fault) return;
    if (untrusted_text.size() > max_cell_bytes) {
        m_fault = TableFault::cell_too_long;
        return;
    }
    // Before cleaning: of the two characters that an Í has become, the second is one that nobody sees.
    std::string text = clean_cell(undo_mojibake(untrusted_text));
    if (text.empty()) return;
    if (column >= m_limits.max_columns) {
        m_fault = TableFault::too_many_columns;
        return;
    }
    if (column >= m_row.cells.size()) m_row.cells.resize(column + 1);
    m_row.cells[column] = std::move(text);
}

void TableRows::end_row()
{
    if (m_fault || m_row.cells.empty()) return;
    const int blank_end = std::min(m_row.number, m_last_filled + 1 + blank_rows_kept);
    for (int blank = m_last_filled + 1; blank < blank_end; ++blank)
        m_rows.push_back({blank, {}});
    m_last_filled = m_row.number;
    m_rows.push_back(std::move(m_row));
    if (m_rows.size() > m_limits.max_rows) m_fault = TableFault::too_many_rows;
}

void throw_table_fault(TableFault fault, const RosterLimits& limits, int row)
{
    switch (fault) {
    case TableFault::too_many_rows:
        throw RosterError(RosterFault::too_many_rows, fmt::to_string(limits.max_rows));
    case TableFault::too_many_columns:
        throw RosterError(RosterFault::too_many_columns, fmt::to_string(limits.max_columns));
    case TableFault::cell_too_long:
        break;
    }
    throw RosterError(RosterFault::unclosed_quote, fmt::to_string(row));
}

} // namespace constancia
