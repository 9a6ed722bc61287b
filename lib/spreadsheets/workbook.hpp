#pragma once

#include "support/closed_set.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

// What a spreadsheet file holds, as plain values: text as the spreadsheet shows it, no formats, no formulas.

enum class WorkbookKind { xlsx, ods };

constexpr auto names_of(WorkbookKind)
{
    return closed_set<WorkbookKind>({{WorkbookKind::xlsx, "XLSX"}, {WorkbookKind::ods, "ODS"}});
}

/// Why a file, or one of its sheets, cannot be read.
enum class WorkbookFault {
    other_kind,       ///< a ZIP of something else; detail: DOCX, XLSB, ZIP, …
    encrypted,        ///< needs a password
    damaged,          ///< cut off, not XML, a part that is spoken of and missing; detail: the part
    too_large,        ///< unpacked; detail: the limit in MiB
    too_many_rows,    ///< detail: the limit
    too_many_columns, ///< detail: the limit
    too_many_cells,   ///< detail: the limit
    no_reader,        ///< the module that reads these files cannot be opened; detail: why
};

struct WorkbookError {
    WorkbookFault fault = WorkbookFault::damaged;
    std::string detail;
};

struct WorksheetCell {
    std::size_t column = 0; ///< from 0
    std::string text;       ///< UTF-8; what is wrong with a number or a formula stays to be seen: "#N/A"
    /// A formula that no spreadsheet has worked out yet: the text is empty, the value unknown.
    bool is_uncalculated = false;
};

struct WorksheetRow {
    int number = 0; ///< as the spreadsheet shows it, from 1
    bool is_hidden = false;
    std::vector<WorksheetCell> cells; ///< those with something in them, columns rising
};

struct Worksheet {
    std::string name;
    bool is_hidden = false;
    std::vector<WorksheetRow> rows; ///< those with something in them, numbers rising
    /// Rows end before this; other sheets may be whole.
    std::optional<WorkbookError> fault;
};

struct Workbook {
    WorkbookKind kind = WorkbookKind::xlsx;
    std::vector<Worksheet> sheets; ///< as their tabs stand
};

/// What is read at most, so that neither a ZIP that unpacks to gigabytes nor a row repeated a million times
/// costs more than this.
struct WorkbookLimits {
    std::size_t inflated_bytes = 256u << 20; ///< of all parts that are read
    std::size_t text_bytes = 64u << 20;      ///< of all cells
    std::size_t cells = 2'000'000;           ///< of all sheets
    std::size_t rows = 200'000;              ///< of a sheet, blank ones not counted
    std::size_t columns = 500;
};

} // namespace constancia
