#include "support/closed_set.hpp"
#include "support/sha256.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

enum class Colour { red, green };

constexpr auto names_of(Colour)
{
    return closed_set<Colour>({{Colour::red, "red"}, {Colour::green, "green"}});
}

TEST(ClosedSet, NamesAndParses)
{
    EXPECT_EQ("green", name_of(Colour::green));
    EXPECT_EQ(Colour::red, parse_name<Colour>("red"));
    EXPECT_FALSE(parse_name<Colour>("blue"));
    EXPECT_FALSE(parse_name<Colour>(""));
}

TEST(Sha256, IsThatOfTheStandard)
{
    // FIPS 180-2, appendix B.
    EXPECT_EQ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha256_hex("abc"));
    EXPECT_EQ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", sha256_hex(""));
}

} // namespace

} // namespace constancia
