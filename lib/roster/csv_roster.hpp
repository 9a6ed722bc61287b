#pragma once

#include "roster/column_aliases.hpp"
#include "roster/roster_table.hpp"

#include <string_view>

namespace constancia {

/// Reads CSV as Excel, LibreOffice and Google write it. Of the three separators the one that gives the best
/// header wins, unless a first line "sep=;" says which. `header` is not set. Throws RosterError.
RosterTable read_csv_roster(std::string_view untrusted_bytes, const ColumnOverrides& overrides = {},
                            const RosterLimits& limits = {});

} // namespace constancia
