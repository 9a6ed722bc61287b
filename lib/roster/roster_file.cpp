#include "roster/roster_file.hpp"

#include "roster/csv_roster.hpp"
#include "roster/file_kind.hpp"
#include "roster/header_search.hpp"
#include "roster/roster_error.hpp"
#include "roster/workbook_roster.hpp"
#include "spreadsheets/spreadsheet_file.hpp"

#include <fmt/format.h>

namespace constancia {

namespace {

RosterTable read_table(std::string_view untrusted_bytes, const RosterOptions& options)
{
    if (may_be_workbook(untrusted_bytes)) return read_workbook_roster(untrusted_bytes, options);
    if (is_encrypted_xlsx(untrusted_bytes)) throw RosterError(RosterFault::password_protected);
    if (const auto kind = foreign_kind(untrusted_bytes); !kind.empty())
        throw RosterError(RosterFault::wrong_kind, std::string(kind));
    if (!options.sheet.empty()) throw RosterError(RosterFault::no_sheets);
    return read_csv_roster(untrusted_bytes, options.columns, options.limits);
}

} // namespace

RosterTable read_roster_table(std::string_view untrusted_bytes, const RosterOptions& options)
{
    if (untrusted_bytes.size() > options.limits.max_bytes)
        throw RosterError(RosterFault::too_large, fmt::to_string(options.limits.max_bytes >> 20));
    RosterTable table = read_table(untrusted_bytes, options);
    place_header(table, options.columns);
    return table;
}

} // namespace constancia
