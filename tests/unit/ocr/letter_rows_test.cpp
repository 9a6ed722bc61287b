#include "ocr/module/letter_rows.hpp"
#include "ocr/module/text_direction.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace constancia {

namespace {

/// Lines of capitals, 10 wide and 14 high, that lean by so many degrees counter-clockwise.
std::vector<Rect> leaning_print(double degrees, int lines = 6, int letters = 30)
{
    const double angle = degrees * std::numbers::pi / 180;
    std::vector<Rect> boxes;
    for (int line = 0; line < lines; ++line) {
        for (int letter = 0; letter < letters; ++letter) {
            if (letter % 8 == 7) continue; // between words
            const double along = 13 * letter, down = 40 * line;
            const double x = 200 + along * std::cos(angle) + down * std::sin(angle);
            const double y = 400 - along * std::sin(angle) + down * std::cos(angle);
            // Every fifth one hangs below the line, as a `p` does.
            boxes.push_back({x, y - 14, x + 10, y + (letter % 5 == 4 ? 4 : 0)});
        }
    }
    return boxes;
}

/// A grey page of `ground`, with spots of 10 by 14 pixels on it, and where they are.
struct Spotted {
    explicit Spotted(int ground) : grey(pixCreate(800, 1000, 8)), inked(pixCreate(800, 1000, 1))
    {
        pixSetAllArbitrary(grey.get(), static_cast<l_uint32>(ground));
    }

    void add(int first_line, int lines, int level)
    {
        for (int line = first_line; line < first_line + lines; ++line)
            for (int spot = 0; spot < 40; ++spot)
                for (int y = 0; y < 14; ++y)
                    for (int x = 0; x < 10; ++x) {
                        pixSetPixel(grey.get(), 20 * spot + x, 20 * line + y, static_cast<l_uint32>(level));
                        pixSetPixel(inked.get(), 20 * spot + x, 20 * line + y, 1);
                    }
    }

    PixOwner grey, inked;
};

TEST(Letters, AreNotTheGrainOfADesk)
{
    Spotted page(200);
    page.add(0, 10, 30);   // print
    page.add(10, 35, 170); // grain
    EXPECT_EQ(45u * 40, letters_of(page.inked).boxes.size());
    const Letters printed = printed_letters_of(page.inked, page.grey);
    EXPECT_EQ(10u * 40, printed.boxes.size());
    for (const Rect& letter : printed.boxes)
        EXPECT_LT(letter.bottom, 200);
}

TEST(Letters, OfGreyPrintAreLettersToo)
{
    Spotted page(200);
    for (int line = 0; line < 45; ++line)
        page.add(line, 1, 30 + 2 * line); // ever paler
    EXPECT_EQ(45u * 40, printed_letters_of(page.inked, page.grey).boxes.size());
}

TEST(LetterRows, FollowLinesHoweverTheyLean)
{
    for (const double degrees : {0.0, 3.0, -9.0, 15.0}) {
        const auto rows = letter_rows(leaning_print(degrees), 18);
        ASSERT_EQ(6u, rows.size()) << degrees;
        EXPECT_EQ(27u, rows[0].size()) << degrees;
    }
}

TEST(LetterRows, EndWhereTheGapIsWide)
{
    const auto rows = letter_rows({{0, 0, 10, 14}, {12, 0, 22, 14}, {60, 0, 70, 14}, {72, 0, 82, 14}}, 18);
    ASSERT_EQ(2u, rows.size());
    EXPECT_EQ((Rect{60, 0, 82, 14}), box_around(rows[1]));
    EXPECT_TRUE(letter_rows({{0, 0, 10, 14}}, 18).empty());
    EXPECT_TRUE(letter_rows({}, 18).empty());
}

TEST(LetterRows, RunDownAPageThatLiesOnItsSide)
{
    std::vector<Rect> sideways;
    for (const Rect& box : leaning_print(0))
        sideways.push_back({box.top, 1000 - box.right, box.bottom, 1000 - box.left});
    EXPECT_TRUE(runs_sideways({sideways, 14}));
    EXPECT_FALSE(runs_sideways({leaning_print(0), 14}));
    EXPECT_EQ(6u, letter_rows(sideways, 18, true).size());
}

TEST(Skew, IsThatOfTheRows)
{
    for (const double degrees : {1.0, -4.0, 8.0, -14.0})
        EXPECT_NEAR(degrees, skew_of(letter_rows(leaning_print(degrees), 18)), 0.05);
}

TEST(Skew, IsNoneWhereThereIsLittleOrNothing)
{
    EXPECT_EQ(0, skew_of({}));
    EXPECT_EQ(0, skew_of(letter_rows(leaning_print(5, 1, 8), 18)));
    EXPECT_EQ(0, skew_of(letter_rows(leaning_print(0.05), 18)));
}

} // namespace

} // namespace constancia
