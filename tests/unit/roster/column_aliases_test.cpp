#include "roster/column_aliases.hpp"
#include "roster/roster_error.hpp"
#include "test_data.hpp"

namespace constancia {

namespace {

using Headers = std::vector<std::string>;

std::string meanings(const Headers& headers, const ColumnOverrides& overrides = {})
{
    std::string text;
    for (const auto& use : understand_columns(headers, overrides))
        text += (text.empty() ? "" : " ") + std::string(use.column ? name_of(*use.column) : "-");
    return text;
}

} // namespace

TEST(ColumnAliases, headers_met)
{
    for (const auto& line : test_vectors("data/rosters/headers.tsv", 2)) {
        const auto alias = find_column_alias(line[0]);
        EXPECT_EQ(alias ? name_of(alias->column) : "-", line[1]) << line[0];
    }
}

TEST(ColumnAliases, nombre_beside_surnames_means_given_names)
{
    EXPECT_EQ(meanings({"Nombre", "CURP"}), "name curp");
    EXPECT_EQ(meanings({"Paterno", "Materno", "Nombre"}), "first_surname second_surname given_names");
    EXPECT_EQ(meanings({"Apellidos", "Nombres"}), "surnames given_names");
    EXPECT_EQ(meanings({"Nombre completo", "Apellidos", "Nombre"}), "name surnames given_names");
}

TEST(ColumnAliases, the_plainest_name_wins_then_the_leftmost)
{
    EXPECT_EQ(meanings({"IMSS", "NSS", "ID", "Matrícula", "Folio"}), "- nss - id -");
    const auto uses = understand_columns(Headers{"CURP", "curp"});
    EXPECT_EQ(uses[0].column, Column::curp);
    EXPECT_FALSE(uses[1].column);
    EXPECT_EQ(uses[1].also_means, Column::curp);
}

TEST(ColumnAliases, overrides_go_first)
{
    EXPECT_EQ(meanings({"CURP", "Clave secreta"}, {{Column::id, "clave secreta"}}), "curp id");
    EXPECT_EQ(meanings({"CURP", "Clave secreta"}, {{Column::curp, "B"}}), "- curp");
    EXPECT_EQ(meanings({"NSS", "Imss nuevo"}, {{Column::nss, "IMSS NUEVO"}}), "- nss");
    EXPECT_THROW(meanings({"CURP"}, {{Column::id, "Matrícula"}}), RosterError);
}

TEST(ColumnAliases, a_header_without_text_is_called_by_its_letter)
{
    EXPECT_EQ(understand_columns(Headers{"CURP", ""})[1].header, "B");
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(27), "AB");
    EXPECT_EQ(column_letters(702), "AAA");
}

} // namespace constancia
