#include "roster/roster.hpp"
#include "test_data.hpp"

#include <optional>

namespace constancia {

namespace {

Roster roster_of(const std::string& file, const std::string& sheet = {})
{
    RosterOptions options;
    options.latest_birth = *make_date(2026, 8, 28);
    options.sheet = sheet;
    return load_roster(test_bytes("data/rosters/" + file), options);
}

std::optional<RosterError> error_of(const std::string& bytes, const std::string& sheet = {})
{
    RosterOptions options;
    options.sheet = sheet;
    try {
        load_roster(bytes, options);
    } catch (const RosterError& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return std::nullopt;
}

std::optional<RosterError> error_of_file(const std::string& file, const std::string& sheet = {})
{
    return error_of(test_bytes("data/rosters/" + file), sheet);
}

} // namespace

TEST(WorkbookRoster, the_same_students_whatever_saved_them)
{
    const Roster by_hand = roster_of("utf8.csv");
    for (const auto* file :
         {"windows1252_semicolon.csv", "workbooks/libreoffice_text.ods", "workbooks/libreoffice_text.xlsx",
          "workbooks/libreoffice_numbers.ods", "workbooks/libreoffice_numbers.xlsx",
          "workbooks/openpyxl_shared_strings.xlsx", "workbooks/openpyxl_numbers.xlsx"}) {
        const Roster roster = roster_of(file);
        EXPECT_EQ(fingerprint_text(roster), fingerprint_text(by_hand)) << file;
        ASSERT_EQ(roster.entries().size(), by_hand.entries().size()) << file;
        for (std::size_t i = 0; i < roster.entries().size(); ++i)
            EXPECT_EQ(roster.entry(i).extra, by_hand.entry(i).extra) << file;
        EXPECT_EQ(roster.header_row, 1) << file;
    }
}

TEST(WorkbookRoster, what_an_office_keeps)
{
    for (const auto* file : {"workbooks/office.ods", "workbooks/office.xlsx"}) {
        const Roster roster = roster_of(file);
        EXPECT_EQ(roster.source.sheet, "Inscritos 2026-B") << file;
        EXPECT_EQ(roster.source.hidden_rows, 1u) << file;
        EXPECT_EQ(roster.header_row, 4) << file;
        ASSERT_EQ(roster.entries().size(), 3u) << file;
        const auto& first = roster.entry(0);
        EXPECT_EQ(first.row, 5) << file;
        EXPECT_EQ(first.id, "00123456") << file; // the number 123456 shown with eight digits
        EXPECT_EQ(first.name.first_surname, "LÓPEZ") << file;
        EXPECT_EQ(first.nss.as_written, "05200500014") << file;
        // Columns that are not compared. LibreOffice shows an Excel's TRUE without a format of its own as 1.
        const std::string yes = roster.source.format == TableFormat::ods ? "1" : "VERDADERO";
        EXPECT_EQ(first.extra, (std::vector<std::string>{"17/03/2005", yes, "03/08/2026 09:30"})) << file;
        EXPECT_EQ(roster.entry(1).name.whole, "ÁNGEL DE LA CRUZ NUÑEZ") << file; // a formula's value
    }
    EXPECT_EQ(roster_of("workbooks/epoch_1904.xlsx").entry(0).extra, std::vector<std::string>{"17/03/2005"});
}

TEST(WorkbookRoster, several_sheets)
{
    const auto several = error_of_file("workbooks/two_lists.xlsx");
    ASSERT_TRUE(several);
    EXPECT_EQ(several->fault(), RosterFault::several_sheets);
    EXPECT_EQ(several->known(), (std::vector<std::string>{"Inscritos 2026-B", "Inscritos 2025-B"}));
    for (const auto* sheet : {"Inscritos 2025-B", "inscritos 2025-b", "4"})
        EXPECT_EQ(roster_of("workbooks/two_lists.xlsx", sheet).entry(0).id, "00099999") << sheet;
    // A hidden sheet, for who asks for it.
    EXPECT_EQ(roster_of("workbooks/office.ods", "Inscritos 2025-B").entries().size(), 1u);

    const auto missing = error_of_file("workbooks/two_lists.xlsx", "Bajas");
    ASSERT_TRUE(missing);
    EXPECT_EQ(missing->fault(), RosterFault::sheet_not_found);
    EXPECT_EQ(missing->detail(), "Bajas");
    EXPECT_EQ(missing->known().size(), 4u);
    EXPECT_EQ(error_of_file("workbooks/two_lists.xlsx", "Portada")->fault(), RosterFault::no_header);
    EXPECT_EQ(error_of_file("utf8.csv", "Hoja1")->fault(), RosterFault::no_sheets);
}

TEST(WorkbookRoster, a_formula_that_nobody_has_worked_out_is_no_empty_cell)
{
    const auto error = error_of_file("workbooks/formulas_not_worked_out.xlsx");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->fault(), RosterFault::not_calculated);
    EXPECT_EQ(error->detail(), "D5");
}

TEST(WorkbookRoster, every_prefix_of_a_workbook_is_refused)
{
    for (const auto* file : {"workbooks/office.ods", "workbooks/openpyxl_numbers.xlsx"}) {
        const std::string bytes = test_bytes(std::string("data/rosters/") + file);
        for (std::size_t size = 4; size < bytes.size(); size += 97)
            EXPECT_EQ(error_of(bytes.substr(0, size))->fault(), RosterFault::damaged) << file << " " << size;
    }
}

TEST(WorkbookRoster, limits)
{
    RosterOptions options;
    options.limits.max_rows = 2;
    try {
        load_roster(test_bytes("data/rosters/workbooks/libreoffice_text.ods"), options);
        ADD_FAILURE();
    } catch (const RosterError& error) {
        EXPECT_EQ(error.fault(), RosterFault::too_many_rows);
        EXPECT_EQ(error.detail(), "2");
    }
}

TEST(WorkbookRoster, what_a_fingerprint_depends_on)
{
    const auto fingerprint = [](std::string_view csv) { return fingerprint_text(load_roster(csv)); };
    const auto plain = fingerprint("Matricula,NSS\n1001,05200500014\n");
    EXPECT_EQ(fingerprint("NSS;Matricula\n5200-50-0014;1001\n"),
              fingerprint("NSS,Matricula\n5200500014,1001\n"));
    EXPECT_NE(fingerprint("Matricula,NSS\n1001,66230612344\n"), plain);
    EXPECT_NE(fingerprint("Matricula,NSS\n\n1001,05200500014\n"), plain); // records carry the row
    EXPECT_EQ(fingerprint("Matricula,NSS,Grupo\n1001,05200500014,A\n"), plain);
}

} // namespace constancia
