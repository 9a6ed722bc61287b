#include "ocr/module/ink_marks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace constancia {
namespace {

constexpr double capital = 20; ///< pixels

PixOwner blank_page()
{
    return PixOwner(pixCreate(400, 400, 1));
}

void paint(const PixOwner& page, int left, int top, int width, int height)
{
    pixRasterop(page.get(), left, top, width, height, PIX_SET, nullptr, 0, 0);
}

/// A row of six letters, 10 pixels apart.
void print_row(const PixOwner& page, int left, int top)
{
    for (int i = 0; i < 6; ++i)
        paint(page, left + 20 * i, top, 10, 20);
}

bool has_mark_at(const std::vector<InkMark>& marks, int left)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](const InkMark& mark) { return mark.box.left == left; });
}

/// An upright rule that a scan in black and white broke, between 20 and 310.
void paint_broken_rule(const PixOwner& page, int left)
{
    for (int top = 20; top < 300; top += 14)
        paint(page, left, top, 2, 12);
}

l_int32 pixels_in(const PixOwner& mask)
{
    l_int32 count = 0;
    pixCountPixels(mask.get(), &count, nullptr);
    return count;
}

TEST(RulingLines, AreNotTheLettersOfAWordThatBlurJoined)
{
    const PixOwner word = blank_page();
    print_row(word, 50, 50);
    paint(word, 50, 56, 110, 2);
    paint(word, 50, 69, 110, 1);
    EXPECT_EQ(pixels_in(ruling_lines(word, capital)), 0);
}

TEST(RulingLines, MayTouchWriting)
{
    const PixOwner page = blank_page();
    paint(page, 50, 50, 90, 1);
    paint(page, 30, 200, 340, 2);
    for (const int stroke : {60, 68, 76}) {
        paint(page, stroke, 34, 3, 30);
        paint(page, stroke, 180, 3, 20);
    }
    EXPECT_EQ(pixels_in(ruling_lines(page, capital)), 90 + 2 * 340);
}

TEST(InkMarks, OfABrokenRuleAreGoneBesideLettersToo)
{
    const PixOwner page = blank_page();
    paint_broken_rule(page, 100);
    for (const int top : {50, 150, 250})
        print_row(page, 112, top);
    const auto marks = ink_marks(page, capital);
    EXPECT_EQ(18U, marks.size());
    EXPECT_FALSE(has_mark_at(marks, 100));
}

TEST(InkMarks, OfTheRimOfARuleAreGoneBesideAFigure)
{
    const PixOwner page = blank_page();
    paint(page, 98, 58, 1, 8); // the rim
    paint(page, 112, 50, 10, 20);
    paint(page, 200, 50, 10, 20);
    paint(page, 215, 58, 1, 12); // the stem of an i
    EXPECT_EQ(ink_marks(page, capital).size(), 3U);
}

TEST(InkMarks, OfOnePieceOfARuleAreGoneBesideFigures)
{
    const PixOwner page = blank_page();
    paint(page, 100, 50, 2, 40);
    paint(page, 112, 50, 10, 20);
    paint(page, 130, 50, 10, 20);
    paint(page, 200, 50, 3, 30); // a bar
    const auto marks = ink_marks(page, capital);
    EXPECT_EQ(3U, marks.size());
    EXPECT_FALSE(has_mark_at(marks, 100));
}

TEST(InkMarks, OfThinLettersAreKeptWhereARuleIsFarOrNear)
{
    const PixOwner page = blank_page();
    paint_broken_rule(page, 100);
    for (const int top : {50, 150, 250}) {
        paint(page, 200, top, 2, 20); // an I that begins a row
        print_row(page, 212, top);
    }
    paint(page, 100, 330, 2, 20); // one that stands where the rule does
    print_row(page, 112, 330);
    const auto marks = ink_marks(page, capital);
    EXPECT_EQ(3, std::count_if(marks.begin(), marks.end(),
                               [](const InkMark& mark) { return mark.box.left == 200; }));
    EXPECT_TRUE(has_mark_at(marks, 100));
}

} // namespace
} // namespace constancia
