#include "ocr/module/resampling.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

PixOwner ramp(int width, int height)
{
    PixOwner pix(pixCreate(width, height, 8));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixSetPixel(pix.get(), x, y, static_cast<l_uint32>(x + 2 * y));
    return pix;
}

int at(const PixOwner& pix, int x, int y)
{
    l_uint32 value = 0;
    pixGetPixel(pix.get(), x, y, &value);
    return static_cast<int>(value);
}

TEST(Resampling, OfTheSameFrameChangesNothing)
{
    const PixOwner same = resampled(ramp(70, 50), nullptr, FrameMap(), 70, 50);
    ASSERT_TRUE(same);
    for (int y = 0; y < 50; ++y)
        for (int x = 0; x < 70; ++x)
            EXPECT_EQ(x + 2 * y, at(same, x, y));
}

TEST(Resampling, TurnsAndMoves)
{
    const PixOwner turned = resampled(ramp(70, 50), nullptr, Affine{0, -1, 1, 0, 0, 50}, 50, 70);
    ASSERT_TRUE(turned);
    EXPECT_EQ(2 * 49, at(turned, 0, 0));
    EXPECT_EQ(69, at(turned, 49, 69));
}

TEST(Resampling, MixesBetweenPixelsAndIsWhiteOutside)
{
    const PixOwner moved = resampled(ramp(70, 50), nullptr, Affine{1, 0, 0, 1, 0.5, 10}, 80, 50);
    ASSERT_TRUE(moved);
    EXPECT_NEAR(20.5 + 2 * 15, at(moved, 20, 5), 0.6);
    EXPECT_EQ(255, at(moved, 75, 5));
    EXPECT_EQ(255, at(moved, 5, 45));
}

TEST(Resampling, FollowsABentMap)
{
    const FrameMap bent(Mesh{64, 32, 3, 2, {{0, 0}, {32, 8}, {64, 0}, {0, 32}, {32, 40}, {64, 32}}});
    const PixOwner flat = resampled(ramp(70, 50), nullptr, bent, 64, 32);
    ASSERT_TRUE(flat);
    for (int x = 2; x < 62; ++x) {
        const Point place = apply(bent, Point{x + 0.5, 10.5});
        EXPECT_NEAR(place.x - 0.5 + 2 * (place.y - 0.5), at(flat, x, 10), 1);
    }
}

TEST(Resampling, MakesPaperWhite)
{
    PixOwner grey(pixCreate(64, 64, 8));
    pixSetAllArbitrary(grey.get(), 120);
    pixSetPixel(grey.get(), 30, 30, 40);
    PixOwner paper(pixCreate(8, 8, 8));
    pixSetAllArbitrary(paper.get(), 120);
    const PixOwner even = resampled(grey, paper, FrameMap(), 64, 64);
    ASSERT_TRUE(even);
    EXPECT_EQ(255, at(even, 5, 60));
    EXPECT_NEAR(85, at(even, 30, 30), 1);
}

} // namespace

} // namespace constancia
