#include "ocr/ocr_module.hpp"
#include "pipeline/page_pixels.hpp"
#include "support/file.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

std::string stored(const std::string& name)
{
    return read_file(SOURCE_DIR "/tests/data/ocr/stored/" + name, 1U << 20).value_or("");
}

/// Brightness at a place of the page as displayed, in points.
int brightness_at(const EmbeddedPicture& picture, Point place)
{
    const Point pixel = apply(inverted(picture.to_page), place);
    const auto x = static_cast<int>(pixel.x), y = static_cast<int>(pixel.y);
    const int step = static_cast<int>(picture.image.format);
    return picture.image.pixels.at(static_cast<std::size_t>((y * picture.image.width + x) * step));
}

/// Every page of the PDFs of make_stored.py shows 40 and 90 above 140 and 200, or black and three times
/// white.
void expect_every_page_shows_the_picture(const std::string& name, bool taken_directly)
{
    const auto module = ocr_module();
    ASSERT_TRUE(module) << module.error();
    const auto document = PdfDocument::open(stored(name), {});
    ASSERT_TRUE(document);
    const auto structures = (*module)->page_structures(document->bytes(), "", 100);
    ASSERT_TRUE(structures);
    ASSERT_EQ(structures->size(), static_cast<std::size_t>(document->page_count()));
    for (int page = 1; page <= document->page_count(); ++page) {
        const auto own = (*module)->whole_page_picture(document->bytes(), "", page);
        EXPECT_EQ(own.has_value(), taken_directly) << name << " page " << page;
        const auto picture = page_pixels(*document, page, &structures->at(static_cast<std::size_t>(page - 1)),
                                         Limits{}, **module);
        ASSERT_TRUE(picture) << name << " page " << page;
        EXPECT_LE(brightness_at(*picture, {100, 75}), 45) << name << " page " << page;
        EXPECT_GE(brightness_at(*picture, {300, 75}), 85) << name << " page " << page;
        EXPECT_GE(brightness_at(*picture, {100, 225}), 125) << name << " page " << page;
        EXPECT_GE(brightness_at(*picture, {300, 225}), 125) << name << " page " << page;
    }
}

TEST(PagePixels, PicturesThatAreAWholePageAreTakenAsTheyAre)
{
    expect_every_page_shows_the_picture("direct.pdf", true);
}

TEST(PagePixels, AllOthersAreDrawn)
{
    expect_every_page_shows_the_picture("drawn.pdf", false);
}

} // namespace
} // namespace constancia
