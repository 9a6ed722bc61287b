#include "roster/roster_error.hpp"

#include <fmt/format.h>

namespace constancia {

namespace {

std::string sentence(RosterFault fault, const std::string& detail)
{
    switch (fault) {
    case RosterFault::empty:
        return "the roster is empty: export the list of students as CSV and try again";
    case RosterFault::too_large:
        return fmt::format("the roster is larger than {} MiB: keep only the list of students in it", detail);
    case RosterFault::too_many_rows:
        return fmt::format("the roster has more than {} rows: split it, or delete what is not a student",
                           detail);
    case RosterFault::too_many_columns:
        return fmt::format("the roster has more than {} columns: delete those that are not about the student",
                           detail);
    case RosterFault::not_csv:
        return fmt::format(
            "the roster is a file of type {}: open it in a spreadsheet and save it as CSV (UTF-8)", detail);
    case RosterFault::not_text:
        return "the roster is not a text file: open it in a spreadsheet and save it as CSV (UTF-8)";
    case RosterFault::unclosed_quote:
        return fmt::format("in row {} of the roster a quotation mark (\") opens and never closes: remove it",
                           detail);
    case RosterFault::no_header:
        return "the roster has no row that names its columns: name at least one of CURP, NSS, Nombre or "
               "Matrícula "
               "in the row above the students";
    case RosterFault::no_people:
        return "the roster names its columns, but lists nobody below them";
    case RosterFault::column_not_found:
        return fmt::format(
            "the roster has no column \"{}\": give its header as it stands there, or its letter", detail);
    }
    return "the roster cannot be used";
}

} // namespace

RosterError::RosterError(RosterFault fault, std::string detail)
    : Fatal(sentence(fault, detail)), m_fault(fault), m_detail(std::move(detail))
{}

} // namespace constancia
