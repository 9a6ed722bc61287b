#pragma once

#include "roster/column_aliases.hpp"
#include "roster/roster_table.hpp"
#include "support/civil_date.hpp"

#include <string>

namespace constancia {

struct RosterOptions {
    Date latest_birth =
        Date{std::chrono::year(2099), std::chrono::December, std::chrono::day(31)}; ///< pass `as_of`
    ColumnOverrides columns;
    std::string sheet; ///< of an XLSX or ODS: its name, or its place from 1; empty: the one with the columns
    RosterLimits limits;
};

} // namespace constancia
