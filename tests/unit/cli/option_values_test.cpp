#include "cli/option_values.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(OptionValues, SayWhyAValueIsNoGood)
{
    const auto number = whole_number(1, 8, Language::es);
    for (const auto* good : {"1", "8"})
        EXPECT_EQ(number(good), "");
    for (const auto* bad : {"0", "9", "", "x", "1.5", "99999999999999999999"})
        EXPECT_EQ(number(bad), "debe ser un número entero de 1 a 8") << bad;

    EXPECT_EQ(percentage(Language::en)("2.5"), "");
    for (const auto* bad : {"-1", "101", "nan", "5%", ""})
        EXPECT_EQ(percentage(Language::en)(bad), "must be a percentage from 0 to 100") << bad;

    EXPECT_EQ(iso_date(Language::es)("2026-08-28"), "");
    EXPECT_NE(iso_date(Language::es)("28/08/2026"), "");
    EXPECT_EQ(shard_notation(Language::es)("1/1"), "");
    EXPECT_NE(shard_notation(Language::es)("2/1"), "");
    EXPECT_EQ(one_of<Language>(Language::en)("fr"), "must be one of: es, en");
}

} // namespace
} // namespace constancia
