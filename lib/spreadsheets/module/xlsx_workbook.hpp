#pragma once

#include "spreadsheets/module/zip_archive.hpp"
#include "spreadsheets/workbook.hpp"

#include <string>

namespace constancia {

/// XLSX, and the kinds with macros or for templates, transitional or strict. Throws WorkbookRefusal.
Workbook read_xlsx(ZipArchive& zip, const std::string& workbook_part, const WorkbookLimits& limits);

} // namespace constancia
