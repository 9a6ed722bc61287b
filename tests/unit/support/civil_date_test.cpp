#include "support/civil_date.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

TEST(CivilDate, KnowsWhichDaysExist)
{
    EXPECT_TRUE(make_date(2024, 2, 29));
    EXPECT_FALSE(make_date(2023, 2, 29));
    EXPECT_FALSE(make_date(2026, 6, 31));
    EXPECT_FALSE(make_date(2026, 13, 1));
    EXPECT_FALSE(make_date(2026, 1, 0));
    EXPECT_FALSE(make_date(0, 1, 1));
}

TEST(CivilDate, IsWrittenAndReadAsIso)
{
    EXPECT_EQ("2026-08-05", to_iso(*make_date(2026, 8, 5)));
    EXPECT_EQ(make_date(2026, 8, 5), parse_iso_date("2026-08-05"));
    for (const char* text :
         {"", "2026-8-5", "05-08-2026", "2026/08/05", "2026-02-30", "2026-08-05 ", "2026-0a-05"})
        EXPECT_FALSE(parse_iso_date(text)) << text;
}

TEST(CivilDate, CountsCivilDays)
{
    EXPECT_EQ(0, days_between(*make_date(2026, 8, 28), *make_date(2026, 8, 28)));
    EXPECT_EQ(30, days_between(*make_date(2026, 7, 29), *make_date(2026, 8, 28)));
    EXPECT_EQ(-1, days_between(*make_date(2026, 8, 29), *make_date(2026, 8, 28)));
    EXPECT_EQ(366, days_between(*make_date(2024, 1, 1), *make_date(2025, 1, 1)));
}

} // namespace

} // namespace constancia
