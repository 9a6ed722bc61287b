#include "ocr/module/doubled_letters.hpp"
#include "ocr/module/text_runs.hpp"
#include "ocr/module/word_boxes.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

constexpr double letter = 20; ///< height, in pixels; letters are half as wide, with a tenth between them

/// A line of letters from `left` on; a blank in `text` is a space between words.
void print(std::vector<InkMark>& ink, const std::string& text, double left, double top,
           double height = letter)
{
    for (const char c : text) {
        if (c != ' ') ink.push_back({{left, top, left + 0.5 * height, top + height}, 100});
        left += 0.6 * height;
    }
}

TEST(TextRuns, GoOnOverSpacesAndEndAtCells)
{
    std::vector<InkMark> ink;
    print(ink, "UMF 75", 0, 0);
    print(ink, "TURNO", 200, 0);
    print(ink, "NSS", 0, 60);
    const auto runs = text_runs(ink, letter);
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].letters, 5);
    EXPECT_EQ(runs[0].words, 2);
    EXPECT_EQ(runs[1].box.left, 200);
    EXPECT_EQ(runs[2].box.top, 60);
}

TEST(TextRuns, TakeInFullStopsAndLeaveSpecksAside)
{
    std::vector<InkMark> ink;
    print(ink, "NSS", 0, 0);
    ink.push_back({{40, 16, 44, 20}, 16}); // a full stop
    ink.push_back({{14, 4, 15, 12}, 8});   // dust between two letters
    const auto runs = text_runs(ink, letter);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].box.right, 44);
}

TEST(TextRuns, FinePrintIsLongOrBelowWhatIsLong)
{
    std::vector<InkMark> ink;
    print(ink, "NUMERO DE SEGURIDAD SOCIAL 05200500014", 0, 0);
    print(ink, "CURP", 0, 40);
    const double small = 0.6 * letter;
    print(ink, std::string(120, 'x'), 0, 100, small);
    print(ink, "SECUENCIA NOTARIAL NUMERO 1234567", 0, 140, small);
    print(ink, "SELLO DIGITAL", 0, 180, small);
    const auto runs = text_runs(ink, letter);
    ASSERT_EQ(runs.size(), 5U);
    EXPECT_EQ(fine_print(runs), (std::vector<bool>{false, false, true, true, false}));
}

TEST(TextRuns, OfNarrowLettersAreNotNarrowed)
{
    const auto width_of_run = [](double letter_width) {
        std::vector<InkMark> ink;
        for (int i = 0; i < 8; ++i)
            ink.push_back({{i * 20.0, 0, i * 20 + letter_width, letter}, 100});
        ink.push_back({{152, letter - 2, 154, letter}, 4}); // a full stop says nothing
        return narrowest_width(text_runs(ink, letter).at(0));
    };
    EXPECT_EQ(width_of_run(0.5 * letter), 1);
    EXPECT_NEAR(width_of_run(0.65 * letter), 0.6 / 0.65, 1e-6);
    EXPECT_NEAR(width_of_run(0.9 * letter), 0.8, 1e-6);
}

TEST(WordBoxes, TakeTheSpaceThatIsNearest)
{
    std::vector<InkMark> ink;
    print(ink, "ANA SOFIA", 0, 0);
    const auto runs = text_runs(ink, letter);
    ASSERT_EQ(runs.size(), 1U);
    // The second word's start is reported a little too late.
    const auto words = marks_of_words(runs[0], {{0}, {55}});
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].size(), 3U);
    EXPECT_EQ(words[1].size(), 5U);
}

TEST(WordBoxes, LeaveALostColonWithoutInk)
{
    // Of "NSS : SI" and of "NSS:" the colon's dots were no more than specks.
    const auto marks_in = [](const std::string& text, const std::vector<WordPlace>& places) {
        std::vector<InkMark> ink;
        print(ink, text, 0, 0);
        std::vector<std::size_t> counts;
        for (const auto& marks : marks_of_words(text_runs(ink, letter).at(0), places))
            counts.push_back(marks.size());
        return counts;
    };
    const double colon = 53, value = 69;
    EXPECT_EQ(marks_in("NSS  SI", {{0}, {colon, true}, {value}}), (std::vector<std::size_t>{3, 0, 2}));
    EXPECT_EQ(marks_in("NSS I SI", {{0}, {colon, true}, {value + 12}}), (std::vector<std::size_t>{3, 1, 2}));
    EXPECT_EQ(marks_in("NSS", {{0}, {40, true}}), (std::vector<std::size_t>{3, 0}));
    EXPECT_EQ(marks_in("NSS", {{0, true}, {4}}), (std::vector<std::size_t>{0, 3}));
}

TEST(WordBoxes, HaveTheRoomOfAFontsLine)
{
    const Rect capitals = room_of_line({0, 10, 50, 30}, "UMF");
    EXPECT_LT(capitals.top, 10);
    EXPECT_GT(capitals.bottom, 30);
    // Small letters without the tall ones around them lie in the same room.
    const Rect small = room_of_line({0, 30 - 0.73 * 20, 50, 30}, "no");
    EXPECT_NEAR(small.top, capitals.top, 0.1);
    EXPECT_NEAR(small.bottom, capitals.bottom, 0.1);
}

TEST(DoubledLetters, OneGoesWhereTheInkIsOneLetter)
{
    const std::vector<Glyph> glyphs = {{"J", 0.9}, {"0", 0.6}, {"O", 0.4}, {"6", 0.9}};
    std::vector<InkMark> ink;
    print(ink, "J06", 0, 0);
    std::vector<Rect> marks;
    for (const InkMark& mark : ink)
        marks.push_back(mark.box);
    EXPECT_EQ(text_without_doubled_letters(glyphs, marks), "J06");
    marks.push_back({40, 0, 50, 20});
    EXPECT_EQ(text_without_doubled_letters(glyphs, marks), "J0O6");
}

} // namespace
} // namespace constancia
