#pragma once

#include "support/closed_set.hpp"
#include "support/fatal.hpp"

#include <string>
#include <vector>

namespace constancia {

/// Why a roster cannot be used at all.
enum class RosterFault {
    empty,            ///< no bytes, or nothing but blanks
    too_large,        ///< detail: the limit in MiB
    too_many_rows,    ///< detail: the limit
    too_many_columns, ///< detail: the limit
    wrong_kind,       ///< detail: XLS, DOCX, PDF, HTML, …
    password_protected,
    damaged,           ///< detail: the part of the file, or what is wrong with it
    unpacks_too_large, ///< detail: the limit in MiB
    too_many_cells,    ///< detail: the limit
    no_reader,         ///< of XLSX and ODS; detail: why
    several_sheets,    ///< that may be the roster; known: which
    sheet_not_found,   ///< detail: what was asked for; known: the sheets
    no_sheets,         ///< a CSV, and a sheet was asked for
    not_calculated,    ///< detail: the cell, such as C4, whose formula has no value yet
    not_text,          ///< NUL characters: some other binary format
    unclosed_quote,    ///< detail: the row where it opens
    no_header,         ///< no row names a column with CURP, NSS, name or id
    no_people,         ///< a header, and nobody below it
    column_not_found,  ///< detail: what `--columns` asked for; known: the headers
};

constexpr auto names_of(RosterFault)
{
    return closed_set<RosterFault>({{RosterFault::empty, "empty"},
                                    {RosterFault::too_large, "too_large"},
                                    {RosterFault::too_many_rows, "too_many_rows"},
                                    {RosterFault::too_many_columns, "too_many_columns"},
                                    {RosterFault::wrong_kind, "wrong_kind"},
                                    {RosterFault::password_protected, "password_protected"},
                                    {RosterFault::damaged, "damaged"},
                                    {RosterFault::unpacks_too_large, "unpacks_too_large"},
                                    {RosterFault::too_many_cells, "too_many_cells"},
                                    {RosterFault::no_reader, "no_reader"},
                                    {RosterFault::several_sheets, "several_sheets"},
                                    {RosterFault::sheet_not_found, "sheet_not_found"},
                                    {RosterFault::no_sheets, "no_sheets"},
                                    {RosterFault::not_calculated, "not_calculated"},
                                    {RosterFault::not_text, "not_text"},
                                    {RosterFault::unclosed_quote, "unclosed_quote"},
                                    {RosterFault::no_header, "no_header"},
                                    {RosterFault::no_people, "no_people"},
                                    {RosterFault::column_not_found, "column_not_found"}});
}

/// what() is for logs; the sentence for people is made from the fault and what comes with it, see
/// reporting/roster_messages.hpp.
class RosterError : public Fatal {
  public:
    explicit RosterError(RosterFault fault, std::string detail = {}, std::vector<std::string> known = {});

    RosterFault fault() const { return m_fault; }
    const std::string& detail() const { return m_detail; }
    /// What there is instead, as the file says it: sheets, headers.
    const std::vector<std::string>& known() const { return m_known; }

  private:
    RosterFault m_fault;
    std::string m_detail;
    std::vector<std::string> m_known;
};

} // namespace constancia
