#include "ocr/module/even_light.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

constexpr int side = 400; ///< pixels

PixOwner bright_page()
{
    PixOwner page(pixCreate(side, side, 8));
    pixSetAllArbitrary(page.get(), 230);
    return page;
}

void fill(const PixOwner& page, int left, int top, int width, int height, l_uint32 level)
{
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            pixSetPixel(page.get(), x, y, level);
}

bool is_ink(const PixOwner& inked, int x, int y)
{
    l_uint32 bit = 0;
    pixGetPixel(inked.get(), x, y, &bit);
    return bit == 1;
}

/// Thin strokes.
void print_strokes(const PixOwner& page, l_uint32 level)
{
    for (int x = 100; x < 300; x += 20)
        fill(page, x, 100, 3, 30, level);
}

TEST(InkedPixels, HaveGreyStrokesBesideADarkBed)
{
    const PixOwner page = bright_page();
    print_strokes(page, 130);
    fill(page, 0, 0, 30, side, 20);
    const PixOwner inked = inked_pixels(page);
    ASSERT_TRUE(inked);
    EXPECT_TRUE(is_ink(inked, 101, 110));
    EXPECT_TRUE(is_ink(inked, 10, 10));
    EXPECT_FALSE(is_ink(inked, 110, 110));
}

TEST(InkedPixels, HavePaleStrokesBesideADarkDesk)
{
    const PixOwner page = bright_page();
    print_strokes(page, 170);
    fill(page, 0, 0, 60, side, 90);
    const PixOwner inked = inked_pixels(page);
    ASSERT_TRUE(inked);
    EXPECT_TRUE(is_ink(inked, 101, 110));
    EXPECT_FALSE(is_ink(inked, 110, 110));
}

TEST(InkedPixels, AreNoneOfTintedRowsBesideADarkBar)
{
    const PixOwner page = bright_page();
    for (int y = 100; y < 340; y += 40)
        fill(page, 0, y, side, 20, 170);
    fill(page, 0, 0, side, 30, 50);
    const PixOwner inked = inked_pixels(page);
    ASSERT_TRUE(inked);
    EXPECT_TRUE(is_ink(inked, 200, 15));
    EXPECT_FALSE(is_ink(inked, 200, 110));
}

TEST(InkedPixels, AreFoundInANarrowPicture)
{
    PixOwner strip(pixCreate(7, side, 8));
    pixSetAllArbitrary(strip.get(), 230);
    fill(strip, 0, 100, 7, 3, 20);
    const PixOwner inked = inked_pixels(strip);
    ASSERT_TRUE(inked);
    EXPECT_TRUE(is_ink(inked, 3, 101));
}

} // namespace
} // namespace constancia
