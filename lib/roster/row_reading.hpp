#pragma once

#include "roster/roster_entry.hpp"
#include "roster/roster_options.hpp"
#include "roster/roster_table.hpp"
#include "roster/row_attention.hpp"

#include <string>
#include <vector>

namespace constancia {

/// The rows of a table as people.
struct RosterRows {
    std::vector<RosterEntry> entries;
    std::vector<ColumnUse> columns;
    std::vector<std::string> extra_columns;
    std::vector<RowAttention> attention; ///< what a row shows by itself; not what it repeats of others
};

RosterRows read_rows(const RosterTable& table, const RosterOptions& options);

} // namespace constancia
