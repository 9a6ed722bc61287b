#include "roster/roster.hpp"
#include "test_data.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

Roster roster_of(const std::string& file)
{
    RosterOptions options;
    options.latest_birth = *make_date(2026, 8, 28);
    return load_roster(test_bytes("data/rosters/" + file), options);
}

std::string attention_of(const Roster& roster)
{
    std::string text;
    for (const auto& attention : roster.attention) {
        text += fmt::format("{} {} {}", attention.row, name_of(attention.note), attention.found);
        for (const int row : attention.other_rows)
            text += fmt::format(" ={}", row);
        text += "\n";
    }
    return text;
}

} // namespace

TEST(Roster, the_same_whatever_the_file)
{
    const Roster plain = roster_of("utf8.csv");
    for (const auto* file :
         {"utf8_bom.csv", "windows1252_semicolon.csv", "utf16le_tab.txt", "utf16be_tab.txt",
          "old_mac_line_ends.csv", "separator_line.csv", "title_rows.csv"}) {
        const Roster roster = roster_of(file);
        ASSERT_EQ(roster.entries().size(), 4u) << file;
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(fingerprint_text(roster.entry(i)), fingerprint_text(plain.entry(i))) << file;
            EXPECT_EQ(roster.entry(i).extra, plain.entry(i).extra) << file;
        }
        EXPECT_EQ(roster.extra_columns, std::vector<std::string>{"Carrera"}) << file;
        EXPECT_TRUE(roster.attention.empty() || file == std::string("title_rows.csv"))
            << attention_of(roster);
    }
    const auto& first = plain.entry(0);
    EXPECT_EQ(first.row, 2);
    EXPECT_EQ(first.id, "00123456");
    EXPECT_EQ(first.name.whole, "MARÍA FERNANDA LÓPEZ HERNÁNDEZ");
    EXPECT_EQ(first.unit.number, 75);
    EXPECT_EQ(plain.entry(2).unit, (MedicalUnit{36, UnitType::unspecified, ""}));
}

TEST(Roster, names_in_parts_and_exemption)
{
    const Roster roster = roster_of("split_names.csv");
    ASSERT_EQ(roster.entries().size(), 3u);
    EXPECT_EQ(roster.entry(0).name.given_names, "MARÍA FERNANDA");
    EXPECT_EQ(roster.entry(1).name.first_surname, "DE LA CRUZ");
    EXPECT_EQ(roster.entry(1).name.second_surname, "NUÑEZ");
    EXPECT_EQ(roster.entry(1).name.whole, "ÁNGEL DE LA CRUZ NUÑEZ");
    EXPECT_EQ(roster.entry(2).name.whole, "DIEGO RAMÍREZ");
    EXPECT_EQ(roster.entry(0).email, "m@alumnos.example");
    EXPECT_FALSE(roster.entry(0).exempt);
    EXPECT_TRUE(roster.entry(1).exempt);
    EXPECT_FALSE(roster.entry(2).exempt);
    EXPECT_EQ(roster.extra_columns, std::vector<std::string>{"No."});
    EXPECT_EQ(roster.entry(2).extra, std::vector<std::string>{"3"});
}

TEST(Roster, rows_that_need_attention)
{
    const Roster roster = roster_of("spoilt.csv");
    EXPECT_EQ(attention_of(roster), "2 repeated_curp LOHF050317MMCPRRA1 =10\n"
                                    "2 repeated_nss 05200500014 =10\n"
                                    "2 nss_repaired 5200500014\n"
                                    "3 blank \n"
                                    "4 data_lost 6.62306E+10\n"
                                    "5 repeated_header \n"
                                    "6 curp_invalid RAOD040709HNLMRGA9\n"
                                    "6 nss_invalid 11210304562\n"
                                    "6 repeated_id 123458 =7\n"
                                    "7 repeated_id 123458 =6\n"
                                    "8 nobody Total: 4\n"
                                    "9 nss_two_readings 3189911112\n"
                                    "9 surplus_cells sobra\n"
                                    "10 repeated_curp LOHF050317MMCPRRA1 =2\n"
                                    "10 repeated_nss 05200500014 =2\n");
    ASSERT_EQ(roster.entries().size(), 6u);
    EXPECT_EQ(roster.attention.at(2).read_as, std::vector<std::string>{"05200500014"});
    EXPECT_EQ(roster.attention.at(2).repairs, std::vector{DeclaredRepair::zeros_restored});
    EXPECT_EQ(roster.entry(0).nss.readings.front().text(), "05200500014"); // by the CURP's year
    EXPECT_EQ(roster.entry(0).unit.number, 75);
    EXPECT_EQ(roster.entry(1).id, "123457");
    EXPECT_TRUE(roster.entry(1).umf.empty());
    EXPECT_TRUE(roster.entry(3).exempt); // ISSSTE for an NSS
    EXPECT_EQ(roster.entry(3).nss.state, DeclaredState::empty);
    EXPECT_EQ(roster.entry(4).name.first_surname, "SOTO");
    EXPECT_EQ(roster.entry(4).name.given_names, "JORGE LUIS");
}

TEST(Roster, lookups)
{
    const Roster roster = roster_of("utf8.csv");
    EXPECT_EQ(roster.with_id(id_key("00123457")), Roster::Places{1});
    EXPECT_TRUE(roster.with_id("123457").empty());
    EXPECT_EQ(roster.with_id_but_for_zeros("123457"), Roster::Places{1});
    EXPECT_EQ(roster.with_nss("97220407890"), Roster::Places{3});
    EXPECT_EQ(roster.with_curp("RAOD040709HNLMRGA8"), Roster::Places{2});
    EXPECT_TRUE(roster.with_curp("").empty());
    EXPECT_EQ(roster.names().find_in("aguilar torres ximena"), Roster::Places{3});
}

