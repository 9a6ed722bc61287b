#include "workbook_files.hpp"

#include <algorithm>

namespace constancia {

namespace {

std::string many(std::size_t count, const std::string& text)
{
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

TEST(HostileFiles, every_prefix_is_refused)
{
    const std::string xlsx = xlsx_of("<row><c t='inlineStr'><is><t>CURP</t></is></c></row>");
    for (std::size_t size = 1; size < xlsx.size(); ++size)
        EXPECT_TRUE(refusal_of(xlsx.substr(0, size)).starts_with("damaged")) << size;
}

TEST(HostileFiles, every_byte_changed_is_read_or_refused)
{
    const std::string ods = ods_of("<table:table table:name='a'><table:table-row><table:table-cell><text:p>x"
                                   "</text:p></table:table-cell></table:table-row></table:table>");
    const std::string xlsx = xlsx_of("<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
                                     {{"xl/sharedStrings.xml", "<si><t>a</t></si>"}});
    for (const auto& whole : {ods, xlsx})
        for (std::size_t place = 0; place < whole.size(); ++place)
            for (const char change : {'\x01', '\x80', '\xFF'}) {
                std::string bytes = whole;
                bytes[place] = static_cast<char>(bytes[place] ^ change);
                refusal_of(bytes);
            }
}

TEST(HostileFiles, a_file_that_unpacks_to_more_than_the_limit)
{
    const std::string bomb = xlsx_of(many(1 << 20, "<row/>    "));
    EXPECT_LT(bomb.size(), 100'000u);
    EXPECT_EQ(refusal_of(bomb, {.inflated_bytes = 8 << 20}), "too_large 8");
    const std::string spaces(20 << 20, ' ');
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/sharedStrings.xml", "<si>" + spaces + "</si>"}}),
                         {.inflated_bytes = 8 << 20}),
              "too_large 8");
}

TEST(HostileFiles, more_cells_rows_columns_or_text_than_the_limits)
{
    const std::string row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
    EXPECT_EQ(refusal_of(xlsx_of(many(100, row)), {.cells = 150}), "too_many_cells 150");
    EXPECT_EQ(refusal_of(xlsx_of(many(100, row)), {.rows = 50}), "too_many_rows 50");
    EXPECT_EQ(refusal_of(xlsx_of("<row><c r='SG1'><v>1</v></c></row>")), "too_many_columns 500");
    EXPECT_EQ(refusal_of(xlsx_of("<row><c r='SG1'/></row>")), "none");
    // One long text that every cell refers to.
    EXPECT_EQ(
        refusal_of(xlsx_of(many(3'000, "<row><c t='s'><v>0</v></c></row>"),
                           {{"xl/sharedStrings.xml", "<si><t>" + std::string(100'000, 'x') + "</t></si>"}})),
        "too_large 64");
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/sharedStrings.xml", many(200, "<si/>")}}), {.cells = 150}),
              "too_many_cells 150");
    EXPECT_EQ(refusal_of(xlsx_of("<row><c t='str'><v>" + std::string(200'000, 'x') + "</v></c></row>")),
              "damaged > 32767");
}

TEST(HostileFiles, rows_and_columns_repeated_without_end)
{
    const auto table = [](const std::string& rows) {
        return ods_of("<table:table table:name='a'>" + rows + "</table:table>");
    };
    EXPECT_EQ(refusal_of(table("<table:table-row table:number-rows-repeated='1048576'><table:table-cell>"
                               "<text:p>x</text:p></table:table-cell></table:table-row>")),
              "too_many_rows 200000");
    EXPECT_EQ(refusal_of(table("<table:table-row><table:table-cell table:number-columns-repeated='16384'>"
                               "<text:p>x</text:p></table:table-cell></table:table-row>")),
              "too_many_columns 500");
    EXPECT_EQ(refusal_of(table("<table:table-row table:number-rows-repeated='200000'><table:table-cell "
                               "table:number-columns-repeated='400'><text:p>x</text:p></table:table-cell>"
                               "</table:table-row>")),
              "too_many_cells 2000000");
    EXPECT_EQ(refusal_of(table("<table:table-row table:number-rows-repeated='99999999999999999999'/>")),
              "damaged table:number-rows-repeated");
    EXPECT_EQ(refusal_of(table("<table:table-row table:number-rows-repeated='-1'/>")),
              "damaged table:number-rows-repeated");
}

TEST(HostileFiles, the_limit_of_one_sheet_leaves_the_others)
{
    const auto workbook = read_workbook_parts(
        ods_of(
            "<table:table table:name='a'><table:table-row table:number-rows-repeated='9'><table:table-cell>"
            "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
            "<table:table table:name='b'><table:table-row><table:table-cell><text:p>y</text:p>"
            "</table:table-cell></table:table-row></table:table>"),
        {.rows = 5});
    ASSERT_EQ(workbook.sheets.size(), 2u);
    EXPECT_TRUE(workbook.sheets[0].fault);
    EXPECT_FALSE(workbook.sheets[1].fault);
    EXPECT_EQ(cells_of(workbook.sheets[1]), "A1=y");
}

TEST(HostileFiles, parts_that_are_missing_or_point_astray)
{
    EXPECT_EQ(refusal_of(xlsx_of("<row><c t='s'><v>0</v></c></row>")), "damaged sharedStrings");
    EXPECT_EQ(refusal_of(xlsx_of("<row><c t='s'><v>-1</v></c></row>")), "damaged sharedStrings");
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/sharedStrings.xml", "absent"}})), "damaged xl/sharedStrings.xml");
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/worksheets/sheet1.xml", "absent"}})),
              "damaged xl/worksheets/sheet1.xml");
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/_rels/workbook.xml.rels", "absent"}})), "damaged Hoja1");
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/workbook.xml", "absent"}})), "other_kind ZIP");
    // A file without the first relations is still known by where its workbook is.
    EXPECT_EQ(refusal_of(xlsx_of("", {{"_rels/.rels", "absent"}})), "none");
    // Outside the file, at itself, above the top.
    EXPECT_EQ(refusal_of(xlsx_of("", {{"xl/_rels/workbook.xml.rels",
                                       "<Relationship Id='rId1' Type='x/worksheet' TargetMode='External' "
                                       "Target='file:///etc/passwd'/>"}})),
              "damaged _rels");
    EXPECT_EQ(cells_of_file(xlsx_of("", {{"xl/_rels/workbook.xml.rels",
                                          "<Relationship Id='rId1' Type='x/worksheet' Target='workbook.xml'/>"
                                          "<Relationship Id='rId2' Type='x/styles' Target='workbook.xml'/>"
                                          "<Relationship Id='rId3' Type='x/sharedStrings' "
                                          "Target='_rels/workbook.xml.rels'/>"}})),
              "");
    EXPECT_EQ(
        refusal_of(xlsx_of("", {{"xl/_rels/workbook.xml.rels", "<Relationship Id='rId1' Type='x/worksheet' "
                                                               "Target='../../../../etc/passwd'/>"}})),
        "damaged etc/passwd");
}

TEST(HostileFiles, xml_that_is_none_or_wants_more)
{
    const auto sheet = [](const std::string& xml) {
        return refusal_of(xlsx_of("", {{"xl/worksheets/sheet1.xml", xml}}));
    };
    const std::string damaged = "damaged xl/worksheets/sheet1.xml";
    EXPECT_EQ(sheet("no XML"), damaged);
    EXPECT_EQ(sheet("<worksheet>"), damaged);
    EXPECT_EQ(sheet("<?xml version='1.0' encoding='EBCDIC'?><worksheet/>"), damaged);
    EXPECT_EQ(sheet("<a>&undeclared;</a>"), damaged);
    EXPECT_EQ(sheet("<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>"), damaged);
    EXPECT_EQ(sheet("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), damaged);
    EXPECT_EQ(sheet(many(100'000, "<a>")), damaged);
    EXPECT_EQ(sheet("<a b='" + std::string(3 << 20, 'x') + "'/>"), damaged);
    EXPECT_EQ(sheet("<!--" + std::string(3 << 20, 'x') + "--><a/>"), damaged);
    EXPECT_EQ(sheet("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                    "<row r='0'><c><v>1</v></c></row></sheetData></worksheet>"),
              "damaged Hoja1");
    EXPECT_EQ(refusal_of(xlsx_of("<row r='2'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row>")),
              "damaged Hoja1");
    EXPECT_EQ(refusal_of(xlsx_of("<row><c r='A1'><v>1</v></c><c r='A1'><v>1</v></c></row>")),
              "damaged Hoja1");
    EXPECT_EQ(refusal_of(xlsx_of("<row><c r='ZZZZ1'><v>1</v></c></row>")), "damaged ZZZZ1");
    EXPECT_EQ(refusal_of(xlsx_of("<row r='99999999999'><c/></row>")), "damaged r");
}

TEST(HostileFiles, other_files_that_are_zips)
{
    EXPECT_EQ(refusal_of(zip_of({{"a.txt", "x"}})), "other_kind ZIP");
    EXPECT_EQ(refusal_of(zip_of({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})),
              "other_kind DOCX");
    EXPECT_EQ(refusal_of(zip_of({{"xl/workbook.bin", "x"}})), "other_kind XLSB");
    EXPECT_EQ(refusal_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})),
              "other_kind ZIP");
    EXPECT_EQ(refusal_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
              "damaged content.xml");
    EXPECT_EQ(refusal_of(std::string("PK\x05\x06") + std::string(18, '\0')), "other_kind ZIP");
}

TEST(HostileFiles, files_with_a_password)
{
    EXPECT_EQ(
        refusal_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                           {"META-INF/manifest.xml",
                            "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                            "<m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry>"
                            "</m:manifest>"},
                           {"content.xml", "\x01\x02\x03"}})),
        "encrypted ");
    EXPECT_EQ(refusal_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                 {"encrypted-package", "\x01"}})),
              "encrypted ");
}

} // namespace constancia
