#include "test_data.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

Rect whole(const PageImage& image)
{
    return {0, 0, static_cast<double>(image.width), static_cast<double>(image.height)};
}

TEST(Codes, AreReadWithTheirPlace)
{
    const auto image = decoded_pages(test_file("code.png"));
    ASSERT_TRUE(image);
    const auto codes = module_under_test().find_codes(image->at(0), whole(image->at(0)));
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_EQ(codes[0].text, test_file("code.txt"));
    // make_data.py draws it from (700, 880) on, 255 pixels wide, and turns the page by 1.5 degrees.
    const Rect place{690, 860, 975, 1145};
    EXPECT_NEAR(intersected(codes[0].box, place).area(), codes[0].box.area(), 1);
    EXPECT_GT(codes[0].box.width(), 200);
}

TEST(Codes, AreReadInAPartOfThePageWithTheirPlaceOnAllOfIt)
{
    const auto image = decoded_pages(test_file("code.png"));
    ASSERT_TRUE(image);
    const auto all = module_under_test().find_codes(image->at(0), whole(image->at(0)));
    ASSERT_EQ(all.size(), 1U);
    const auto codes = module_under_test().find_codes(image->at(0), {650.5, 820.5, 1e6, 1200});
    ASSERT_EQ(codes.size(), 1U);
    EXPECT_NEAR(codes[0].box.left, all[0].box.left, 2);
    EXPECT_NEAR(codes[0].box.bottom, all[0].box.bottom, 2);
    EXPECT_TRUE(module_under_test().find_codes(image->at(0), {0, 0, 650, 820}).empty());
}

TEST(Codes, OfARgbPictureToo)
{
    const auto grey = decoded_pages(test_file("code.png"));
    ASSERT_TRUE(grey);
    PageImage colour{grey->at(0).width, grey->at(0).height, 0, PixelFormat::rgb24, {}};
    for (const std::uint8_t value : grey->at(0).pixels)
        colour.pixels.insert(colour.pixels.end(), 3, value);
    EXPECT_EQ(module_under_test().find_codes(colour, whole(colour)).size(), 1U);
}

TEST(Codes, AreNotSeenWhereThereAreNone)
{
    for (const char* name : {"upright.png", "ruled.png", "empty.png"}) {
        const auto image = decoded_pages(test_file(name));
        ASSERT_TRUE(image);
        EXPECT_TRUE(module_under_test().find_codes(image->at(0), whole(image->at(0))).empty()) << name;
    }
    EXPECT_TRUE(module_under_test().find_codes(PageImage{}, {0, 0, 10, 10}).empty());
}

} // namespace
} // namespace constancia
