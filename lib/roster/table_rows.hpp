#pragma once

#include "roster/roster_table.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace constancia {

/// What Excel allows in a cell, in the longest UTF-8.
inline constexpr std::size_t max_cell_bytes = 4 * 32'767;

enum class TableFault { too_many_rows, too_many_columns, cell_too_long };

/// The rows of a table, filled cell by cell by whoever reads the file. A fault is kept rather than thrown, as
/// some of the callers are called back by libraries in C; what comes after it is dropped.
class TableRows {
  public:
    explicit TableRows(const RosterLimits& limits) : m_limits(limits) {}

    /// Rows come in rising order of their number. Numbers left out are blank rows: the first of each gap are
    /// kept, so that a stray cell at the foot of a sheet costs no million rows.
    void begin_row(int number);
    /// `column` from 0. Cleans the text; a cell with nothing to see is none.
    void add_cell(std::size_t column, std::string_view untrusted_text);
    void end_row();

    const std::optional<TableFault>& fault() const { return m_fault; }
    /// The row being filled, or the one that has the fault.
    int number() const { return m_row.number; }
    std::vector<TableRow> take() { return std::move(m_rows); }

  private:
    RosterLimits m_limits;
    TableRow m_row;
    std::vector<TableRow> m_rows;
    int m_last_filled = 0;
    std::optional<TableFault> m_fault;
};

/// The sentence for a row or column too many is the same for every format.
[[noreturn]] void throw_table_fault(TableFault fault, const RosterLimits& limits, int row);

} // namespace constancia
