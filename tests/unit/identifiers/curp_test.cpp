#include "identifiers/curp.hpp"
#include "identifiers/inconvenient_words.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

constexpr Date latest_birth{std::chrono::year{2026}, std::chrono::August, std::chrono::day{28}};

} // namespace

TEST(Curp, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("curp.tsv", 2)) {
        const auto curp = Curp::parse(columns[0], latest_birth);
        EXPECT_EQ(curp ? "valid" : name_of(curp.error()), columns[1]) << place << ": " << columns[0];
        if (!curp || columns.size() < 4) continue;
        EXPECT_EQ(to_iso(curp->birth_date()), columns[2]) << place;
        EXPECT_EQ(std::string(1, curp->sex()) + std::string(curp->state()), columns[3]) << place;
    }
}

TEST(Curp, ABirthAfterTheLatestIsAFaultOfDate)
{
    const Date born{std::chrono::year{2005}, std::chrono::March, std::chrono::day{17}};
    EXPECT_TRUE(Curp::parse("LOHF050317MMCPRRA1", born));
    const auto before = Curp::parse("LOHF050317MMCPRRA1", born.year() / born.month() / std::chrono::day{16});
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error(), CurpFault::date);
}

TEST(Curp, TextIsWithoutSeparatorsAndInCapitals)
{
    const auto curp = Curp::parse(" lohf-050317 mmcprra1\n", latest_birth);
    ASSERT_TRUE(curp);
    EXPECT_EQ(curp->text(), "LOHF050317MMCPRRA1");
}

TEST(CurpCheckDigit, TakesSeventeenOfItsAlphabet)
{
    EXPECT_EQ(curp_check_digit("LOHF050317MMCPRRA"), '1');
    EXPECT_EQ(curp_check_digit("00000000000000000"), '0');
    EXPECT_EQ(curp_check_digit("Ñ0000000000000000"), '8') << "24 · 18 = 432";
    EXPECT_EQ(curp_check_digit("O0000000000000000"), '0') << "25 · 18 = 450";
    EXPECT_FALSE(curp_check_digit("LOHF050317MMCPRR"));
    EXPECT_FALSE(curp_check_digit("LOHF050317MMCPRRA1"));
    EXPECT_FALSE(curp_check_digit("LOHF050317MMCPRR&"));
    EXPECT_FALSE(curp_check_digit(""));
}

TEST(CurpCheckDigit, IsBlindToTheTensOfTheDay)
{
    // Why the day needs a second reading: see the weights, of which that of position 9 is 10.
    EXPECT_EQ(curp_check_digit("LOHF050317MMCPRRA"), curp_check_digit("LOHF050327MMCPRRA"));
}

TEST(InconvenientWords, AreExactlyTheListed)
{
    EXPECT_TRUE(is_inconvenient_word("BACA"));
    EXPECT_TRUE(is_inconvenient_word("ORIN"));
    EXPECT_TRUE(is_inconvenient_word("WUEY"));
    EXPECT_FALSE(is_inconvenient_word("BXCA"));
    EXPECT_FALSE(is_inconvenient_word("LOHF"));
}

} // namespace constancia
