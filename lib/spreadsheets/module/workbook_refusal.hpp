#pragma once

#include "spreadsheets/workbook.hpp"

#include <string>
#include <utility>

namespace constancia {

/// Thrown by whatever part of the reading cannot go on, caught where the module is entered, or where a sheet
/// is read that the others can do without.
struct WorkbookRefusal {
    WorkbookError error;
};

[[noreturn]] inline void refuse(WorkbookFault fault, std::string detail = {})
{
    throw WorkbookRefusal{{fault, std::move(detail)}};
}

} // namespace constancia
