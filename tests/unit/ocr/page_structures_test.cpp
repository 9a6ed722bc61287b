#include "test_data.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

// The pages of pictures.pdf, in the order of make_data.py.
enum Page {
    turned_0 = 1,
    turned_90,
    turned_180,
    turned_270,
    filled_crop_box,
    cut_by_crop_box,
    jpeg_2000,
    flate,
    cmyk,
    text_over_picture,
    text_below_picture,
    logo,
    inline_image,
    nested_form,
    painted_over,
    endless_form,
    stamped,
    page_count = stamped
};

const std::vector<PageStructure>& structures()
{
    static const auto result = module_under_test().page_structures(test_file("pictures.pdf"), "", 100);
    EXPECT_TRUE(result);
    return result.value();
}

const PageStructure& structure(Page page)
{
    return structures().at(static_cast<std::size_t>(page - 1));
}

std::optional<EmbeddedPicture> picture(Page page)
{
    return module_under_test().whole_page_picture(test_file("pictures.pdf"), "", page);
}

TEST(PageStructures, OneAPageUpToTheLimit)
{
    EXPECT_EQ(structures().size(), static_cast<std::size_t>(page_count));
    const auto three = module_under_test().page_structures(test_file("pictures.pdf"), "", 3);
    ASSERT_TRUE(three);
    EXPECT_EQ(three->size(), 3U);
}

TEST(PageStructures, APictureAloneIsThePage)
{
    for (const Page page :
         {turned_0, turned_90, turned_180, turned_270, jpeg_2000, flate, cmyk, nested_form}) {
        EXPECT_TRUE(structure(page).one_picture) << page;
        EXPECT_NEAR(structure(page).picture_cover, 1, 0.01) << page;
        EXPECT_NEAR(structure(page).picture_dpi, 14.4, 0.01) << page;
        EXPECT_EQ(structure(page).visible_glyphs + structure(page).invisible_glyphs, 0) << page;
    }
    EXPECT_TRUE(structure(inline_image).one_picture);
    EXPECT_FALSE(structure(painted_over).one_picture);
    EXPECT_FALSE(structure(stamped).one_picture);
    EXPECT_EQ(structure(stamped).visible_glyphs, 2);
}

TEST(PageStructures, TextThatCannotBeSeenIsCountedApart)
{
    for (const Page page : {text_over_picture, text_below_picture}) {
        EXPECT_EQ(structure(page).visible_glyphs, 0) << page;
        EXPECT_EQ(structure(page).invisible_glyphs, 10) << page;
        EXPECT_TRUE(structure(page).one_picture) << page;
    }
}

TEST(PageStructures, ALogoIsNoPage)
{
    EXPECT_FALSE(structure(logo).one_picture);
    EXPECT_NEAR(structure(logo).picture_cover, 0.01, 0.005);
    EXPECT_EQ(structure(logo).visible_glyphs, 10);
}

TEST(PageStructures, FormsThatDrawThemselvesComeToAnEnd)
{
    EXPECT_FALSE(structure(endless_form).one_picture);
}

TEST(PageStructures, PasswordsAndDamageAreTold)
{
    const auto locked = module_under_test().page_structures(test_file("locked.pdf"), "", 1);
    ASSERT_FALSE(locked);
    EXPECT_EQ(locked.error().fault, DocumentFault::password_required);
    EXPECT_TRUE(module_under_test().page_structures(test_file("locked.pdf"), "abc", 1));
    const auto damaged = module_under_test().page_structures("%PDF-1.4\nnothing else", "", 1);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().fault, DocumentFault::damaged);
}

TEST(PageStructures, DamagedFilesEndInSilence)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const std::string whole = test_file("pictures.pdf");
    for (std::size_t place = 0; place < whole.size(); place += 397) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0x15);
        (void)module_under_test().page_structures(changed, "", 100);
        (void)module_under_test().whole_page_picture(changed, "",
                                                     1 + static_cast<int>(place / 397) % page_count);
    }
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

/// Where the middle of the picture's upper left quadrant lies on the page as displayed.
Point upper_left_quadrant(const EmbeddedPicture& picture)
{
    return apply(picture.to_page, Point{picture.image.width / 4.0, picture.image.height / 4.0});
}

TEST(WholePagePicture, LiesWhereThePageShowsIt)
{
    struct Case {
        Page page;
        Point expected;
    };
    for (const auto& [page, expected] :
         {Case{turned_0, {100, 75}}, Case{turned_90, {225, 100}}, Case{turned_180, {300, 225}},
          Case{turned_270, {75, 300}}, Case{filled_crop_box, {50, 37.5}}, Case{nested_form, {100, 75}}}) {
        const auto found = picture(page);
        ASSERT_TRUE(found) << page;
        EXPECT_NEAR(quadrants(found->image)[0], 40, 3) << page;
        EXPECT_NEAR(upper_left_quadrant(*found).x, expected.x, 0.01) << page;
        EXPECT_NEAR(upper_left_quadrant(*found).y, expected.y, 0.01) << page;
    }
}

TEST(WholePagePicture, BelowRecognisedText)
{
    EXPECT_TRUE(picture(text_over_picture));
    EXPECT_TRUE(picture(text_below_picture));
    const auto found = picture(jpeg_2000);
    ASSERT_TRUE(found);
    EXPECT_NEAR(quadrants(found->image)[3], 200, 3);
    EXPECT_NEAR(found->image.dpi, 14.4, 0.01);
}

TEST(WholePagePicture, NothingWhereRenderingIsBetter)
{
    for (const Page page : {cut_by_crop_box, cmyk, logo, inline_image, painted_over, endless_form, stamped})
        EXPECT_FALSE(picture(page)) << page;
    EXPECT_FALSE(module_under_test().whole_page_picture(test_file("pictures.pdf"), "", 0));
    EXPECT_FALSE(module_under_test().whole_page_picture(test_file("pictures.pdf"), "", 1000));
    EXPECT_FALSE(module_under_test().whole_page_picture("", "", 1));
}

/// 1.4 kB that hold 400 MB, of which 2 MB would be shown.
TEST(WholePagePicture, NothingOfABomb)
{
    const std::string bomb = test_file("picture_bomb.pdf");
    const auto structures = module_under_test().page_structures(bomb, "", 1);
    ASSERT_TRUE(structures);
    ASSERT_TRUE(structures->at(0).one_picture);
    EXPECT_FALSE(module_under_test().whole_page_picture(bomb, "", 1));
}

} // namespace
} // namespace constancia
