#include "spreadsheets/module/sheet_builder.hpp"

#include "spreadsheets/module/workbook_refusal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace constancia {

namespace {

/// Excel 2007 and later, LibreOffice: the last row there is. LibreOffice 24.8 and later may have 16 times
/// more.
constexpr std::size_t last_row = 16u * 1'048'576;

/// More tabs than these are no roster.
constexpr std::size_t most_sheets = 1'000;

} // namespace

void SheetBuilder::begin_sheet(std::string name, bool is_hidden)
{
    if (m_sheets.size() == most_sheets) refuse(WorkbookFault::damaged, fmt::format("> {}", most_sheets));
    m_sheets.push_back({std::move(name), is_hidden, {}, {}});
    m_row = {};
}

void SheetBuilder::begin_row(std::size_t number, std::size_t repeats, bool is_hidden)
{
    m_row = {0, is_hidden, {}};
    m_number = number;
    m_repeats = repeats;
}

void SheetBuilder::give_up(WorkbookError error)
{
    if (!is_over()) m_sheets.back().fault = std::move(error);
}

void SheetBuilder::give_up_for(WorkbookFault fault, std::size_t limit)
{
    give_up({fault, fmt::to_string(limit)});
}

bool SheetBuilder::has_room_for(const WorksheetCell& cell)
{
    m_cells += 1;
    m_text_bytes += cell.text.size();
    if (m_cells > m_limits.cells) give_up_for(WorkbookFault::too_many_cells, m_limits.cells);
    if (m_text_bytes > m_limits.text_bytes) give_up_for(WorkbookFault::too_large, m_limits.text_bytes >> 20);
    return !is_over();
}

void SheetBuilder::add_cell(std::size_t column, std::size_t repeats, WorksheetCell cell)
{
    if (is_over() || (cell.text.empty() && !cell.is_uncalculated)) return;
    if (column >= m_limits.columns || repeats > m_limits.columns - column)
        return give_up_for(WorkbookFault::too_many_columns, m_limits.columns);
    for (std::size_t i = 0; i < repeats; ++i) {
        if (!has_room_for(cell)) return;
        cell.column = column + i;
        m_row.cells.push_back(cell);
    }
}

void SheetBuilder::keep(WorksheetRow row)
{
    auto& rows = m_sheets.back().rows;
    if (rows.size() == m_limits.rows) return give_up_for(WorkbookFault::too_many_rows, m_limits.rows);
    rows.push_back(std::move(row));
}

void SheetBuilder::end_row()
{
    WorksheetRow row = std::exchange(m_row, {});
    if (is_over() || row.cells.empty()) return;
    const auto& rows = m_sheets.back().rows;
    const bool row_rises = rows.empty() || m_number > static_cast<std::size_t>(rows.back().number);
    if (m_number == 0 || m_number > last_row || m_repeats > last_row || !row_rises)
        refuse(WorkbookFault::damaged, m_sheets.back().name);
    row.number = static_cast<int>(m_number);
    const auto rises = [](const WorksheetCell& a, const WorksheetCell& b) { return a.column < b.column; };
    std::sort(row.cells.begin(), row.cells.end(), rises);
    const auto same = [](const WorksheetCell& a, const WorksheetCell& b) { return a.column == b.column; };
    if (std::adjacent_find(row.cells.begin(), row.cells.end(), same) != row.cells.end())
        refuse(WorkbookFault::damaged, m_sheets.back().name);

    for (std::size_t i = 1; i < m_repeats && !is_over(); ++i) {
        for (const auto& cell : row.cells)
            if (!has_room_for(cell)) return;
        keep(row);
        ++row.number;
    }
    if (!is_over()) keep(std::move(row));
}

} // namespace constancia
