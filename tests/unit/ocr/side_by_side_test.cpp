#include "ocr/module/side_by_side.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

/// A block of letters, 8 × 10 pixels each.
void add_block(std::vector<Rect>& letters, double left, double top, int across, int lines)
{
    for (int line = 0; line < lines; ++line)
        for (int letter = 0; letter < across; ++letter) {
            const double x = left + 10 * letter, y = top + 30 * line;
            letters.push_back({x, y, x + 8, y + 10});
        }
}

std::vector<Rect> two_blocks()
{
    std::vector<Rect> letters;
    add_block(letters, 60, 100, 60, 20);
    add_block(letters, 900, 80, 40, 8);
    return letters;
}

TEST(SideBySide, SheetsMeetInTheMiddleOfTheGutter)
{
    const auto found = gutter(two_blocks(), 1600, 1100);
    ASSERT_TRUE(found);
    EXPECT_NEAR((658 + 900) / 2.0, *found, 1);
}

TEST(SideBySide, APageThatIsHigherThanWideIsOneSheet)
{
    EXPECT_FALSE(gutter(two_blocks(), 1600, 2000));
    EXPECT_TRUE(
        sheets_on({1600, 2000, 0, PixelFormat::grey8, std::vector<std::uint8_t>(3'200'000, 255)}).empty());
}

TEST(SideBySide, ColumnsUnderATitleAreOneSheet)
{
    std::vector<Rect> letters = two_blocks();
    add_block(letters, 600, 40, 40, 1);
    EXPECT_FALSE(gutter(letters, 1600, 1100));
}

TEST(SideBySide, AFewLettersAreNoSheet)
{
    std::vector<Rect> letters;
    add_block(letters, 60, 100, 60, 20);
    add_block(letters, 900, 80, 20, 2);
    EXPECT_FALSE(gutter(letters, 1600, 1100));
    EXPECT_FALSE(gutter({}, 1600, 1100));
}

PageImage drawn(const std::vector<Rect>& letters)
{
    PageImage image{1600, 1100, 200, PixelFormat::grey8, std::vector<std::uint8_t>(1600 * 1100, 255)};
    for (const Rect& letter : letters)
        for (int y = static_cast<int>(letter.top); y < letter.bottom; ++y)
            for (int x = static_cast<int>(letter.left); x < letter.right; ++x)
                image.pixels[static_cast<std::size_t>(y) * 1600 + static_cast<std::size_t>(x)] = 0;
    return image;
}

TEST(SideBySide, EachSheetIsCutOutAtItsPlace)
{
    const auto sheets = sheets_on(drawn(two_blocks()));
    ASSERT_EQ(2u, sheets.size());
    EXPECT_EQ(1600, sheets[0].image.width + sheets[1].image.width);
    EXPECT_EQ((Point{900, 80}), apply(sheets[1].to_image, Point{900.0 - sheets[0].image.width, 80}));
    EXPECT_EQ(1100, sheets[1].image.height);
}

TEST(SideBySide, ParagraphsOfAPageOnItsSideAreOneSheet)
{
    std::vector<Rect> upright, sideways;
    add_block(upright, 100, 60, 80, 20);
    add_block(upright, 100, 850, 80, 20);
    for (const Rect& box : upright)
        sideways.push_back({box.top, 1100 - box.right, box.bottom, 1100 - box.left});
    EXPECT_TRUE(gutter(sideways, 1600, 1100));
    EXPECT_TRUE(sheets_on(drawn(sideways)).empty());
}

} // namespace

} // namespace constancia
