#include "roster/roster_error.hpp"
#include "roster/roster_file.hpp"
#include "test_data.hpp"

#include <functional>

namespace constancia {

namespace {

std::string cell(const RosterTable& table, std::size_t row, std::size_t column)
{
    return table.rows.at(row).cells.at(column);
}

RosterError error_of(const std::function<void()>& call)
{
    try {
        call();
    } catch (const RosterError& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return RosterError(RosterFault::empty);
}

RosterTable read_table(std::string_view bytes, const RosterLimits& limits = {})
{
    RosterOptions options;
    options.limits = limits;
    return read_roster_table(bytes, options);
}

RosterError error_of_bytes(std::string_view bytes, const RosterLimits& limits = {})
{
    return error_of([&] { read_table(bytes, limits); });
}

} // namespace

TEST(CsvRoster, encodings_and_separators)
{
    struct Case {
        const char* file;
        TextEncoding encoding;
        char separator;
    };
    for (const auto& [file, encoding, separator] :
         {Case{"utf8.csv", TextEncoding::utf8, ','}, Case{"utf8_bom.csv", TextEncoding::utf8_bom, ','},
          Case{"windows1252_semicolon.csv", TextEncoding::windows1252, ';'},
          Case{"utf16le_tab.txt", TextEncoding::utf16le, '\t'},
          Case{"utf16be_tab.txt", TextEncoding::utf16be, '\t'},
          Case{"old_mac_line_ends.csv", TextEncoding::windows1252, ';'},
          Case{"separator_line.csv", TextEncoding::utf8_bom, ';'}}) {
        const auto table = read_table(test_bytes(std::string("data/rosters/") + file));
        EXPECT_EQ(table.source.encoding, encoding) << file;
        EXPECT_EQ(table.source.separator, separator) << file;
        EXPECT_EQ(table.header, 0u) << file;
        ASSERT_EQ(table.rows.size(), 5u) << file;
        EXPECT_EQ(table.rows.back().number, 5) << file; // "sep=;" is no row of the spreadsheet
        EXPECT_EQ(cell(table, 0, 0), "Matrícula") << file;
        EXPECT_EQ(cell(table, 2, 1), "ÁNGEL DE LA CRUZ NUÑEZ") << file;
        EXPECT_EQ(cell(table, 1, 0), "00123456") << file;
    }
}

TEST(CsvRoster, a_line_break_within_quotation_marks_is_no_row)
{
    const auto table = read_table(test_bytes("data/rosters/quoted.csv"));
    EXPECT_EQ(cell(table, 1, 4), "UMF 075, Nezahualcóyotl");
    EXPECT_EQ(cell(table, 2, 0), "00123457");
    EXPECT_EQ(table.rows.at(2).number, 3);
}

TEST(CsvRoster, title_rows_above_the_header)
{
    const auto table = read_table(test_bytes("data/rosters/title_rows.csv"));
    EXPECT_EQ(table.rows.at(table.header).number, 4);
    EXPECT_EQ(table.rows.back().number, 8);
    EXPECT_EQ(table.source.separator, ',');
}

TEST(CsvRoster, blank_rows_keep_the_numbers_right)
{
    const auto table = read_table("\n\nCURP,NSS\n\n,,\nA,B\n\n,\n");
    EXPECT_EQ(table.rows.at(table.header).number, 3);
    EXPECT_EQ(table.rows.back().number, 6);
    EXPECT_EQ(table.rows.size(), 6u);
    const auto far = read_table("CURP\n" + std::string(5'000, '\n') + "A\n", {.max_rows = 100});
    EXPECT_EQ(far.rows.back().number, 5'002);
    EXPECT_EQ(far.rows.size(), 22u);
}

TEST(CsvRoster, one_column_needs_no_separator)
{
    const auto table = read_table("CURP\nLOHF050317MMCPRRA1\n");
    EXPECT_EQ(cell(table, 1, 0), "LOHF050317MMCPRRA1");
}

TEST(CsvRoster, marks_that_nobody_sees)
{
    const auto table = read_table("\u200BCURP\u00A0,N\u00ADSS\n \u202ALOHF050317MMCPRRA1\u202C ,\t1\n");
    EXPECT_EQ(cell(table, 0, 0), "CURP");
    EXPECT_EQ(cell(table, 1, 0), "LOHF050317MMCPRRA1");
}

TEST(CsvRoster, bytes_that_are_no_utf8_behind_a_bom)
{
    const auto table = read_table("\xEF\xBB\xBFNombre\nMU\xD1OZ\n");
    EXPECT_EQ(cell(table, 1, 0), "MU\uFFFDOZ");
}

TEST(CsvRoster, what_is_no_roster)
{
    EXPECT_EQ(error_of_bytes("").fault(), RosterFault::empty);
    EXPECT_EQ(error_of_bytes("\xEF\xBB\xBF").fault(), RosterFault::empty);
    EXPECT_EQ(error_of_bytes("sep=;").fault(), RosterFault::empty);
    EXPECT_EQ(error_of_bytes(" \r\n\r\n").fault(), RosterFault::empty);
    EXPECT_EQ(error_of_bytes("%PDF-1.7").detail(), "PDF");
    EXPECT_EQ(error_of_bytes("PK\x03\x04 [Content_Types].xml").fault(), RosterFault::damaged);
    EXPECT_EQ(error_of_bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").detail(), "XLS");
    EXPECT_EQ(
        error_of_bytes(std::string("\xD0\xCF\x11\xE0...E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 39))
            .fault(),
        RosterFault::password_protected);
    EXPECT_EQ(error_of_bytes("  <HTML><table>").detail(), "HTML");
    EXPECT_EQ(error_of_bytes(std::string("CURP\0NSS", 8)).fault(), RosterFault::not_text);
    EXPECT_EQ(error_of_bytes("Carrera,Grupo\nx,y\n").fault(), RosterFault::no_header);
    EXPECT_EQ(error_of_bytes("01/08/2026,350.00,Ficha\nx,y,z\n").fault(), RosterFault::no_header);
    EXPECT_EQ(error_of_bytes("Correo,UMF\nx,y\n").fault(), RosterFault::no_header);
    EXPECT_EQ(error_of_bytes("LOHF050317MMCPRRA1,05200500014\n").fault(), RosterFault::no_header);
}

TEST(CsvRoster, a_header_below_the_first_student_is_none)
{
    EXPECT_EQ(error_of_bytes("x,LOHF050317MMCPRRA1\nNombre,CURP\n").fault(), RosterFault::no_header);
}

TEST(CsvRoster, a_quotation_mark_that_never_closes)
{
    const auto error = error_of_bytes("CURP,Nombre\n1,2\n3,\"MARIA\n4,5\n");
    EXPECT_EQ(error.fault(), RosterFault::unclosed_quote);
    EXPECT_EQ(error.detail(), "3");
    std::string large = "CURP,Nombre\n1,\"";
    for (int i = 0; i < 200'000; ++i)
        large += "x,y\n";
    EXPECT_EQ(error_of_bytes(large).detail(), "2");
    EXPECT_EQ(error_of_bytes(large + "\"\n").fault(), RosterFault::unclosed_quote);
}

TEST(CsvRoster, limits)
{
    EXPECT_EQ(error_of_bytes("CURP\n1\n2\n3\n", {.max_rows = 3}).fault(), RosterFault::too_many_rows);
    EXPECT_EQ(error_of_bytes("CURP,a,b\n", {.max_columns = 2}).fault(), RosterFault::too_many_columns);
    EXPECT_EQ(error_of_bytes("CURP,a,b\n", {.max_bytes = 4}).fault(), RosterFault::too_large);
    std::string wide = "CURP" + std::string(100'000, ',') + "\n1\n";
    EXPECT_EQ(read_table(wide).rows.size(), 2u); // empty cells at the end are none
}

TEST(CsvRoster, every_prefix_of_a_file_is_read_or_refused)
{
    for (const auto* file : {"spoilt.csv", "utf16le_tab.txt", "quoted.csv", "windows1252_semicolon.csv"}) {
        const std::string bytes = test_bytes(std::string("data/rosters/") + file);
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            try {
                read_table(std::string_view(bytes).substr(0, size));
            } catch (const RosterError&) {
            }
        }
    }
}

} // namespace constancia
