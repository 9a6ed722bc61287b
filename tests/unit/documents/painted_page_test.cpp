#include "documents/painted_page.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

constexpr PaintColour white, black{0, 0, 0}, blue{0, 0, 0.6}, nearly_white{0.99, 0.98, 1};
constexpr Rect letter{100, 100, 105, 106};
constexpr Rect around{90, 95, 200, 110};
constexpr Rect whole_page{0, 0, 612, 792};

PaintedPage page()
{
    return {612, 792};
}

Patch patch(const Rect& box, std::optional<PaintColour> colour = white)
{
    return {box, {}, colour, false, false};
}

Sight sight_of_one(const PaintedPage& page)
{
    const auto sights = page.sights();
    EXPECT_EQ(sights.size(), 1u);
    return sights.at(0);
}

TEST(PaintedPage, ALetterIsSeenWhenItDiffersFromWhatIsBelow)
{
    struct Case {
        std::optional<PaintColour> letter;
        std::vector<Patch> below;
        Sight expected;
    };
    const Case cases[] = {
        {black, {}, Sight::seen},
        {white, {}, Sight::hidden},
        {nearly_white, {}, Sight::hidden},
        {std::nullopt, {}, Sight::hidden},
        {white, {patch(around, blue)}, Sight::seen},
        {white, {patch({300, 300, 400, 400}, blue)}, Sight::hidden},
        {black, {patch(around, black)}, Sight::hidden},
        {black, {patch(around, black), patch(around, white)}, Sight::seen},
        {white, {patch(around, std::nullopt)}, Sight::seen},
        {white, {patch(whole_page, std::nullopt)}, Sight::hidden}, // on the picture of a page
        {black, {patch(whole_page, std::nullopt)}, Sight::seen},
        {white, {patch(whole_page, std::nullopt), patch(around, blue)}, Sight::seen},
        {PaintColour{0.55, 0.55, 0.55},
         {patch(around, PaintColour{0.4, 0.4, 0.4}), patch(around, PaintColour{0.5, 0.5, 0.5})},
         Sight::hidden},
    };
    for (const Case& each : cases) {
        PaintedPage painted = page();
        for (const Patch& below : each.below)
            painted.add_patch(below);
        painted.add_letter(letter, each.letter);
        EXPECT_EQ(sight_of_one(painted), each.expected) << &each - cases;
    }
}

TEST(PaintedPage, WhatIsPaintedAfterALetterMayCoverIt)
{
    const auto after = [](const Patch& above) {
        PaintedPage painted = page();
        painted.add_letter(letter, black);
        painted.add_patch(above);
        return sight_of_one(painted);
    };
    EXPECT_EQ(after(patch(around)), Sight::covered);
    EXPECT_EQ(after(patch(around, black)), Sight::covered);
    EXPECT_EQ(after(patch({102, 95, 200, 110})), Sight::seen) << "half of it";
    EXPECT_EQ(after(patch({90, 102, 200, 103.5})), Sight::seen) << "a line through it";
    Patch picture = patch(around, std::nullopt);
    picture.is_picture = true;
    EXPECT_EQ(after(picture), Sight::covered);
    picture.box = whole_page;
    EXPECT_EQ(after(picture), Sight::hidden) << "the text layer of a scan, below its picture";
    Patch glass = patch(around, std::nullopt);
    glass.may_be_clear = true;
    EXPECT_EQ(after(glass), Sight::hidden);
}

TEST(PaintedPage, AnOutlineCoversWhatIsInsideIt)
{
    PaintedPage painted = page();
    painted.add_letter(letter, black);
    painted.add_letter({190, 96, 195, 102}, black);
    Patch triangle = patch(around);
    triangle.outline = {{{90, 95}, {200, 110}, {90, 110}}};
    painted.add_patch(triangle);
    EXPECT_EQ(painted.sights(), (std::vector{Sight::covered, Sight::seen}));
}

/// Compared each with each they would be too many.
TEST(PaintedPage, ManyPatchesAndLettersAreToldApart)
{
    PaintedPage painted = page();
    constexpr int rows = 70, columns = 80;
    const auto at = [](int row, int column) {
        return Rect{7.0 * column, 10.0 * row, 7.0 * column + 5, 10.0 * row + 6};
    };
    for (int i = 0; i < rows * columns; ++i)
        painted.add_letter(at(i / columns, i % columns), black);
    for (int i = 0; i < rows * columns; i += 2) {
        const Rect core = at(i / columns, i % columns);
        painted.add_patch(patch({core.left - 1, core.top - 1, core.right + 1, core.bottom + 1}));
    }
    const auto sights = painted.sights();
    for (std::size_t i = 0; i < sights.size(); ++i)
        ASSERT_EQ(sights[i], i % 2 == 0 ? Sight::covered : Sight::seen) << i;
}

TEST(PaintedPage, AnOutlineOfManyPointsCostsNoMoreThanManyPatches)
{
    PaintedPage painted = page();
    for (int i = 0; i < 5'000; ++i)
        painted.add_letter({300, 300, 305, 306}, black);
    Patch comb = patch({0, 0, 612, 792});
    comb.outline.emplace_back();
    for (int i = 0; i < 100'000; ++i)
        comb.outline.back().push_back({i * 0.006, i % 2 == 0 ? 0.0 : 290.0});
    painted.add_patch(comb);
    EXPECT_EQ(painted.sights().front(), Sight::hidden);
}

TEST(PaintedPage, ACrowdedOneShowsNothingForSure)
{
    PaintedPage painted = page();
    for (int i = 0; i < 1'000; ++i)
        painted.add_letter({300, 300, 305, 306}, black);
    for (int i = 0; i < 30'000; ++i)
        painted.add_patch(patch(around));
    EXPECT_EQ(painted.sights().front(), Sight::hidden);
}

} // namespace
} // namespace constancia
