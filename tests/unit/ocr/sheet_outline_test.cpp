#include "ocr/module/sheet_outline.hpp"
#include "ocr/module/sheet_plane.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace constancia {

namespace {

using Corners = std::array<Point, 4>;

bool holds(const Corners& sheet, double x, double y)
{
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = sheet[i], b = sheet[(i + 1) % 4];
        if ((b.x - a.x) * (y - a.y) < (b.y - a.y) * (x - a.x)) return false;
    }
    return true;
}

/// A photo of a sheet on a desk with grain, in grey levels; both a little noisy.
PageImage photo(const Corners& sheet, int paper, int desk)
{
    PageImage image{900, 1200, 0, PixelFormat::grey8, {}};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const int noise = (x * 31 + y * 17) % 7 - 3;
            const int grain = (x / 9 + y / 40) % 3 * 6;
            image.pixels.push_back(
                static_cast<std::uint8_t>(noise + (holds(sheet, x + 0.5, y + 0.5) ? paper : desk + grain)));
        }
    }
    return image;
}

/// Rows of text in the middle of the sheet.
std::vector<LetterRow> text_on(const Corners& sheet)
{
    std::vector<LetterRow> rows;
    const Point middle{(sheet[0].x + sheet[2].x) / 2, (sheet[0].y + sheet[2].y) / 2};
    for (int line = -5; line <= 5; ++line) {
        LetterRow& row = rows.emplace_back();
        for (int letter = -15; letter <= 15; ++letter) {
            const double x = middle.x + 12 * letter, y = middle.y + 30 * line;
            row.push_back({x, y, x + 9, y + 12});
        }
    }
    return rows;
}

void expect_corners(const Corners& expected, const Corners& found, double tolerance)
{
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(expected[i].x, found[i].x, tolerance);
        EXPECT_NEAR(expected[i].y, found[i].y, tolerance);
    }
}

TEST(SheetOutline, IsFoundOnDarkerAndOnLighterDesks)
{
    const Corners sheet{{{150, 120}, {780, 160}, {840, 1090}, {80, 1050}}};
    for (const int desk : {60, 130, 165, 235}) {
        const auto outline = sheet_outline(photo(sheet, 205, desk), text_on(sheet));
        ASSERT_TRUE(outline) << desk;
        EXPECT_TRUE(outline->whole);
        expect_corners(sheet, outline->corners, 8);
    }
}

TEST(SheetOutline, OfThreeSidesGuessesTheFourthOutside)
{
    const Corners sheet{{{150, 120}, {780, 120}, {800, 1400}, {130, 1400}}};
    const auto outline =
        sheet_outline(photo(sheet, 220, 90), text_on({{{150, 120}, {780, 120}, {800, 1200}, {130, 1200}}}));
    ASSERT_TRUE(outline);
    EXPECT_FALSE(outline->whole);
    EXPECT_TRUE(outline->in_perspective);
    EXPECT_GE(outline->corners[2].y, 1190);
}

TEST(SheetOutline, IsNotLookedForOnAFullPage)
{
    const Corners everything{{{-10, -10}, {910, -10}, {910, 1210}, {-10, 1210}}};
    const auto text = text_on({{{0, 0}, {900, 0}, {900, 1200}, {0, 1200}}});
    EXPECT_FALSE(sheet_outline(photo(everything, 240, 0), text));
    // A bar across the page, as of a letterhead, is no side of the sheet.
    const Corners below_bar{{{-10, 150}, {910, 150}, {910, 1210}, {-10, 1210}}};
    EXPECT_FALSE(sheet_outline(photo(below_bar, 240, 60), text));
}

TEST(SheetOutline, NeedsText)
{
    const Corners sheet{{{150, 120}, {780, 160}, {840, 1090}, {80, 1050}}};
    EXPECT_FALSE(sheet_outline(photo(sheet, 220, 60), {}));
}

TEST(SheetOutline, NeverCutsTextOff)
{
    // A dark panel in the middle of the page; there is text all around it.
    const Corners panel{{{200, 300}, {700, 300}, {700, 900}, {200, 900}}};
    const auto text = text_on({{{0, -100}, {900, -100}, {900, 700}, {0, 700}}});
    EXPECT_FALSE(sheet_outline(photo(panel, 120, 240), text));
}

TEST(SheetPlane, LaysTheSheetFlat)
{
    const SheetOutline outline{{{{150, 120}, {780, 160}, {840, 1090}, {80, 1050}}}, true, true};
    const SheetPlane plane(outline, 900, 1200);
    EXPECT_NEAR(11 / 8.5, plane.height() / plane.width(), 1e-9);
    const Point corner = plane.to_image({plane.width(), plane.height()});
    EXPECT_NEAR(840, corner.x, 1e-6);
    EXPECT_NEAR(1090, corner.y, 1e-6);
    const Point back = plane.from_image(plane.to_image({123, 456}));
    EXPECT_NEAR(123, back.x, 1e-6);
    EXPECT_NEAR(456, back.y, 1e-6);
}

TEST(SheetPlane, OfAPartIsCutOutOnly)
{
    const SheetOutline outline{{{{100, 50}, {900, 50}, {900, 1200}, {100, 1200}}}, false, false};
    const SheetPlane plane(outline, 900, 1200);
    EXPECT_FALSE(plane.in_perspective());
    EXPECT_EQ((Point{100, 50}), plane.to_image({0, 0}));
    EXPECT_EQ(800, plane.width());
}

} // namespace

} // namespace constancia
