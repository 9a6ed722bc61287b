#pragma once

#include "spreadsheets/module/number_format.hpp"
#include "spreadsheets/module/sheet_builder.hpp"
#include "spreadsheets/module/zip_archive.hpp"

#include <string>
#include <vector>

namespace constancia {

/// What the cells of every sheet refer to.
struct XlsxContext {
    std::vector<std::string> shared_strings;
    std::vector<NumberFormat> cell_formats;
    bool epoch_1904 = false;
    /// The writer has worked nothing out: what it left beside a formula is a placeholder.
    bool recalculates_on_load = false;
};

/// Into the sheet that the builder has begun.
void read_xlsx_sheet(ZipArchive& zip, const std::string& part, const XlsxContext& context,
                     SheetBuilder& builder);

} // namespace constancia
