#pragma once

#include "spreadsheets/workbook.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace constancia {

/// Collects the sheets of a workbook within its limits. A limit of one sheet ends that sheet alone: it may be
/// one that nobody asks for.
class SheetBuilder {
  public:
    explicit SheetBuilder(const WorkbookLimits& limits) : m_limits(limits) {}

    void begin_sheet(std::string name, bool is_hidden);
    /// Numbers of rows that hold something must rise. Repeats stand below one another, as ODS writes equal
    /// rows.
    void begin_row(std::size_t number, std::size_t repeats, bool is_hidden);
    /// `repeats` cells from `column` on; nothing where the cell holds nothing.
    void add_cell(std::size_t column, std::size_t repeats, WorksheetCell cell);
    void end_row();

    /// Whether more of the sheet would be dropped.
    bool is_over() const { return m_sheets.back().fault.has_value(); }
    /// The sheet that is being read cannot be read further.
    void give_up(WorkbookError error);

    std::vector<Worksheet> take() { return std::move(m_sheets); }

  private:
    void give_up_for(WorkbookFault fault, std::size_t limit);
    bool has_room_for(const WorksheetCell& cell);
    void keep(WorksheetRow row);

    WorkbookLimits m_limits;
    std::vector<Worksheet> m_sheets;
    WorksheetRow m_row;
    std::size_t m_number = 0, m_repeats = 1, m_cells = 0, m_text_bytes = 0;
};

} // namespace constancia
