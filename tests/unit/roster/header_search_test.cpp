#include "roster/roster.hpp"

#include <gtest/gtest.h>

namespace constancia {

TEST(HeaderSearch, a_name_merged_over_its_parts)
{
    const Roster roster = load_roster("INSTITUTO\n"
                                      "No. de control;Nombre del alumno;;;CURP;NSS\n"
                                      ";Apellido paterno;Apellido materno;Nombre(s);;\n"
                                      "1001;LÓPEZ;HERNÁNDEZ;MARÍA FERNANDA;LOHF050317MMCPRRA1;05200500014\n");
    ASSERT_EQ(roster.entries().size(), 1u);
    EXPECT_EQ(roster.header_row, 3);
    const auto& entry = roster.entry(0);
    EXPECT_EQ(entry.id, "1001");
    EXPECT_EQ(entry.name.whole, "MARÍA FERNANDA LÓPEZ HERNÁNDEZ");
    EXPECT_TRUE(entry.curp.curp);
    EXPECT_EQ(entry.nss.readings.size(), 1u);
    EXPECT_TRUE(roster.attention.size() <= 1) << roster.attention.size(); // the title's row at most
}

TEST(HeaderSearch, more_headers_in_the_lower_row)
{
    const Roster roster = load_roster("CURP;Alumno;;;;Grupo\n"
                                      ";Matrícula;Apellido paterno;Apellido materno;Nombre(s);\n"
                                      "LOHF050317MMCPRRA1;1001;LÓPEZ;HERNÁNDEZ;MARÍA;A\n");
    ASSERT_EQ(roster.entries().size(), 1u);
    EXPECT_TRUE(roster.entry(0).curp.curp);
    EXPECT_EQ(roster.entry(0).id, "1001");
    EXPECT_EQ(roster.extra_columns, std::vector<std::string>{"Grupo"});
}

TEST(HeaderSearch, a_student_below_the_header_is_no_half_of_it)
{
    const Roster roster =
        load_roster("Nombre;CURP;Correo\nANA RIOS;;ana@alumnos.example\nNombre;CURP;Correo\n");
    EXPECT_EQ(roster.entries().size(), 1u);
    EXPECT_EQ(roster.header_row, 1);
    const Roster below = load_roster("Nombre;Grupo\nMATRICULA CURP;A\nNombre;Grupo\n");
    EXPECT_EQ(below.header_row, 1);
}

TEST(HeaderSearch, a_title_above_is_no_half_of_the_header)
{
    const Roster roster =
        load_roster("Relación de alumnos;;CURP y NSS\nMatrícula;Nombre;\n1001;ANA RIOS;x\n");
    EXPECT_EQ(roster.header_row, 2);
    EXPECT_EQ(roster.columns.size(), 2u);
}

} // namespace constancia