TEST(Roster, a_column_called_imss_that_says_yes_or_no)
{
    const Roster roster = load_roster("Nombre,IMSS\nANA RIOS,SI\nLUIS SOTO,NO\n");
    EXPECT_EQ(roster.entry(0).nss.state, DeclaredState::empty);
    EXPECT_EQ(roster.extra_columns, std::vector<std::string>{"IMSS"});
    EXPECT_EQ(load_roster("Nombre,IMSS\nANA RIOS,05200500014\n").entry(0).nss.readings.size(), 1u);
    EXPECT_EQ(load_roster("Nombre,IMSS\nANA RIOS,9.29E+10\n").entry(0).nss.state, DeclaredState::data_lost);
}

TEST(Roster, an_id_that_lost_its_digits_is_none)
{
    const Roster roster = load_roster("ID,Nombre\n2.31E+07,ANA RIOS\n");
    EXPECT_EQ(roster.entry(0).id, "");
    EXPECT_EQ(attention_of(roster), "2 data_lost 2.31E+07\n");
}

TEST(Roster, mojibake_in_headers_and_names)
{
    const Roster roster = load_roster("MatrÃ­cula,Nombre\n1234,JOSÃ‰ MUÃ‘OZ\n");
    EXPECT_EQ(roster.entry(0).id, "1234");
    EXPECT_EQ(roster.entry(0).name.whole, "JOSÉ MUÑOZ");
}

TEST(Roster, nobody_below_the_header)
{
    try {
        load_roster("CURP,NSS\n\n,\n");
        FAIL();
    } catch (const RosterError& error) {
        EXPECT_EQ(error.fault(), RosterFault::no_people);
        EXPECT_STRNE(error.what(), "");
    }
}

TEST(Roster, every_fault_has_its_sentence)
{
    for (const auto& [fault, name] : names_of(RosterFault{}))
        EXPECT_NE(std::string_view(RosterError(fault, "x").what()), "the roster cannot be used") << name;
}

TEST(RosterEntry, surnames_in_one_column)
{
    const auto name = name_from_surnames("Ángel", "de la Cruz Nuñez");
    EXPECT_EQ(name.first_surname, "de la Cruz");
    EXPECT_EQ(name.second_surname, "Nuñez");
    // Three that could be cut either way stay one run.
    EXPECT_EQ(name_from_surnames("Ana", "Ruiz Soto Vega").first_surname, "");
    EXPECT_EQ(name_from_surnames("Ana", "Ruiz Soto Vega").whole, "Ana Ruiz Soto Vega");
    EXPECT_EQ(name_from_cell("Ruiz Soto, Ana").whole, "Ana Ruiz Soto");
}

TEST(RosterEntry, from_options)
{
    const auto entry =
        entry_from_options({.name = "Ana Ríos", .curp = "", .nss = "05200500014", .umf = "UMF 7", .id = ""},
                           *make_date(2026, 8, 28));
    EXPECT_EQ(entry.row, 0);
    EXPECT_EQ(entry.curp.state, DeclaredState::empty);
    EXPECT_TRUE(entry.nss.may_be("05200500014"));
    EXPECT_EQ(entry.unit.number, 7);
    EXPECT_EQ(entry_from_options({}, *make_date(2026, 8, 28)).name.whole, "");
}

TEST(RosterEntry, fingerprints)
{
    const auto fingerprint = [](std::string_view csv) { return fingerprint_text(load_roster(csv).entry(0)); };
    EXPECT_EQ(fingerprint("Nombre,NSS\nANA RIOS,05200500014\n"),
              fingerprint("x\nNSS;Grupo;Nombre\n0520-05-0001-4;B;ana  rios\n"));
    EXPECT_NE(fingerprint("Nombre,NSS\nANA RIOS,05200500014\n"),
              fingerprint("Nombre,NSS\nANA RIOZ,05200500014\n"));
    EXPECT_NE(fingerprint("Nombre,NSS\nANA RIOS,05200500014\n"), fingerprint("Nombre,NSS\nANA RIOS,\n"));
}

TEST(Roster, ten_thousand_students_and_as_many_files)
{
    std::string csv = "Matricula,Nombre,Grupo\n";
    const std::vector<std::string> given{"MARIA", "JUAN",  "ANA",   "LUIS",  "ROSA",
                                         "PEDRO", "SOFIA", "DIEGO", "ELENA", "JORGE"};
    const std::vector<std::string> surnames{"LOPEZ", "PEREZ", "RUIZ", "SOTO", "MORA",
                                            "VEGA",  "RIOS",  "LARA", "PAZ",  "LUNA"};
    const auto name = [&](std::size_t i) {
        return given[i % 10] + " " + given[i / 10 % 10] + " " + surnames[i / 100 % 10] + " " +
               surnames[i / 1000 % 10];
    };
    for (std::size_t i = 0; i < 10'000; ++i)
        csv += fmt::format("{},{},1\n", 30'000'000 + i, name(i));
    const Roster roster = load_roster(csv);
    EXPECT_EQ(roster.entries().size(), 10'000u);
    EXPECT_TRUE(roster.attention.empty());
    for (std::size_t i = 0; i < 10'000; ++i)
        ASSERT_EQ(roster.with_id(fmt::to_string(30'000'000 + i)), Roster::Places{i});
}

} // namespace constancia
