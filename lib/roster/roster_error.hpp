#pragma once

#include "support/closed_set.hpp"
#include "support/fatal.hpp"

#include <string>

namespace constancia {

/// Why a roster cannot be used at all.
enum class RosterFault {
    empty,            ///< no bytes, or nothing but blanks
    too_large,        ///< detail: the limit in MiB
    too_many_rows,    ///< detail: the limit
    too_many_columns, ///< detail: the limit
    not_csv,          ///< detail: XLSX, ODS, XLS, PDF, HTML, …
    not_text,         ///< NUL characters: some other binary format
    unclosed_quote,   ///< detail: the row where it opens
    no_header,        ///< no row names a column with CURP, NSS, name or id
    no_people,        ///< a header, and nobody below it
    column_not_found, ///< detail: what `--columns` asked for
};

constexpr auto names_of(RosterFault)
{
    return closed_set<RosterFault>({{RosterFault::empty, "empty"},
                                    {RosterFault::too_large, "too_large"},
                                    {RosterFault::too_many_rows, "too_many_rows"},
                                    {RosterFault::too_many_columns, "too_many_columns"},
                                    {RosterFault::not_csv, "not_csv"},
                                    {RosterFault::not_text, "not_text"},
                                    {RosterFault::unclosed_quote, "unclosed_quote"},
                                    {RosterFault::no_header, "no_header"},
                                    {RosterFault::no_people, "no_people"},
                                    {RosterFault::column_not_found, "column_not_found"}});
}

/// what() is the English sentence; a caller who speaks another language makes one from fault and detail.
class RosterError : public Fatal {
  public:
    explicit RosterError(RosterFault fault, std::string detail = {});

    RosterFault fault() const { return m_fault; }
    const std::string& detail() const { return m_detail; }

  private:
    RosterFault m_fault;
    std::string m_detail;
};

} // namespace constancia
