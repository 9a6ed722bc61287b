/// An XLSX or ODS → its sheets. The input is either a ZIP or the parts that one holds, each after a line with
/// the byte 1E and its name: the check sums of a ZIP let hardly any change through.
#include "fuzz_target.hpp"
#include "spreadsheets/module/workbook_parts.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"

#include <zip.h>

#include <new>

namespace constancia::fuzz {
namespace {

constexpr char part_mark = '\x1e';
constexpr WorkbookLimits limits{1u << 20, 1u << 18, 5000, 500, 100};

void add_parts(zip_t* archive, std::string_view parts)
{
    while (!parts.empty()) {
        const std::string_view part = parts.substr(0, parts.find(part_mark));
        parts.remove_prefix(std::min(parts.size(), part.size() + 1));
        const std::string name(part.substr(0, part.find('\n')));
        const std::string_view content = part.substr(std::min(part.size(), name.size() + 1));
        if (name.empty()) continue;
        zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t place = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_GUESS);
        if (place < 0)
            zip_source_free(source);
        else
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
    }
}

std::string zip_of(std::string_view parts)
{
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* const archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    zip_source_keep(target);
    add_parts(archive, parts);
    std::string bytes;
    if (zip_close(archive) != 0) {
        zip_discard(archive);
    } else if (zip_source_open(target) == 0) { // fails where the ZIP would be empty
        zip_source_seek(target, 0, SEEK_END);
        bytes.resize(static_cast<std::size_t>(zip_source_tell(target)));
        zip_source_seek(target, 0, SEEK_SET);
        zip_source_read(target, bytes.data(), bytes.size());
        zip_source_close(target);
    }
    zip_source_free(target);
    return bytes;
}

void check(const Worksheet& sheet)
{
    must_hold(sheet.rows.size() <= limits.rows);
    int last_number = 0;
    for (const WorksheetRow& row : sheet.rows) {
        must_hold(row.number > last_number);
        last_number = row.number;
        std::size_t next_column = 0;
        for (const WorksheetCell& cell : row.cells) {
            must_hold(cell.column >= next_column && cell.column < limits.columns);
            next_column = cell.column + 1;
        }
    }
}

} // namespace
} // namespace constancia::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    const std::string_view input = fuzz::text_of(data, size);
    const std::string bytes = input.starts_with("PK") ? std::string(input) : fuzz::zip_of(input);
    try {
        for (const Worksheet& sheet : read_workbook_parts(bytes, fuzz::limits).sheets)
            fuzz::check(sheet);
    } catch (const WorkbookRefusal&) {
        // Told to the user.
    } catch (const std::bad_alloc&) {
        // Told as too large: what the ZIP says of its parts' sizes is not believed, but tried.
    }
    return 0;
}
