#pragma once

#include "roster/column_aliases.hpp"
#include "roster/roster_table.hpp"
#include "support/civil_date.hpp"

namespace constancia {

struct RosterOptions {
    Date latest_birth =
        Date{std::chrono::year(2099), std::chrono::December, std::chrono::day(31)}; ///< pass `as_of`
    ColumnOverrides columns;
    RosterLimits limits;
};

} // namespace constancia
