/// The one symbol by which the program enters the spreadsheet module.
#pragma once

#include "spreadsheets/workbook.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

class WorkbookReader {
  public:
    virtual ~WorkbookReader() = default;
    virtual tl::expected<Workbook, WorkbookError> read(std::string_view untrusted_bytes,
                                                       const WorkbookLimits& limits) const = 0;
    virtual std::vector<std::string> library_versions() const = 0;
};

using WorkbookReaderEntry = const WorkbookReader*();
inline constexpr char workbook_reader_entry_name[] = "constancia_workbook_reader";

} // namespace constancia

/// The reader, which lives as long as the process.
extern "C" [[gnu::visibility("default")]] const constancia::WorkbookReader* constancia_workbook_reader();
