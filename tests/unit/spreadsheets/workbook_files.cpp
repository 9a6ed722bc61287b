#include "workbook_files.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

namespace constancia {

namespace {

const std::string xlsx_namespaces =
    "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";

std::string relations_of(const std::string& relations)
{
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
           relations + "</Relationships>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target)
{
    return fmt::format("<Relationship Id='{}' "
                       "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}' "
                       "Target='{}'/>",
                       id, type, target);
}

std::string column_name(std::size_t column)
{
    return column < 26 ? std::string(1, static_cast<char>('A' + column))
                       : column_name(column / 26 - 1) + column_name(column % 26);
}

} // namespace

std::string zip_of(const Parts& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    zip_source_keep(target);
    for (const auto& [name, content] : parts) {
        zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
        EXPECT_GE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8), 0) << name;
    }
    EXPECT_EQ(zip_close(archive), 0);
    std::string bytes;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

std::string xlsx_of(const std::string& rows, const Parts& more)
{
    Parts parts = {
        {"_rels/.rels", relations_of(relation("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", "<workbook " + xlsx_namespaces +
                                "><sheets><sheet name='Hoja1' sheetId='1' r:id='rId1'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", relations_of(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                    relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                    relation("rId3", "styles", "/xl/styles.xml"))},
        {"xl/worksheets/sheet1.xml",
         "<worksheet " + xlsx_namespaces + "><sheetData>" + rows + "</sheetData></worksheet>"},
        {"xl/sharedStrings.xml", "<sst " + xlsx_namespaces + "/>"},
        {"xl/styles.xml", "<styleSheet " + xlsx_namespaces + "/>"}};
    for (const auto& [name, content] : more) {
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [&, part = name](const auto& known) { return known.first == part; });
        const std::string whole = content.starts_with("<si") || content.empty()
                                      ? "<sst " + xlsx_namespaces + ">" + content + "</sst>"
                                  : content.starts_with("<numFmts") || content.starts_with("<cellXfs")
                                      ? "<styleSheet " + xlsx_namespaces + ">" + content + "</styleSheet>"
                                  : content.starts_with("<workbookPr") || content.starts_with("<sheets")
                                      ? "<workbook " + xlsx_namespaces + ">" + content + "</workbook>"
                                  : content.starts_with("<Relationship ") ? relations_of(content)
                                                                          : content;
        if (same == parts.end())
            parts.emplace_back(name, whole);
        else
            same->second = whole;
    }
    std::erase_if(parts, [](const auto& part) { return part.second == "absent"; });
    return zip_of(parts);
}

std::string ods_of(const std::string& tables, const std::string& styles)
{
    const std::string oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    return zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          fmt::format("<office:document-content xmlns:office='{0}office:1.0' xmlns:table='{0}table:1.0' "
                      "xmlns:text='{0}text:1.0' xmlns:style='{0}style:1.0' xmlns:draw='{0}drawing:1.0' "
                      "xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
                      "<office:automatic-styles>{1}</office:automatic-styles>"
                      "<office:body><office:spreadsheet>{2}</office:spreadsheet></office:body>"
                      "</office:document-content>",
                      oasis, styles, tables)}});
}

std::string cells_of(const Worksheet& sheet)
{
    std::string text;
    for (const auto& row : sheet.rows)
        for (const auto& cell : row.cells)
            text += fmt::format("{}{}{}={}", text.empty() ? "" : "|", column_name(cell.column), row.number,
                                cell.is_uncalculated ? "?" : cell.text);
    return text;
}

std::string cells_of_file(const std::string& bytes, const WorkbookLimits& limits)
{
    try {
        const Workbook workbook = read_workbook_parts(bytes, limits);
        if (workbook.sheets.empty()) return "no sheet";
        const auto& sheet = workbook.sheets.front();
        if (sheet.fault)
            return fmt::format("{} {}", static_cast<int>(sheet.fault->fault), sheet.fault->detail);
        return cells_of(sheet);
    } catch (const WorkbookRefusal& refusal) {
        return "refused: " + refusal.error.detail;
    }
}

std::string refusal_of(const std::string& bytes, const WorkbookLimits& limits)
{
    const auto said = [](const WorkbookError& error) {
        constexpr const char* names[] = {"other_kind",    "encrypted",        "damaged",        "too_large",
                                         "too_many_rows", "too_many_columns", "too_many_cells", "no_reader"};
        return fmt::format("{} {}", names[static_cast<std::size_t>(error.fault)], error.detail);
    };
    try {
        for (const auto& sheet : read_workbook_parts(bytes, limits).sheets)
            if (sheet.fault) return said(*sheet.fault);
    } catch (const WorkbookRefusal& refusal) {
        return said(refusal.error);
    }
    return "none";
}

} // namespace constancia
