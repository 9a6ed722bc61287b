#pragma once

#include "spreadsheets/workbook.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// Whether the bytes are a ZIP, as every XLSX and ODS is. Whatever the file is called.
bool may_be_workbook(std::string_view bytes);

/// Reads XLSX and ODS. What reads them is a module that is opened on the first call: a run with a CSV must
/// not pay for it.
tl::expected<Workbook, WorkbookError> read_workbook(std::string_view untrusted_bytes,
                                                    const WorkbookLimits& limits = {});

/// Of the libraries that read them, such as "libzip 1.7.3"; fails with why the module cannot be opened.
tl::expected<std::vector<std::string>, std::string> workbook_library_versions();

} // namespace constancia
