#include "ocr/module/reading_doubts.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

LineWord word(const std::string& text, double confidence)
{
    LineWord word;
    for (const char c : text)
        word.glyphs.push_back({std::string(1, c), confidence});
    word.confidence = confidence;
    return word;
}

/// A run with so many marks; `width` in its heights.
TextRun run_of(int letters, double width)
{
    TextRun run;
    run.box = {0, 0, 20 * width, 20};
    run.letters = letters;
    return run;
}

TEST(ReadingDoubts, WantARowOfWhatIsShortUnlessItIsAWord)
{
    const TextRun two = run_of(2, 1.5);
    EXPECT_TRUE(wants_a_row(two, {}));
    EXPECT_TRUE(wants_a_row(two, {word("14", 0.9)}));
    EXPECT_FALSE(wants_a_row(two, {word("14", 0.95)}));
    EXPECT_FALSE(wants_a_row(two, {word("SI", 0.7)}));
    EXPECT_TRUE(wants_a_row(two, {word("SI", 0.5)}));
    EXPECT_TRUE(wants_a_row(two, {word("5I", 0.7)}));
    EXPECT_TRUE(wants_a_row(run_of(1, 0.5), {word("I", 0.9)}));
}

TEST(ReadingDoubts, WantNoRowOfALineWhoseLettersBlurJoined)
{
    EXPECT_TRUE(wants_a_row(run_of(4, 8), {word("N", 0.5)}));
    EXPECT_FALSE(wants_a_row(run_of(4, 8.5), {word("N", 0.5)}));
    EXPECT_FALSE(wants_a_row(run_of(5, 4), {word("N", 0.5)}));
    EXPECT_FALSE(wants_a_row(run_of(4, 6), {word("DATOS", 0.5), word("DEL", 0.5)}));
}

TEST(ReadingDoubts, AreAboutRowsOfEqualsInNarrowedLines)
{
    EXPECT_TRUE(may_lack_equals({word("9999999321", 0.9)}, 0.8));
    EXPECT_TRUE(may_lack_equals({word("NSS:", 0.9), word("04000510095", 0.9)}, 0.8));
    EXPECT_FALSE(may_lack_equals({word("9999999321", 0.9)}, 0.95));
    EXPECT_FALSE(may_lack_equals({word("04220510095", 0.9)}, 0.8));
    EXPECT_FALSE(may_lack_equals({word("...", 0.9)}, 0.8));
}

TEST(ReadingDoubts, LetSerialNumbersBe)
{
    EXPECT_FALSE(may_lack_equals({word("0000108888880000003", 0.9)}, 0.8));
    EXPECT_TRUE(may_lack_equals({word("000010888888000000", 0.9)}, 0.8));
    EXPECT_TRUE(may_lack_equals({word("1755274951000044870312", 0.9)}, 0.8)); // a folio
    EXPECT_TRUE(may_lack_equals({word("CURP:LOHF000317MMCPRRA1", 0.9)}, 0.8));
}

TEST(ReadingDoubts, TellThePoorlyReadFromTheUnread)
{
    EXPECT_FALSE(is_poor({}));
    EXPECT_FALSE(is_poor({word("TURNO", 0.6)}));
    EXPECT_TRUE(is_poor({word("TURNO", 0.59)}));
    EXPECT_TRUE(says_nothing(run_of(4, 3), {word("TURN", 0.3)}));
    EXPECT_FALSE(says_nothing(run_of(4, 3), {word("TURN", 0.4)}));
    EXPECT_FALSE(says_nothing(run_of(5, 3), {word("TURNO", 0.3)}));
}

} // namespace
} // namespace constancia
