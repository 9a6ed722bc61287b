#pragma once

#include "spreadsheets/workbook.hpp"

#include <string_view>

namespace constancia {

/// Finds out what the ZIP holds, by what is in it, and reads it. Throws WorkbookRefusal.
Workbook read_workbook_parts(std::string_view untrusted_bytes, const WorkbookLimits& limits);

} // namespace constancia
