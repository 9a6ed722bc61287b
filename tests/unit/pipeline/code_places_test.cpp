#include "pipeline/code_places.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

constexpr Rect page{0, 0, 1700, 2200};

void put(std::vector<InkMark>& ink, const Rect& box)
{
    ink.push_back({box, static_cast<int>(box.area())});
}

/// Lines of letters 20 high, their gaps as large as they are.
std::vector<InkMark> lines_of_text()
{
    std::vector<InkMark> ink;
    for (double top = 200; top < 1000; top += 40)
        for (double left = 150; left < 1500; left += 16)
            put(ink, {left, top, left + 13, top + 20});
    return ink;
}

/// Pieces of 6 or 12 pixels, one each 12 pixels: some touch, some do not, like modules of a code.
void put_code(std::vector<InkMark>& ink, const Rect& place)
{
    int turn = 0;
    for (double top = place.top; top + 12 <= place.bottom; top += 12)
        for (double left = place.left; left + 12 <= place.right; left += 12, ++turn)
            put(ink, {left, top, left + (turn % 2 ? 12 : 6), top + (turn % 3 ? 12 : 6)});
}

TEST(CodePlaces, AreNotInLinesOfText)
{
    EXPECT_TRUE(places_of_codes(lines_of_text(), page).empty());
}

TEST(CodePlaces, AreWhereInkIsDenseAcrossAndDown)
{
    std::vector<InkMark> ink = lines_of_text();
    const Rect code{700, 1100, 900, 1300};
    put_code(ink, code);
    const std::vector<Rect> places = places_of_codes(ink, page);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_NEAR(intersected(places[0], code).area(), code.area(), 1);
    // With some paper around.
    EXPECT_LT(places[0].left, code.left - 20);
    EXPECT_GT(places[0].bottom, code.bottom + 20);
    EXPECT_LT(places[0].area(), 3 * code.area());
}

TEST(CodePlaces, ThatOverlapAreOne)
{
    std::vector<InkMark> ink = lines_of_text();
    put_code(ink, {700, 1100, 900, 1300});
    put_code(ink, {940, 1100, 1140, 1300});
    EXPECT_EQ(places_of_codes(ink, page).size(), 1U);
}

TEST(CodePlaces, AreAnywhereOnAPageWithHardlyAnyInk)
{
    std::vector<InkMark> ink;
    put_code(ink, {700, 1100, 800, 1200});
    EXPECT_EQ(places_of_codes(ink, page), std::vector<Rect>{page});
    EXPECT_EQ(places_of_codes({}, page), std::vector<Rect>{page});
}

TEST(CodePlaces, AreTheWholePageWhereNoiseCoversIt)
{
    std::vector<InkMark> ink;
    put_code(ink, page);
    const std::vector<Rect> places = places_of_codes(ink, page);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_GT(intersected(places[0], page).area(), 0.95 * page.area());
}

} // namespace
} // namespace constancia
