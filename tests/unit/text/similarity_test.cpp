#include "text/similarity.hpp"

#include <gtest/gtest.h>

#include <string>

namespace constancia {

TEST(LookAlikes, AreMutualAndNeverThemselves)
{
    for (int a = 0; a < 256; ++a)
        for (int b = 0; b < 256; ++b) {
            const char left = static_cast<char>(a), right = static_cast<char>(b);
            EXPECT_EQ(is_look_alike(left, right), is_look_alike(right, left));
            if (a == b) {
                EXPECT_FALSE(is_look_alike(left, right));
            }
        }
    for (const std::string_view pair : {"0O", "0D", "0Q", "1I", "1L", "5S", "8B", "2Z", "6G", "4A", "UV"})
        EXPECT_TRUE(is_look_alike(pair[0], pair[1])) << pair;
    EXPECT_FALSE(is_look_alike('A', 'X'));
}

TEST(OcrDistance, CountsLookAlikesHalf)
{
    EXPECT_EQ(ocr_distance("UMF", "UMF", 3), 0);
    EXPECT_EQ(ocr_distance("O75", "075", 3), 0.5);
    EXPECT_EQ(ocr_distance("TURMO", "TURNO", 3), 0.5);
    EXPECT_EQ(ocr_distance("TURRNO", "TURMO", 3), 0.5) << "RN runs together to M";
    EXPECT_EQ(ocr_distance("TURMO", "TURRNO", 3), 0.5);
    EXPECT_EQ(ocr_distance("CLINICA", "DINICA", 3), 0.5);
    EXPECT_EQ(ocr_distance("CONSUITORIO", "CONSULTORIO", 3), 0.5);
    EXPECT_EQ(ocr_distance("TURNO", "TURNOS", 3), 1);
    EXPECT_EQ(ocr_distance("", "ABC", 5), 3);
    EXPECT_EQ(ocr_distance("ABC", "", 5), 3);
    EXPECT_EQ(ocr_distance("", "", 0), 0);
    EXPECT_EQ(ocr_distance("ABC", "XYZ", 1e300), 3) << "a limit beyond every distance";
}

TEST(OcrDistance, StopsAboveTheLimit)
{
    EXPECT_GT(ocr_distance("MATUTINO", "VESPERTINO", 2), 2);
    EXPECT_GT(ocr_distance("A", "ABCDEFGHIJ", 2), 2);
    EXPECT_GT(ocr_distance(std::string(500, 'A'), std::string(500, 'X'), 10), 10);
    EXPECT_EQ(ocr_distance(std::string(500, 'A'), std::string(500, 'A'), 10), 0);
}

TEST(OcrDistance, IsSymmetricAndAgreesWithAnUnlimitedOne)
{
    const std::string_view words[] = {"RN",  "M",   "MARIA", "RNARIA", "CLL", "DL",  "VVEB",
                                      "WEB", "IIO", "NO",    "UO",     "LIO", "0O1I"};
    for (const auto a : words)
        for (const auto b : words) {
            const double whole = ocr_distance(a, b, 100);
            EXPECT_EQ(whole, ocr_distance(b, a, 100)) << a << " " << b;
            for (const double limit : {0.0, 0.5, 1.0, 1.5, 2.0, 3.0}) {
                const double limited = ocr_distance(a, b, limit);
                if (whole <= limit) {
                    EXPECT_EQ(limited, whole) << a << " " << b;
                } else {
                    EXPECT_GT(limited, limit) << a << " " << b;
                }
            }
        }
}

TEST(EditDistance, CountsEdits)
{
    EXPECT_EQ(edit_distance("", ""), 0);
    EXPECT_EQ(edit_distance("GOMEZ", "GAMEZ"), 1);
    EXPECT_EQ(edit_distance("GARCIA", "GARICA"), 2);
    EXPECT_EQ(edit_distance("LOPEZ", ""), 5);
    EXPECT_EQ(edit_distance("HERNANDEZ", "FERNANDO"), 3);
}

} // namespace constancia
