#include "roster/roster.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

Roster roster_of(std::string_view csv, ColumnOverrides columns)
{
    RosterOptions options;
    options.columns = std::move(columns);
    return load_roster(csv, options);
}

} // namespace

TEST(ToldColumns, headers_beyond_guessing)
{
    const Roster roster =
        roster_of("Lista de ingreso\nDato 1;Dato 2;Dato 3\n05200500014;LOHF050317MMCPRRA1;1001\n",
                  {{Column::nss, "dato 1"}, {Column::curp, "Dato 2"}, {Column::id, "C"}});
    ASSERT_EQ(roster.entries().size(), 1u);
    EXPECT_EQ(roster.header_row, 2);
    EXPECT_EQ(roster.entry(0).nss.readings.front().text(), "05200500014");
    EXPECT_TRUE(roster.entry(0).curp.curp);
    EXPECT_EQ(roster.entry(0).id, "1001");
}

TEST(ToldColumns, letters_for_a_list_whose_header_says_nothing)
{
    const Roster roster =
        roster_of("Ingreso 2026\nuno;dos;tres\n\nANA RIOS;;05200500014\nLUIS SOTO;;66230612344\n",
                  {{Column::name, "A"}, {Column::nss, "C"}});
    ASSERT_EQ(roster.entries().size(), 2u);
    EXPECT_EQ(roster.header_row, 2);
    EXPECT_EQ(roster.columns.at(2).header, "tres");
}

TEST(ToldColumns, letters_for_a_list_without_header)
{
    const Roster roster = roster_of("LOHF050317MMCPRRA1;5200500014;ANA RIOS\nN/A;66230612344;LUIS SOTO\n",
                                    {{Column::curp, "a"}, {Column::nss, "B"}, {Column::name, "C"}});
    ASSERT_EQ(roster.entries().size(), 2u);
    EXPECT_EQ(roster.header_row, 0);
    EXPECT_EQ(roster.entry(0).row, 1);
    EXPECT_EQ(roster.entry(1).name.whole, "LUIS SOTO");
    EXPECT_EQ(roster.columns.at(0).header, "A");
}

TEST(ToldColumns, a_column_without_header_right_of_the_others)
{
    const Roster roster =
        roster_of("Nombre;CURP\nANA RIOS;LOHF050317MMCPRRA1;05200500014\n", {{Column::nss, "C"}});
    EXPECT_EQ(roster.entry(0).nss.readings.size(), 1u);
    EXPECT_TRUE(roster.attention.empty());
}

TEST(ToldColumns, a_column_that_is_not_there)
{
    for (const auto* header : {"Clave única", "Z"}) {
        try {
            roster_of("Nombre,Datos\nANA,x\n", {{Column::curp, header}});
            ADD_FAILURE() << header;
        } catch (const RosterError& error) {
            EXPECT_EQ(error.fault(), RosterFault::column_not_found);
            EXPECT_EQ(error.detail(), header);
            EXPECT_EQ(error.known(), (std::vector<std::string>{"Nombre", "Datos"}));
        }
    }
}

} // namespace constancia
