#include "test_data.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace constancia {
namespace {

constexpr double few_pixels = 5;

OcrEngine& engine()
{
    static const auto made = module_under_test().make_engine();
    if (!made) ADD_FAILURE() << made.error();
    return **made;
}

Result<RecognisedPage> recognise(const PageImage& image)
{
    return recognised(engine(), image);
}

PageImage image_of(const std::string& picture)
{
    const auto images = decoded_pages(test_file(picture + ".png"));
    EXPECT_TRUE(images) << picture;
    return images ? images->at(0) : PageImage{};
}

RecognisedPage recognise(const std::string& picture)
{
    auto page = recognise(image_of(picture));
    EXPECT_TRUE(page) << picture;
    return page.value_or(RecognisedPage{});
}

bool lies_at(const Rect& found, const Rect& expected, double tolerance)
{
    return std::abs(found.left - expected.left) <= tolerance &&
           std::abs(found.top - expected.top) <= tolerance &&
           std::abs(found.right - expected.right) <= tolerance &&
           std::abs(found.bottom - expected.bottom) <= tolerance;
}

/// Words are as long as their ink, and as high as a font's line: from above its accents to below its tails.
bool stands_at(const Rect& word, const Rect& ink, double tolerance)
{
    return std::abs(word.left - ink.left) <= tolerance && std::abs(word.right - ink.right) <= tolerance &&
           std::abs(word.centre().y - ink.centre().y) <= tolerance &&
           vertical_overlap(word, ink) >= 0.9 * std::min(word.height(), ink.height()) &&
           word.height() <= 2.2 * ink.height() + tolerance;
}

/// Letters and digits that every recogniser takes for each other: telling them apart is for those who know
/// the field.
std::string blurred(std::string text)
{
    std::replace(text.begin(), text.end(), 'O', '0');
    // Nor has a word of two letters anything to tell large from small ones by, or an I from an l.
    if (text == "si" || text == "sI" || text == "Si" || text == "Sl") text = "SI";
    return text;
}

struct Case {
    const char* picture;
    int quarter_turns = 0;
    double skew = 0;
};

class Recognise : public testing::TestWithParam<Case> {};

TEST_P(Recognise, FindsTheWaysOfThePage)
{
    const RecognisedPage page = recognise(GetParam().picture);
    EXPECT_EQ(page.quarter_turns, GetParam().quarter_turns);
    EXPECT_NEAR(page.skew, GetParam().skew, 0.15);
}

TEST_P(Recognise, ReadsEveryWordWhereItStands)
{
    const RecognisedPage page = recognise(GetParam().picture);
    const double tolerance = few_pixels + 2 * GetParam().skew;
    for (const auto& expected : words_on(GetParam().picture)) {
        if (expected.text.starts_with('#')) continue;
        // At 120 dpi a word of two letters may be read as anything; that it is there is seen by its ink.
        if (GetParam().picture == std::string("coarse_120_dpi") && expected.text.size() < 3) continue;
        EXPECT_TRUE(std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
            return blurred(word.text) == blurred(expected.text) && word.source == Source::ocr &&
                   word.confidence > 0 &&
                   stands_at(word.box, apply_backwards(page.to_image, expected.box), tolerance);
        })) << expected.text;
    }
}

TEST_P(Recognise, MarksTheInkOfADashAndNothingWhereNothingIs)
{
    const RecognisedPage page = recognise(GetParam().picture);
    const double tolerance = few_pixels + 2 * GetParam().skew;
    for (const auto& place : words_on(GetParam().picture)) {
        const auto marks_here = std::count_if(page.ink.begin(), page.ink.end(), [&](const InkMark& mark) {
            const Rect box = apply(page.to_image, mark.box);
            return place.text == "#dash" ? lies_at(box, place.box, tolerance)
                                         : intersected(box, place.box).area() > 0;
        });
        if (place.text.starts_with('#')) {
            EXPECT_EQ(marks_here, place.text == "#dash" ? 1 : 0);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Pictures, Recognise,
                         testing::Values(Case{"upright"}, Case{"turned_90", 3}, Case{"turned_180", 2},
                                         Case{"turned_270", 1}, Case{"skewed", 0, 2.5},
                                         Case{"coarse_120_dpi"}, Case{"shaded"}, Case{"ruled"}),
                         [](const auto& test) { return std::string(test.param.picture); });

TEST(RecogniseAnything, AFigureByItselfIsReadAsOne)
{
    const RecognisedPage page = recognise("lone_figures");
    for (const auto& figure : words_on("lone_figures")) {
        const auto found = std::find_if(page.words.begin(), page.words.end(), [&](const Word& word) {
            return intersected(apply(page.to_image, word.box), figure.box).area() > 0;
        });
        ASSERT_NE(found, page.words.end()) << figure.text;
        EXPECT_EQ(found->text, figure.text);
    }
}

TEST(RecogniseAnything, ShadesMadeOfDotsAreNoPrint)
{
    const RecognisedPage page = recognise("dithered");
    for (const char* expected :
         {"Constancia", "92919084431", "HERNANDEZ", "GUANAJUATO", "VIGENTE", "15/08/2026"})
        EXPECT_TRUE(std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
            return word.text == expected;
        })) << expected;
}

TEST(RecogniseAnything, AnEmptyPageHasNoWordsAndNoInk)
{
    const RecognisedPage page = recognise("empty");
    EXPECT_TRUE(page.words.empty());
    EXPECT_TRUE(page.ink.empty());
    EXPECT_DOUBLE_EQ(page.width, 600);
    EXPECT_DOUBLE_EQ(page.height, 400);
}

TEST(RecogniseAnything, ColourAndGreyGiveTheSameWords)
{
    const PageImage given = image_of("upright");
    PageImage other{given.width, given.height, given.dpi, PixelFormat::rgb24, {}};
    if (given.format == PixelFormat::rgb24) other.format = PixelFormat::grey8;
    const std::size_t step = static_cast<std::size_t>(given.format);
    for (std::size_t i = 0; i < given.pixels.size(); i += step)
        other.pixels.insert(other.pixels.end(), static_cast<std::size_t>(other.format), given.pixels[i]);
    const auto one = recognise(given);
    const auto two = recognise(other);
    ASSERT_TRUE(one && two);
    ASSERT_EQ(one->words.size(), two->words.size());
    for (std::size_t i = 0; i < one->words.size(); ++i)
        EXPECT_EQ(one->words[i].text, two->words[i].text);
}

TEST(RecogniseAnything, PicturesWithoutAPageAreRefusedOrEmpty)
{
    EXPECT_FALSE(recognise(PageImage{}));
    EXPECT_FALSE(recognise(PageImage{1, 1, 0, PixelFormat::grey8, {0}}));
    const auto black =
        recognise(PageImage{50, 3000, 0, PixelFormat::grey8, std::vector<std::uint8_t>(150'000)});
    ASSERT_TRUE(black);
    EXPECT_TRUE(black->words.empty());
}

} // namespace
} // namespace constancia
