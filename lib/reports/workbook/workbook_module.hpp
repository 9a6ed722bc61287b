#pragma once

#include "reports/workbook/workbook_writer.hpp"

namespace constancia {

/// What constancia_workbook.so has to offer; the caller owns the writer.
using WorkbookModuleEntry = WorkbookWriter*(const char* file, const char* folder);
inline constexpr const char* workbook_module_entry_name = "constancia_open_workbook";

} // namespace constancia
