#include "spreadsheets/module/module_entry.hpp"

#include "spreadsheets/module/workbook_parts.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xml_stream.hpp"
#include "spreadsheets/module/zip_archive.hpp"

#include <fmt/format.h>

#include <new>

namespace constancia {
namespace {

class Reader : public WorkbookReader {
  public:
    tl::expected<Workbook, WorkbookError> read(std::string_view untrusted_bytes,
                                               const WorkbookLimits& limits) const override
    {
        // No exception leaves the module.
        try {
            return read_workbook_parts(untrusted_bytes, limits);
        } catch (const WorkbookRefusal& refusal) {
            return tl::unexpected(refusal.error);
        } catch (const std::bad_alloc&) {
            return tl::unexpected(
                WorkbookError{WorkbookFault::too_large, fmt::to_string(limits.inflated_bytes >> 20)});
        }
    }
    std::vector<std::string> library_versions() const override { return {zip_version(), xml_version()}; }
};

} // namespace
} // namespace constancia

extern "C" const constancia::WorkbookReader* constancia_workbook_reader()
{
    static const constancia::Reader reader;
    return &reader;
}
