#pragma once

#include "spreadsheets/module/zip_archive.hpp"

#include <string>
#include <vector>

namespace constancia {

/// From one part of an XLSX to another (ECMA-376 part 2, 6.5).
struct XlsxRelation {
    std::string id;
    std::string type;   ///< the last word of its URI: "worksheet", "sharedStrings", "styles", …
    std::string target; ///< name of the part, resolved; empty where it is outside the file
};

/// Of a part; of the file as a whole for "". None where it has none.
std::vector<XlsxRelation> read_relations(ZipArchive& zip, const std::string& part);

/// The part that the file is about, "xl/workbook.xml" for most; empty where it is no XLSX.
std::string main_part(ZipArchive& zip);

} // namespace constancia
