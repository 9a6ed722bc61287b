#pragma once

#include "roster/declared_identifiers.hpp"
#include "support/closed_set.hpp"

#include <string>
#include <vector>

namespace constancia {

/// What the registrar should look at in a row.
enum class RowNote {
    blank,           ///< between other rows; nobody
    nobody,          ///< no id, name, CURP or NSS: a total, a remark
    repeated_header, ///< the header once more, from a printed page
    data_lost,       ///< scientific notation or ######
    curp_invalid,
    nss_invalid,
    nss_two_readings, ///< ten digits that may stand for two numbers
    repeated_id,
    repeated_curp,
    repeated_nss,
    curp_repaired, ///< understood after all: nothing to do
    nss_repaired,
    surplus_cells, ///< more cells than headers: an unquoted separator has shifted the row
};

constexpr auto names_of(RowNote)
{
    return closed_set<RowNote>({{RowNote::blank, "blank"},
                                {RowNote::nobody, "nobody"},
                                {RowNote::repeated_header, "repeated_header"},
                                {RowNote::data_lost, "data_lost"},
                                {RowNote::curp_invalid, "curp_invalid"},
                                {RowNote::nss_invalid, "nss_invalid"},
                                {RowNote::nss_two_readings, "nss_two_readings"},
                                {RowNote::repeated_id, "repeated_id"},
                                {RowNote::repeated_curp, "repeated_curp"},
                                {RowNote::repeated_nss, "repeated_nss"},
                                {RowNote::curp_repaired, "curp_repaired"},
                                {RowNote::nss_repaired, "nss_repaired"},
                                {RowNote::surplus_cells, "surplus_cells"}});
}

struct RowAttention {
    int row = 0; ///< as the spreadsheet shows it
    RowNote note = RowNote::blank;
    std::string found;           ///< the cell, as written; may be empty
    std::vector<int> other_rows; ///< for what is repeated: where else
    /// For what was repaired, and for two readings: what it was read as, and what was done.
    std::vector<std::string> read_as = {};
    std::vector<DeclaredRepair> repairs = {};
};

} // namespace constancia
