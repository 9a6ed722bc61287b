#include "text/spanish_dates.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

namespace constancia {

TEST(SpanishDates, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("dates.tsv", 2)) {
        std::string found;
        for (const FoundDate& date : find_dates(columns[0]))
            found += (found.empty() ? "" : " ") + to_iso(date.date);
        EXPECT_EQ(found.empty() ? "-" : found, columns[1]) << place << ": " << columns[0];
    }
}

TEST(SpanishDates, TellWhereTheyWereRead)
{
    const std::string text = "México, a 21 de agosto de 2026. Vigencia: 2026-08-21";
    const auto found = find_dates(text);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "21 de agosto de 2026");
    EXPECT_EQ(text.substr(found[1].begin, found[1].end - found[1].begin), "2026-08-21");
}

TEST(SpanishDates, ParseWantsExactlyOne)
{
    EXPECT_TRUE(parse_date("Fecha: 15/08/2025"));
    EXPECT_FALSE(parse_date(""));
    EXPECT_FALSE(parse_date("15/08/2025 16/08/2025"));
}

} // namespace constancia
