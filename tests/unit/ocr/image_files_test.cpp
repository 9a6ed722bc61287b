#include "test_data.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

const std::vector<int> upright = {40, 90, 140, 200};
const std::vector<int> on_its_head = {200, 140, 90, 40};

void expect_near(const std::vector<int>& found, const std::vector<int>& expected)
{
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i], expected[i], 3) << "quadrant " << i;
}

TEST(ImageFiles, JpegStandsAsItsExifDataSays)
{
    const auto pages = decoded_pages(test_file("exif_6.jpg"));
    ASSERT_TRUE(pages);
    ASSERT_EQ(pages->size(), 1U);
    EXPECT_EQ(pages->at(0).width, 80);
    EXPECT_EQ(pages->at(0).height, 60);
    expect_near(quadrants(pages->at(0)), upright);
}

TEST(ImageFiles, WebpAndPng)
{
    const auto webp = decoded_pages(test_file("plain.webp"));
    ASSERT_TRUE(webp);
    expect_near(quadrants(webp->at(0)), upright);
    const auto png = decoded_pages(test_file("upright.png"));
    ASSERT_TRUE(png);
    EXPECT_EQ(png->at(0).width, 1100);
    EXPECT_EQ(png->at(0).height, 800);
}

TEST(ImageFiles, EveryPageOfATiff)
{
    const auto pages = decoded_pages(test_file("two_pages.tif"));
    ASSERT_TRUE(pages);
    ASSERT_EQ(pages->size(), 2U);
    expect_near(quadrants(pages->at(0)), upright);
    expect_near(quadrants(pages->at(1)), on_its_head);
}

TEST(ImageFiles, PagesOfATiffAreDecodedOneByOne)
{
    int pages = 0;
    const auto first_only = [&](const PageImage&) { return ++pages < 1; };
    EXPECT_TRUE(module_under_test().decode_image_file(test_file("two_pages.tif"), first_only));
    EXPECT_EQ(pages, 1);
}

TEST(ImageFiles, WhatThereIsOfAJpegCutShort)
{
    testing::internal::CaptureStderr();
    const auto pages = decoded_pages(test_file("cut_short.jpg"));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    ASSERT_TRUE(pages);
    EXPECT_NEAR(quadrants(pages->at(0))[0], 40, 3);
}

TEST(ImageFiles, OtherKindsAreNoDocuments)
{
    for (const std::string& bytes :
         {test_file("no_picture_of_ours.gif"), std::string(), std::string("GIF89a"), std::string(100, '\0'),
          std::string("%PDF-1.4")}) {
        const auto pages = decoded_pages(bytes);
        ASSERT_FALSE(pages);
        EXPECT_EQ(pages.error().fault, DocumentFault::not_a_document);
    }
}

TEST(ImageFiles, DamageEndsInAFaultOrInAPictureAndInSilence)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    for (const char* name : {"exif_6.jpg", "plain.webp", "two_pages.tif", "empty.png"}) {
        const std::string whole = test_file(name);
        for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 60)
            (void)decoded_pages(whole.substr(0, length));
        for (std::size_t place = 0; place < whole.size(); place += 1 + whole.size() / 200) {
            std::string changed = whole;
            changed[place] = static_cast<char>(changed[place] ^ 0x55);
            (void)decoded_pages(changed);
        }
    }
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(ImageFiles, APictureThatSaysItIsHugeIsNotDecoded)
{
    std::string png = test_file("empty.png");
    // Width and height in the header chunk, each four bytes from offset 16; a wrong checksum may be noticed
    // first.
    png[16] = png[20] = 0;
    png[17] = png[21] = 1;
    const auto pages = decoded_pages(png);
    ASSERT_FALSE(pages);
    EXPECT_TRUE(pages.error().fault == DocumentFault::too_large ||
                pages.error().fault == DocumentFault::damaged);
}

} // namespace
} // namespace constancia
