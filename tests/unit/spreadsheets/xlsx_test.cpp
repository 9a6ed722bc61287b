#include "workbook_files.hpp"

namespace constancia {

TEST(Xlsx, every_type_of_cell)
{
    EXPECT_EQ(cells_of_file(xlsx_of("<row r='2'><c r='A2' t='s'><v>1</v></c>"
                                    "<c r='B2' t='inlineStr'><is><t>05200500014</t></is></c>"
                                    "<c r='C2' t='str'><f>B2&amp;\"\"</f><v>LÓPEZ</v></c>"
                                    "<c r='D2' t='b'><v>1</v></c><c r='E2' t='e'><v>#N/A</v></c>"
                                    "<c r='F2' t='d'><v>2005-03-17</v></c><c r='G2'><v>5200500014</v></c>"
                                    "<c r='H2' t='n'><f>1+1</f><v>2</v></c><c r='AB2'><v>7</v></c></row>",
                                    {{"xl/sharedStrings.xml", "<si><t>no</t></si><si><t>sí</t></si>"}})),
              "A2=sí|B2=05200500014|C2=LÓPEZ|D2=VERDADERO|E2=#N/A|F2=17/03/2005|G2=5200500014|H2=2|AB2=7");
}

TEST(Xlsx, runs_phonetics_blanks_and_escapes)
{
    EXPECT_EQ(
        cells_of_file(xlsx_of(
            "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c>"
            "<c t='inlineStr'><is><r><t>DE </t></r><r><rPr><b/></rPr><t>LA CRUZ</t></r></is></c></row>",
            {{"xl/sharedStrings.xml", "<si><r><t xml:space='preserve'>ANA </t></r><r><t>MORA</t></r>"
                                      "<rPh sb='0' eb='3'><t>アナ</t></rPh><phoneticPr fontId='1'/></si>"
                                      "<si><t>a_x000D_b_x005F_x0041__x00D1__xD83D_</t></si>"}})),
        "A1=ANA MORA|B1=a\rb_x0041_Ñ_xD83D_|C1=DE LA CRUZ");
}

TEST(Xlsx, formats_of_numbers)
{
    EXPECT_EQ(cells_of_file(xlsx_of(
                  "<row><c s='0'><v>38428</v></c><c s='1'><v>38428</v></c><c s='2'><v>5200500014</v></c>"
                  "<c s='3'><v>0.4</v></c><c s='99'><v>1.2345678901E10</v></c></row>",
                  {{"xl/styles.xml", "<numFmts><numFmt numFmtId='164' formatCode='00000000000'/></numFmts>"
                                     "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                                     "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
                                     "<xf numFmtId='20'/></cellXfs>"
                                     "<dxfs><dxf><numFmt numFmtId='164' formatCode='dd'/></dxf></dxfs>"}})),
              "A1=38428|B1=17/03/2005|C1=05200500014|D1=9:36|E1=12345678901");
}

TEST(Xlsx, the_epoch_of_1904)
{
    EXPECT_EQ(cells_of_file(xlsx_of("<row><c s='0'><v>36966</v></c></row>",
                                    {{"xl/styles.xml", "<cellXfs><xf numFmtId='14'/></cellXfs>"},
                                     {"xl/workbook.xml", "<workbookPr date1904='1'/><sheets><sheet name='a' "
                                                         "sheetId='1' r:id='rId1'/></sheets>"}})),
              "A1=17/03/2005");
}

TEST(Xlsx, formulas_that_nobody_has_worked_out)
{
    const std::string rows = "<row><c r='A1'><f>B1</f></c><c r='B1'><f>C1</f><v></v></c>"
                             "<c r='C1' t='str'><f>D1</f><v></v></c><c r='D1'><f>E1</f><v>0</v></c></row>";
    EXPECT_EQ(cells_of_file(xlsx_of(rows)), "A1=?|B1=?|D1=0");
    EXPECT_EQ(cells_of_file(xlsx_of(
                  rows, {{"xl/workbook.xml", "<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets>"
                                             "<calcPr fullCalcOnLoad='1'/>"}})),
              "A1=?|B1=?|D1=?");
}

TEST(Xlsx, places_left_out_and_prefixes)
{
    EXPECT_EQ(
        cells_of_file(xlsx_of("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c r='B5'><v>3</v>"
                              "</c><c><v>4</v></c></row><row><c><v>5</v></c></row>")),
        "A1=1|C1=2|B5=3|C5=4|A6=5");
    EXPECT_EQ(cells_of_file(xlsx_of(
                  "", {{"xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>"
                        "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row>"
                        "</x:sheetData></x:worksheet>"}})),
              "A1=a");
}

TEST(Xlsx, sheets_as_their_tabs_stand)
{
    const auto workbook = read_workbook_parts(
        xlsx_of("<row hidden='1'><c><v>1</v></c></row>",
                {{"xl/workbook.xml",
                  "<sheets><sheet name='Gráfica' sheetId='3' r:id='rId7'/><sheet name='Alumnos' sheetId='1' "
                  "r:id='rId1'/><sheet name='Viejos' sheetId='2' state='veryHidden' r:id='rId1'/></sheets>"},
                 {"xl/_rels/workbook.xml.rels",
                  "<Relationship Id='rId1' Type='x/worksheet' Target='../xl/./worksheets/sheet1.xml'/>"
                  "<Relationship Id='rId7' Type='x/chartsheet' Target='chartsheets/sheet1.xml'/>"}}),
        {});
    ASSERT_EQ(workbook.sheets.size(), 2u);
    EXPECT_EQ(workbook.sheets[0].name, "Alumnos");
    EXPECT_FALSE(workbook.sheets[0].is_hidden);
    EXPECT_TRUE(workbook.sheets[0].rows.at(0).is_hidden);
    EXPECT_TRUE(workbook.sheets[1].is_hidden);
}

TEST(Xlsx, utf16_parts)
{
    const std::string xml = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                            "<sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    std::string utf16 = "\xFF\xFE";
    for (const char c : xml)
        utf16 += {c, '\0'};
    EXPECT_EQ(cells_of_file(xlsx_of("", {{"xl/worksheets/sheet1.xml", utf16}})), "A1=7");
}

} // namespace constancia
