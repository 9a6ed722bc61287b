#include "spreadsheets/module/workbook_parts.hpp"

#include "spreadsheets/module/ods_content.hpp"
#include "spreadsheets/module/workbook_refusal.hpp"
#include "spreadsheets/module/xlsx_relations.hpp"
#include "spreadsheets/module/xlsx_workbook.hpp"
#include "spreadsheets/module/zip_archive.hpp"

#include <string>

namespace constancia {

namespace {

constexpr std::string_view ods_media_type = "application/vnd.oasis.opendocument.spreadsheet";

/// Other files that are ZIPs too, by a part that only they have.
struct OtherKind {
    const char* part;
    const char* kind;
};
constexpr OtherKind other_kinds[] = {{"word/document.xml", "DOCX"},
                                     {"ppt/presentation.xml", "PPTX"},
                                     {"xl/workbook.bin", "XLSB"},
                                     {"Index/Document.iwa", "NUMBERS"}};

} // namespace

Workbook read_workbook_parts(std::string_view untrusted_bytes, const WorkbookLimits& limits)
{
    ZipArchive zip(untrusted_bytes, limits.inflated_bytes);
    if (zip.has("encrypted-package")) refuse(WorkbookFault::encrypted); // ODF 1.4 hides even its kind
    if (zip.has("mimetype")) {
        // Templates are spreadsheets too: "…spreadsheet-template".
        const std::string media_type = zip.read_whole("mimetype", ods_media_type.size());
        if (media_type != ods_media_type) refuse(WorkbookFault::other_kind, "ZIP");
        return read_ods(zip, limits);
    }
    for (const auto& [part, kind] : other_kinds)
        if (zip.has(part)) refuse(WorkbookFault::other_kind, kind);
    const std::string workbook_part = main_part(zip);
    if (workbook_part.empty()) refuse(WorkbookFault::other_kind, "ZIP");
    return read_xlsx(zip, workbook_part, limits);
}

} // namespace constancia
