#include "content/line_grouping.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

Word word(const char* text, double left, double top, double right, double bottom)
{
    return {text, {left, top, right, bottom}};
}

std::vector<std::string> lines_of(const std::vector<Word>& words)
{
    std::vector<std::string> texts;
    for (const TextLine& line : group_lines(words)) {
        std::string text;
        for (const std::size_t index : line.words)
            text += (text.empty() ? "" : " ") + words[index].text;
        texts.push_back(text);
    }
    return texts;
}

using Lines = std::vector<std::string>;

TEST(LineGrouping, DoesNotDependOnTheOrderOfWords)
{
    EXPECT_EQ((Lines{"NSS: 123", "Turno: M"}),
              lines_of({word("M", 50, 21, 55, 30), word("123", 40, 0, 60, 10), word("Turno:", 0, 20, 30, 30),
                        word("NSS:", 0, 1, 30, 10)}));
}

TEST(LineGrouping, KeepsADashOnItsLine)
{
    EXPECT_EQ((Lines{"UMF: - Turno: -"}), lines_of({word("UMF:", 0, 0, 20, 10), word("-", 25, 4, 28, 6),
                                                    word("Turno:", 40, 0, 60, 10), word("-", 65, 4, 68, 6)}));
}

TEST(LineGrouping, TellsTightLinesApart)
{
    // Boxes that overlap by a third, as fonts with tall boxes give.
    EXPECT_EQ((Lines{"one two", "three four"}),
              lines_of({word("one", 0, 0, 20, 12), word("two", 25, 0, 45, 12), word("three", 0, 8, 20, 20),
                        word("four", 25, 8, 45, 20)}));
}

TEST(LineGrouping, PutsNoWordAboveAnotherOnTheSameLine)
{
    const auto lines = lines_of(
        {word("Con derecho", 0, 0, 60, 10), word("SI", 100, 5, 110, 15), word("médico", 0, 9, 40, 19)});
    EXPECT_EQ(2u, lines.size());
}

TEST(LineGrouping, FollowsALineThatLeans)
{
    std::vector<Word> words;
    for (int i = 0; i < 10; ++i)
        words.push_back(word("x", 50 * i, 0.8 * i, 50 * i + 40, 10 + 0.8 * i));
    EXPECT_LE(group_lines(words).size(), 2u);
}

TEST(LineGrouping, OfNothingIsNothing)
{
    EXPECT_TRUE(group_lines({}).empty());
    EXPECT_EQ(0, median_height({}));
}

} // namespace

} // namespace constancia
