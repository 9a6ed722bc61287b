#pragma once

#include "spreadsheets/module/zip_archive.hpp"
#include "spreadsheets/workbook.hpp"

namespace constancia {

/// ODF 1.0 to 1.4. Throws WorkbookRefusal.
Workbook read_ods(ZipArchive& zip, const WorkbookLimits& limits);

} // namespace constancia
