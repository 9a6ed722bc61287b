#include "workbook_files.hpp"

namespace constancia {

namespace {

std::string table(const std::string& rows)
{
    return "<table:table table:name='Hoja1'>" + rows + "</table:table>";
}

std::string row_of(const std::string& cells)
{
    return table("<table:table-row>" + cells + "</table:table-row>");
}

} // namespace

TEST(Ods, every_type_of_value)
{
    EXPECT_EQ(
        cells_of_file(ods_of(row_of(
            "<table:table-cell office:value-type='string'><text:p>LÓPEZ</text:p></table:table-cell>"
            "<table:table-cell office:value-type='float' office:value='5200500014'><text:p>5.2E+09</text:p>"
            "</table:table-cell>"
            "<table:table-cell office:value-type='float' "
            "office:value='5200500014'><text:p>05200500014</text:p>"
            "</table:table-cell>"
            "<table:table-cell office:value-type='float' office:value='1.2345678901E10'><text:p>###</text:p>"
            "</table:table-cell>"
            "<table:table-cell office:value-type='date' office:date-value='2005-03-17'><text:p>17-mar-05"
            "</text:p></table:table-cell>"
            "<table:table-cell office:value-type='time' office:time-value='PT09H30M00S'/>"
            "<table:table-cell office:value-type='boolean' office:boolean-value='false'><text:p>NO</text:p>"
            "</table:table-cell>"
            "<table:table-cell office:value-type='percentage' office:value='0.5'><text:p>50 %</text:p>"
            "</table:table-cell>"
            "<table:table-cell office:value-type='string' office:string-value='entre'/>"
            "<table:table-cell/><table:table-cell><text:p>suelto</text:p></table:table-cell>"))),
        "A1=LÓPEZ|B1=5200500014|C1=05200500014|D1=12345678901|E1=17/03/2005|F1=9:30|G1=FALSO|H1=0.5|I1=entre|"
        "K1=suelto");
}

TEST(Ods, text_in_pieces)
{
    EXPECT_EQ(
        cells_of_file(ods_of(row_of(
            "<table:table-cell office:value-type='string'><office:annotation><text:p>nota</text:p>"
            "</office:annotation><text:p>ANA<text:s text:c='3'/><text:span>DE <text:span>LA"
            "</text:span></text:span><text:tab/><text:a>CRUZ</text:a></text:p><text:p>"
            "<text:ruby><text:ruby-base>MORA</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>"
            "<draw:frame><text:p>dibujo</text:p></draw:frame><text:line-break/>B</text:p>"
            "</table:table-cell>"))),
        "A1=ANA DE LA\tCRUZ\nMORA\tB");
}

TEST(Ods, repeats_and_covered_cells)
{
    EXPECT_EQ(cells_of_file(ods_of(table(
                  "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
                  "<table:table-header-rows><table:table-row><table:table-cell><text:p>t</text:p>"
                  "</table:table-cell><table:covered-table-cell table:number-columns-repeated='2'><text:p>no"
                  "</text:p></table:covered-table-cell><table:table-cell table:number-columns-repeated='2'>"
                  "<text:p>d</text:p></table:table-cell></table:table-row></table:table-header-rows>"
                  "<table:table-row-group><table:table-row table:number-rows-repeated='2'><table:table-cell>"
                  "<text:p>x</text:p></table:table-cell><table:table-cell "
                  "table:number-columns-repeated='16383'/></table:table-row></table:table-row-group>"
                  "<table:table-row table:number-rows-repeated='1048576'><table:table-cell "
                  "table:number-columns-repeated='16384'/></table:table-row>"
                  "<table:table-row table:number-rows-repeated='4294967295'/><table:table-row/>"))),
              "A3=t|D3=d|E3=d|A4=x|A5=x");
}

TEST(Ods, hidden_sheets_and_rows_and_tables_that_are_no_sheets)
{
    const auto workbook = read_workbook_parts(
        ods_of(
            "<table:tracked-changes><table:deletion><table:table table:name='borrada'><table:table-row>"
            "<table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>"
            "</table:deletion></table:tracked-changes>"
            "<table:table table:name='Oculta' table:style-name='ta2'/>"
            "<table:table table:name='Alumnos' table:style-name='ta1'><table:table-row "
            "table:visibility='filter'><table:table-cell><text:p>1</text:p><table:table table:name='dentro'>"
            "<table:table-row><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
            "</table:table></table:table-cell></table:table-row></table:table>"
            "<table:dde-links><table:dde-link><table:table table:name='dde'><table:table-row>"
            "<table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table>"
            "</table:dde-link></table:dde-links>",
            "<style:style style:name='ta1' style:family='table'><style:table-properties "
            "table:display='true'/></style:style><style:style style:name='ta2' style:family='table'>"
            "<style:table-properties table:display='false'/></style:style>"),
        {});
    ASSERT_EQ(workbook.sheets.size(), 2u);
    EXPECT_TRUE(workbook.sheets[0].is_hidden);
    EXPECT_EQ(workbook.sheets[1].name, "Alumnos");
    EXPECT_EQ(cells_of(workbook.sheets[1]), "A1=1");
    EXPECT_TRUE(workbook.sheets[1].rows.at(0).is_hidden);
}

TEST(Ods, formulas_and_their_errors)
{
    EXPECT_EQ(cells_of_file(ods_of(row_of(
                  "<table:table-cell table:formula='of:=[.B1]'/>"
                  "<table:table-cell table:formula='of:=[.B1]' office:value-type='string' "
                  "office:string-value=''/>"
                  "<table:table-cell table:formula='of:=X()' office:value-type='string' "
                  "calcext:value-type='error'><text:p>Err:508</text:p></table:table-cell>"
                  "<table:table-cell table:formula='of:=NA()' office:value-type='float' office:value='0'>"
                  "<text:p>#N/D</text:p></table:table-cell>"
                  "<table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2'>"
                  "<text:p>2</text:p></table:table-cell>"))),
              "A1=?|C1=#Err:508|D1=#N/D|E1=2");
}

} // namespace constancia
