#include "test_data.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace constancia {
namespace {

/// What make_stored.py keeps in files of every kind is seen alike: 40 and 90 above 140 and 200, or black and
/// three times white.
void expect_upright(const PageImage& image, const std::string& name)
{
    const auto seen = quadrants(image);
    EXPECT_LE(seen[0], 45) << name;
    const bool has_two_levels = seen[1] > 200;
    EXPECT_NEAR(seen[1], has_two_levels ? 255 : 90, 5) << name;
    EXPECT_NEAR(seen[2], has_two_levels ? 255 : 140, 5) << name;
    EXPECT_GE(seen[3], 195) << name;
}

TEST(StoredPictures, EveryFileShowsTheSamePicture)
{
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/data/ocr/stored")) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".pdf")) continue;
        const auto pages = decoded_pages(test_file("stored/" + name));
        ASSERT_TRUE(pages) << name;
        ASSERT_EQ(pages->size(), 1U) << name;
        const PageImage& image = pages->at(0);
        EXPECT_NEAR(3.0 * image.width, 4.0 * image.height, 0.001) << name;
        expect_upright(image, name);
        ++files;
    }
    EXPECT_GT(files, 40);
}

PageImage decoded(const std::string& name)
{
    const auto pages = decoded_pages(test_file("stored/" + name));
    EXPECT_TRUE(pages) << name;
    return pages ? pages->at(0) : PageImage{};
}

TEST(StoredPictures, LargerOnesThanAnyReadingNeedsAreReduced)
{
    const PageImage photo = decoded("large_photo.jpg");
    EXPECT_EQ(photo.width, 3000);
    EXPECT_EQ(photo.height, 2250);
    EXPECT_NEAR(photo.width * photo.source_columns, 4000, 0.001);
    EXPECT_NEAR(photo.height * photo.source_rows, 3000, 0.001);
    const PageImage scan = decoded("large_scan.tif");
    EXPECT_EQ(scan.width, 3200);
    EXPECT_NEAR(scan.width * scan.source_columns, 6400, 0.001);
}

TEST(StoredPictures, FaxesGetTheirMissingRows)
{
    const PageImage fax = decoded("tiff_fax_98_rows.tif");
    EXPECT_EQ(fax.height, 60);
    EXPECT_NEAR(fax.source_columns, 1, 0.001);
    EXPECT_NEAR(fax.source_rows, 0.5, 0.001);
}

} // namespace
} // namespace constancia
