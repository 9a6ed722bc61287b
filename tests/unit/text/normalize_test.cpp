#include "text/normalize.hpp"
#include "text/utf8.hpp"
#include "vectors/vectors.hpp"

#include <gtest/gtest.h>

namespace constancia {

TEST(Normalize, Vectors)
{
    for (const auto& [place, columns] : testing::read_vectors("fold.tsv", 3)) {
        SCOPED_TRACE(place);
        EXPECT_EQ(fold(columns[0]), columns[1]);
        EXPECT_EQ(to_capitals(columns[0]), columns[2]);
        std::string without_spaces = columns[1];
        std::erase(without_spaces, ' ');
        EXPECT_EQ(fold_compact(columns[0]), without_spaces);
    }
}

TEST(Normalize, EveryTextFoldsToAsciiAndFoldingAgainChangesNothing)
{
    for (char32_t c = 0; c < 0x30000; c += c < 0x3000 ? 1 : 37) {
        std::string text = "A";
        append_utf8(text, c);
        text += 'B';
        const std::string folded = fold(text);
        EXPECT_TRUE(is_all_ascii(folded)) << static_cast<unsigned>(c);
        EXPECT_EQ(fold(folded), folded) << static_cast<unsigned>(c);
        EXPECT_EQ(to_capitals(to_capitals(text)), to_capitals(text)) << static_cast<unsigned>(c);
    }
}

TEST(Normalize, CodePoints)
{
    EXPECT_EQ(code_points(""), 0U);
    EXPECT_EQ(code_points("MUÑOZ"), 5U);
    EXPECT_EQ(code_points("\xF0\x9F\x98\x80"), 1U);
    EXPECT_EQ(code_points("MU\xD1OZ"), 5U);
    EXPECT_EQ(code_points("\xF0\x9F\x98"), 3U) << "each byte of a sequence cut short";
}

TEST(Utf8, GoesThroughEveryCodePoint)
{
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x800 ? 1 : 101) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        EXPECT_EQ(next_code_point(text, at), c);
        EXPECT_EQ(at, text.size());
    }
}

TEST(Utf8, RefusesOverlongFormsAndSurrogates)
{
    for (const std::string_view text :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xC3"}) {
        std::size_t at = 0;
        EXPECT_EQ(next_code_point(text, at), replacement_character);
        EXPECT_EQ(at, 1U);
    }
}

} // namespace constancia
