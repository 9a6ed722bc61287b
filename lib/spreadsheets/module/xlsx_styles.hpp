#pragma once

#include "spreadsheets/module/number_format.hpp"
#include "spreadsheets/module/zip_archive.hpp"

#include <string>
#include <vector>

namespace constancia {

/// The number format of each cell style, by the number that cells give (ECMA-376 part 1, 18.8.10).
std::vector<NumberFormat> read_cell_formats(ZipArchive& zip, const std::string& part);

} // namespace constancia
