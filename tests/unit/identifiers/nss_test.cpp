#include "identifiers/nss.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

namespace constancia {

TEST(Nss, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("nss.tsv", 2)) {
        const auto nss = Nss::parse(columns[0]);
        EXPECT_EQ(nss ? nss->text() : name_of(nss.error()), columns[1]) << place << ": " << columns[0];
    }
}

TEST(Nss, BirthYear)
{
    EXPECT_EQ(Nss::parse("0520-05-0001-4")->birth_year(), "05");
}

TEST(NssCheckDigit, TakesTenDigits)
{
    EXPECT_EQ(nss_check_digit("0520050001"), '4');
    EXPECT_FALSE(nss_check_digit("052005000"));
    EXPECT_FALSE(nss_check_digit("05200500014"));
    EXPECT_FALSE(nss_check_digit("05200S0001"));
}

} // namespace constancia
