#include "ocr/module/line_bend.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <functional>

namespace constancia {

namespace {

constexpr double capitals = 14;

/// Print on a page 1700 × 2200, in words of seven letters with wide gaps between some, each letter sunk by
/// `sag` and off by up to a pixel.
std::vector<LetterRow> print(const std::function<double(double, double)>& sag)
{
    std::vector<LetterRow> rows;
    for (int line = 0; line < 40; ++line) {
        for (int word = 0; word < 12; ++word) {
            if ((word + line) % 3 == 0) continue;
            LetterRow& row = rows.emplace_back();
            for (int letter = 0; letter < 7; ++letter) {
                const double x = 120 + 125 * word + 15 * letter, y = 150 + 45 * line;
                const double uneven = (letter * 7 + line * 3) % 5 * 0.4 - 0.8;
                const double hangs = letter == 3 ? 4 : 0;
                const double foot = y + sag(x, y) + uneven + hangs;
                row.push_back({x - 5, foot - capitals, x + 5, foot});
            }
        }
    }
    return rows;
}

TEST(LineBend, IsAsGoodAsNoneOnAFlatPage)
{
    const auto bend = line_bend(print([](double, double) { return 0; }), capitals);
    ASSERT_TRUE(bend);
    EXPECT_LT(bend->range, 0.1 * capitals);
}

TEST(LineBend, FollowsACurl)
{
    const auto curl = [](double x, double y) { return 30 * std::sin(x / 540) * (0.5 + y / 2200); };
    const auto bend = line_bend(print(curl), capitals);
    ASSERT_TRUE(bend);
    EXPECT_GT(bend->range, capitals);
    // Only differences along a line are known.
    for (const double y : {300.0, 1000.0, 1800.0})
        for (const double x : {200.0, 600.0, 1500.0})
            EXPECT_NEAR(curl(x, y) - curl(850, y), sag_at(*bend, {x, y}) - sag_at(*bend, {850, y}), 2);
}

TEST(LineBend, FollowsLinesThatFanOut)
{
    const auto fan = [](double x, double y) { return (x - 850) * (y - 1100) * 2e-5; };
    const auto bend = line_bend(print(fan), capitals);
    ASSERT_TRUE(bend);
    EXPECT_NEAR(fan(1500, 1900) - fan(200, 1900), sag_at(*bend, {1500, 1900}) - sag_at(*bend, {200, 1900}),
                2);
}

TEST(LineBend, IsUnknownWhereThereIsLittlePrint)
{
    EXPECT_FALSE(line_bend({}, capitals));
    EXPECT_FALSE(line_bend({{{0, 0, 10, 14}, {12, 0, 22, 14}, {24, 0, 34, 14}, {36, 0, 46, 14}}}, capitals));
}

TEST(LineBend, IsUnknownWhereLettersDance)
{
    std::uint32_t seed = 1;
    const auto noise = [&](double, double) {
        seed = seed * 1103515 + 12345;
        return static_cast<double>((seed >> 8) & 31);
    };
    EXPECT_FALSE(line_bend(print(noise), capitals));
}

} // namespace

} // namespace constancia
