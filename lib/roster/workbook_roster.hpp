#pragma once

#include "roster/roster_options.hpp"
#include "roster/roster_table.hpp"

#include <string_view>

namespace constancia {

/// The sheet of an XLSX or ODS that holds the roster: the one that was asked for, else the only one in sight
/// that has the columns and somebody below them. A sheet with CURP or NSS goes before one with names alone,
/// which may be a list of groups. `header` is not set. Throws RosterError, which names the sheets where
/// several may be meant.
RosterTable read_workbook_roster(std::string_view untrusted_bytes, const RosterOptions& options);

} // namespace constancia
