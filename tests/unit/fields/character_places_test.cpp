#include "fields/character_places.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

constexpr double width = 10, space = 2;

/// Characters of one width in a row; those whose number is in `joined` touch the next one.
std::vector<Rect> marks_of(std::size_t characters, const std::vector<std::size_t>& joined)
{
    std::vector<Rect> marks;
    double left = 0;
    bool joins = false;
    for (std::size_t i = 0; i < characters; ++i) {
        const double right = left + width;
        if (joins)
            marks.back().right = right;
        else
            marks.push_back({left, 0, right, 14});
        joins = std::find(joined.begin(), joined.end(), i) != joined.end();
        left = right + space;
    }
    return marks;
}

TEST(CharacterPlaces, AreTheMarksThemselvesWhereNoneTouch)
{
    const auto marks = marks_of(5, {});
    EXPECT_EQ(character_places(marks, "AB123"), marks);
}

TEST(CharacterPlaces, AreSharedByCharactersThatTouch)
{
    const auto places = character_places(marks_of(6, {1, 2}), "PARE06");
    ASSERT_EQ(places.size(), 6u);
    EXPECT_NE(places[0], places[1]);
    EXPECT_EQ(places[1], places[2]);
    EXPECT_EQ(places[2], places[3]);
    EXPECT_NE(places[3], places[4]);
    EXPECT_NE(places[4], places[5]);
    EXPECT_EQ(places[5].left, 5 * (width + space));
}

TEST(CharacterPlaces, JoinThePiecesOfABrokenCharacter)
{
    // The halves of a 0 whose upper and lower strokes are too thin to be seen, among characters of one width.
    const std::vector<Rect> marks = {{0, 0, 10, 14},  {12, 0, 22, 14}, {24, 0, 27, 14}, {31, 0, 34, 14},
                                     {36, 0, 46, 14}, {48, 0, 51, 14}, {55, 0, 58, 14}};
    const auto places = character_places(marks, "AB030");
    ASSERT_EQ(places.size(), 5u);
    EXPECT_EQ(places[1], marks[1]);
    EXPECT_EQ(places[2], (Rect{24, 0, 34, 14}));
    EXPECT_EQ(places[3], marks[4]);
    EXPECT_EQ(places[4], (Rect{48, 0, 58, 14}));
}

TEST(CharacterPlaces, GoByHowWideLettersAre)
{
    // An I and an N that touch are as wide as a common letter and a half.
    const std::vector<Rect> marks = {{0, 0, 10, 14}, {12, 0, 29, 14}, {31, 0, 41, 14}, {43, 0, 53, 14}};
    const auto places = character_places(marks, "AIN77");
    ASSERT_EQ(places.size(), 5u);
    EXPECT_EQ(places[1], marks[1]);
    EXPECT_EQ(places[2], marks[1]);
    EXPECT_EQ(places[3], marks[2]);
}

TEST(CharacterPlaces, AreNoneWhereTheInkIsOfSomethingElse)
{
    EXPECT_TRUE(character_places({}, "AB").empty());
    EXPECT_TRUE(character_places(marks_of(7, {}), "AB123").empty());
    // One mark as wide as a frame around all.
    EXPECT_TRUE(
        character_places(std::vector<Rect>{{0, 0, 400, 14}, {402, 0, 412, 14}}, "ABCDEFGH12").empty());
}

} // namespace
} // namespace constancia
