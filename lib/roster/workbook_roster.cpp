#include "roster/workbook_roster.hpp"

#include "roster/header_search.hpp"
#include "roster/roster_error.hpp"
#include "roster/table_rows.hpp"
#include "spreadsheets/spreadsheet_file.hpp"
#include "text/normalize.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

RosterFault roster_fault(WorkbookFault fault)
{
    switch (fault) {
    case WorkbookFault::other_kind:
        return RosterFault::wrong_kind;
    case WorkbookFault::encrypted:
        return RosterFault::password_protected;
    case WorkbookFault::damaged:
        return RosterFault::damaged;
    case WorkbookFault::too_large:
        return RosterFault::unpacks_too_large;
    case WorkbookFault::too_many_rows:
        return RosterFault::too_many_rows;
    case WorkbookFault::too_many_columns:
        return RosterFault::too_many_columns;
    case WorkbookFault::too_many_cells:
        return RosterFault::too_many_cells;
    case WorkbookFault::no_reader:
        return RosterFault::no_reader;
    }
    return RosterFault::damaged;
}

[[noreturn]] void throw_workbook_error(const WorkbookError& error)
{
    throw RosterError(roster_fault(error.fault), error.detail);
}

[[noreturn]] void throw_not_calculated(int row, std::size_t column)
{
    throw RosterError(RosterFault::not_calculated, fmt::format("{}{}", column_letters(column), row));
}

/// The first `most` rows, cleaned as those of a CSV are.
std::vector<TableRow> table_rows(const Worksheet& sheet, const RosterLimits& limits, std::size_t most)
{
    TableRows rows(limits);
    const std::size_t count = std::min(sheet.rows.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
        rows.begin_row(sheet.rows[i].number);
        for (const auto& cell : sheet.rows[i].cells)
            rows.add_cell(cell.column, cell.text);
        rows.end_row();
    }
    if (rows.fault()) throw_table_fault(*rows.fault(), limits, rows.number());
    return rows.take();
}

bool names_numbers(const TableRow& header, const ColumnOverrides& overrides)
{
    const auto is_number = [](Column column) { return column == Column::curp || column == Column::nss; };
    return std::any_of(header.cells.begin(), header.cells.end(), [&](const std::string& cell) {
        const auto alias = find_column_alias(cell);
        return (alias && is_number(alias->column)) ||
               std::any_of(overrides.begin(), overrides.end(), [&](const ColumnOverride& wanted) {
                   return is_number(wanted.column) && fold(wanted.header) == fold(cell);
               });
    });
}

/// How likely a sheet is the roster; 0: it is not.
int likelihood(const Worksheet& sheet, const RosterOptions& options)
{
    const auto rows = table_rows(sheet, options.limits, 2 * header_search_rows);
    const auto header = find_header(rows, options.columns);
    if (header.score == 0) return has_letters(options.columns) && !rows.empty() ? 1 : 0;
    const bool has_people = header.index + 1 < rows.size();
    const bool has_numbers = names_numbers(rows[header.index], options.columns);
    return 2 + (has_people ? 2 : 0) + (has_numbers ? 1 : 0);
}

const Worksheet& sheet_called(const std::vector<Worksheet>& sheets, const std::string& wanted)
{
    for (const auto& sheet : sheets)
        if (sheet.name == wanted) return sheet;
    std::vector<std::string> known;
    for (const auto& sheet : sheets) {
        known.push_back(sheet.name);
        const bool is_alike = !fold(wanted).empty() && fold(sheet.name) == fold(wanted);
        if (is_alike || fmt::to_string(known.size()) == wanted) return sheet;
    }
    throw RosterError(RosterFault::sheet_not_found, wanted, std::move(known));
}

/// Why no sheet in sight has the columns.
[[noreturn]] void throw_no_sheet(const std::vector<Worksheet>& sheets)
{
    bool has_text = false;
    for (const auto& sheet : sheets) {
        if (sheet.is_hidden) continue;
        if (sheet.fault) throw_workbook_error(*sheet.fault);
        for (const auto& row : sheet.rows)
            for (const auto& cell : row.cells)
                if (cell.is_uncalculated) throw_not_calculated(row.number, cell.column);
        has_text = has_text || !sheet.rows.empty();
    }
    throw RosterError(has_text ? RosterFault::no_header : RosterFault::empty);
}

/// Hidden sheets hold last year's list, or what drop-down lists choose from: only who asks for one gets it.
const Worksheet& likeliest_sheet(const std::vector<Worksheet>& sheets, const RosterOptions& options)
{
    std::vector<const Worksheet*> best;
    int best_likelihood = 1;
    for (const auto& sheet : sheets) {
        const int likely = sheet.is_hidden ? 0 : likelihood(sheet, options);
        if (likely < best_likelihood) continue;
        if (likely > best_likelihood) best.clear();
        best_likelihood = likely;
        best.push_back(&sheet);
    }
    if (best.empty()) throw_no_sheet(sheets);
    if (best.size() == 1) return *best.front();
    std::vector<std::string> known;
    for (const auto* sheet : best)
        known.push_back(sheet->name);
    throw RosterError(RosterFault::several_sheets, {}, std::move(known));
}

} // namespace

RosterTable read_workbook_roster(std::string_view untrusted_bytes, const RosterOptions& options)
{
    WorkbookLimits limits;
    limits.rows = options.limits.max_rows;
    limits.columns = options.limits.max_columns;
    const auto workbook = read_workbook(untrusted_bytes, limits);
    if (!workbook) throw_workbook_error(workbook.error());
    const Worksheet& sheet = options.sheet.empty() ? likeliest_sheet(workbook->sheets, options)
                                                   : sheet_called(workbook->sheets, options.sheet);
    if (sheet.fault) throw_workbook_error(*sheet.fault);

    RosterTable table;
    table.source.format = workbook->kind == WorkbookKind::ods ? TableFormat::ods : TableFormat::xlsx;
    table.source.sheet = sheet.name;
    table.rows = table_rows(sheet, options.limits, sheet.rows.size());
    for (const auto& row : sheet.rows) {
        if (row.is_hidden) ++table.source.hidden_rows;
        for (const auto& cell : row.cells)
            if (cell.is_uncalculated) table.uncalculated.push_back({row.number, cell.column});
    }
    return table;
}

} // namespace constancia
