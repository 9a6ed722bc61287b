#pragma once

#include "spreadsheets/module/workbook_parts.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace constancia {

/// Parts of a file: name, content.
using Parts = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const Parts& parts);

/// The least of an XLSX: one sheet "Hoja1" with these rows inside <sheetData>. Parts of the same name replace
/// those that it would have.
std::string xlsx_of(const std::string& rows, const Parts& more = {});

/// The same of an ODS: tables inside <office:spreadsheet>, styles inside <office:automatic-styles>.
std::string ods_of(const std::string& tables, const std::string& styles = "");

/// "A1=text|B1=text" of all cells of a sheet; a formula without value as "A1=?".
std::string cells_of(const Worksheet& sheet);

/// cells_of() the first sheet.
std::string cells_of_file(const std::string& bytes, const WorkbookLimits& limits = {});

/// Why the file is refused, or its first sheet that has a fault: "damaged xl/workbook.xml".
std::string refusal_of(const std::string& bytes, const WorkbookLimits& limits = {});

} // namespace constancia
