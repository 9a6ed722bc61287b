#include "ocr/module/light_print.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

constexpr int ground = 60, light = 250, paper = 255;

void fill(const PixOwner& grey, int left, int top, int right, int bottom, int level)
{
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            pixSetPixel(grey.get(), x, y, static_cast<l_uint32>(level));
}

int at(const PixOwner& pix, int x, int y)
{
    l_uint32 value = 0;
    pixGetPixel(pix.get(), x, y, &value);
    return static_cast<int>(value);
}

PixOwner white_page()
{
    PixOwner grey(pixCreate(400, 200, 8));
    pixSetAllArbitrary(grey.get(), paper);
    return grey;
}

/// Upright strokes as of letters.
void print(const PixOwner& grey, int left, int top, int level)
{
    for (int stroke = 0; stroke < 12; ++stroke)
        fill(grey, left + 9 * stroke, top, left + 9 * stroke + 3, top + 14, level);
}

bool darken(const PixOwner& grey)
{
    const PixOwner inked(pixThresholdToBinary(grey.get(), 150));
    return darken_light_print(grey, inked, 14);
}

TEST(LightPrint, BecomesDark)
{
    const PixOwner grey = white_page();
    fill(grey, 20, 40, 300, 66, ground);
    print(grey, 40, 46, light);
    fill(grey, 0, 66, 400, 68, 0); // a rule that the bar stands on
    EXPECT_TRUE(darken(grey));
    EXPECT_LT(at(grey, 41, 50), 20);
    EXPECT_GT(at(grey, 36, 50), 240);
    EXPECT_EQ(paper, at(grey, 310, 50));
}

TEST(LightPrint, IsNotSeenInOrdinaryPrintNorInBareBars)
{
    const PixOwner grey = white_page();
    print(grey, 40, 20, 30);
    print(grey, 40, 40, 30);
    fill(grey, 20, 80, 300, 110, ground);
    EXPECT_FALSE(darken(grey));
    EXPECT_EQ(ground, at(grey, 100, 90));
}

TEST(LightPrint, IsNotSeenInEmblems)
{
    const PixOwner grey = white_page();
    for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 80; ++x)
            if ((x - 40) * (x - 40) + (y - 40) * (y - 40) < 1600)
                pixSetPixel(grey.get(), 50 + x, 50 + y, ground);
    fill(grey, 80, 80, 100, 100, light);
    EXPECT_FALSE(darken(grey));
}

} // namespace

} // namespace constancia
