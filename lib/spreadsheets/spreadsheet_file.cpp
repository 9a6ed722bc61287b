#include "spreadsheets/spreadsheet_file.hpp"

#include "spreadsheets/module/module_entry.hpp"
#include "support/program_module.hpp"

namespace constancia {
namespace {

tl::expected<const WorkbookReader*, std::string> open_reader()
{
    const auto entry = program_module_symbol("constancia_spreadsheets.so", workbook_reader_entry_name);
    if (!entry) return tl::unexpected(entry.error());
    return reinterpret_cast<WorkbookReaderEntry*>(*entry)();
}

const tl::expected<const WorkbookReader*, std::string>& workbook_reader()
{
    static const auto reader = open_reader();
    return reader;
}

} // namespace

bool may_be_workbook(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

tl::expected<Workbook, WorkbookError> read_workbook(std::string_view untrusted_bytes,
                                                    const WorkbookLimits& limits)
{
    const auto& reader = workbook_reader();
    if (!reader) return tl::unexpected(WorkbookError{WorkbookFault::no_reader, reader.error()});
    return (*reader)->read(untrusted_bytes, limits);
}

tl::expected<std::vector<std::string>, std::string> workbook_library_versions()
{
    const auto& reader = workbook_reader();
    if (!reader) return tl::unexpected(reader.error());
    return (*reader)->library_versions();
}

} // namespace constancia
