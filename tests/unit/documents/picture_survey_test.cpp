#include "documents/picture_survey.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

TEST(PictureSurvey, PassesOverLogos)
{
    EXPECT_FALSE(may_hold_page_pictures("5 0 obj<</Type/XObject/Subtype/Image/Width 300/Height 80>>stream"));
    EXPECT_FALSE(may_hold_page_pictures("<</ProcSet[/PDF/ImageB/ImageC]/ImageMask true>>"));
    EXPECT_FALSE(may_hold_page_pictures("<</Subtype/TrueType/BaseFont/AAAAAA+Arial#20Bold/Encoding 7 0 R>>"));
    EXPECT_FALSE(may_hold_page_pictures("<</Subtype /Form/Subtype2 9 0 R/S#75btyp/A#"));
    EXPECT_FALSE(may_hold_page_pictures("/Subtype"));
    EXPECT_FALSE(may_hold_page_pictures(""));
}

TEST(PictureSurvey, SeesPagesAndStrips)
{
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype /Image /Width 1240 /Height 1754>>stream"));
    std::string strips;
    for (int i = 0; i < 10; ++i)
        strips += "5 0 obj<</Subtype/Image/Width 1200/Height 32>>stream endstream endobj ";
    EXPECT_TRUE(may_hold_page_pictures(strips));
}

TEST(PictureSurvey, ErrsTowardsYes)
{
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/Image/Width 9 0 R/Height 10>>stream"))
        << "a size by reference";
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/Imag#65/Width 1240/Height 1754>>stream"))
        << "an escaped name";
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/Ima#67e/Width 1240/Height 1754>>stream"));
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/#49mage/Width 1240/Height 1754>>stream"));
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</#53ubtype 9 0 R/Width 1240/Height 1754>>stream"));
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype 9 0 R/Width 1240/Height 1754>>stream"))
        << "a kind by reference, to what may be in a compressed object";
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype%\n9 0 R/Width 1240/Height 1754>>stream"));
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/Image/Width 9/Width 1240/Height 1754>>stream"))
        << "two sizes";
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/Image/Width 9 0 R/Width 9/Height 10>>stream"));
    const std::string padding = "%" + std::string(9000, 'x') + "\n";
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<<" + padding + "/Subtype/Image/Width 1/Height 1>>stream"));
    EXPECT_TRUE(may_hold_page_pictures("5 0 obj<</Subtype/Image/Width 1/Height 1" + padding + ">>stream"));
}

/// 40 MB, each of whose names would be searched for its ends through the whole file.
TEST(PictureSurvey, SearchesNoFurtherThanADictionary)
{
    std::string names;
    for (int i = 0; i < 5'000'000; ++i)
        names += "/Image  ";
    EXPECT_TRUE(may_hold_page_pictures(names));
    std::string logos;
    for (int i = 0; i < 300'000; ++i)
        logos += "5 0 obj<</Image/Width 0/Height 0>>stream\n";
    EXPECT_FALSE(may_hold_page_pictures(logos));
}

} // namespace

} // namespace constancia
