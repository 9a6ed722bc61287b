#include "text/name_reading.hpp"
#include "text/person_names.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

#include <array>

namespace constancia {

namespace {

constexpr std::array agreements = {
    std::pair{NameAgreement::same, "same"}, std::pair{NameAgreement::one_is_shorter, "shorter"},
    std::pair{NameAgreement::slight, "slight"}, std::pair{NameAgreement::surname_differs, "surname"},
    std::pair{NameAgreement::different, "different"}};

std::string name_of_agreement(NameAgreement agreement)
{
    for (const auto& [value, name] : agreements)
        if (value == agreement) return name;
    return "?";
}

/// "GIVEN|FIRST|SECOND", or a run.
PersonName parse_name(const std::string& text)
{
    const std::size_t first = text.find('|');
    if (first == std::string::npos) return name_from_run(text);
    const std::size_t second = text.find('|', first + 1);
    return name_from_parts(text.substr(0, first), text.substr(first + 1, second - first - 1),
                           text.substr(second + 1));
}

} // namespace

TEST(PersonNames, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("names.tsv", 3)) {
        SCOPED_TRACE(place + ": " + columns[0] + " / " + columns[1]);
        const PersonName a = parse_name(columns[0]), b = parse_name(columns[1]);
        EXPECT_EQ(name_of_agreement(compare_names(a, b)), columns[2]);
        EXPECT_EQ(name_of_agreement(compare_names(b, a)), columns[2]) << "the other way round";
    }
}

TEST(PersonNames, EveryNameIsTheSameAsItself)
{
    for (const auto& [place, columns] : testing::read_vectors("names.tsv", 3))
        for (const std::size_t column : {0U, 1U})
            EXPECT_EQ(compare_names(parse_name(columns[column]), parse_name(columns[column])),
                      NameAgreement::same)
                << place << ": " << columns[column];
}

TEST(PersonNames, OverlongAndHostileTextEndsSoon)
{
    std::string many, damaged;
    for (int i = 0; i < 5000; ++i) {
        many += "LOPEZ" + std::to_string(i) + "A ";
        damaged += "A?";
    }
    EXPECT_EQ(compare_names(name_from_run(many), name_from_run(many)), NameAgreement::same);
    EXPECT_NE(compare_names(name_from_run(damaged), name_from_run(damaged + "B")), NameAgreement::same);
}

TEST(PersonNames, WholeOfParts)
{
    EXPECT_EQ(name_from_parts("ANA", "RUIZ", "PAZ").whole, "ANA RUIZ PAZ");
    EXPECT_EQ(name_from_parts("ANA", "RUIZ", "").whole, "ANA RUIZ");
    EXPECT_EQ(name_from_parts("", "", "").whole, "");
}

TEST(PersonNames, Words)
{
    using Words = std::vector<std::string>;
    EXPECT_EQ(name_words("Ma. de los Ángeles  Muñoz-Leal"), (Words{"MARIA", "ANGELES", "MUNOZ", "LEAL"}));
    EXPECT_EQ(name_words("J. JESUS O'FARRILL Y DE LA O"), (Words{"JOSE", "JESUS", "OFARRILL", "O"}));
    EXPECT_EQ(name_words("MU?OZ"), (Words{"MU?OZ"}));
    EXPECT_EQ(name_words(" 12 -- "), Words{});
    EXPECT_EQ(name_words("DE LA"), (Words{"DE", "LA"})) << "particles count where there is nothing else";
}

TEST(Mojibake, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("mojibake.tsv", 2))
        EXPECT_EQ(undo_mojibake(columns[0]), columns[1]) << place;
}

TEST(DamagedLetters, StandForOneLetterOrNone)
{
    EXPECT_TRUE(equal_but_for_damage("MU?OZ", "MUNOZ"));
    EXPECT_TRUE(equal_but_for_damage("SIM?N", "SIMON"));
    EXPECT_TRUE(equal_but_for_damage("JOS?", "JOSE"));
    EXPECT_TRUE(equal_but_for_damage("MUN?OZ", "MUNOZ"));
    EXPECT_TRUE(equal_but_for_damage("MU?OZ", "MU?OZ"));
    EXPECT_FALSE(equal_but_for_damage("MU?OZ", "MUROZ")) << "no encoding harms an R";
    EXPECT_FALSE(equal_but_for_damage("MU?OZ", "MUNNOZ"));
}

} // namespace constancia
