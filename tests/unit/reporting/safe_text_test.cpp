#include "reporting/safe_text.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(SafeText, LeavesSpanishAsItIs)
{
    EXPECT_EQ(safe_text("Muñoz Pérez, «UMF 75»"), "Muñoz Pérez, «UMF 75»");
}

TEST(SafeText, WritesOutWhatSteersATerminalOrTurnsTheReadingDirection)
{
    EXPECT_EQ(safe_text("a\x1b[31mb"), "a\\u{1b}[31mb");
    EXPECT_EQ(safe_text("a\u202Eb"), "a\\u{202e}b");
    EXPECT_EQ(safe_text("a\u200Bb"), "a\\u{200b}b");
    EXPECT_EQ(safe_text("a\u009Bb"), "a\\u{9b}b"); // the one-character form of ESC [
    EXPECT_EQ(safe_text(std::string("a\0b", 3)), "a\\u{0}b");
}

TEST(SafeText, BreaksNoLines)
{
    EXPECT_EQ(safe_text("a\r\nb\tc"), "a  b c");
}

TEST(SafeText, ReplacesBytesThatAreNoUtf8)
{
    EXPECT_EQ(safe_text("MU\xD1OZ"), "MU\uFFFDOZ");
    EXPECT_EQ(valid_utf8("MU\xD1OZ\x1b"), "MU\uFFFDOZ\x1b");
}

TEST(TerminalColumns, CountsWhatIsSeen)
{
    EXPECT_EQ(terminal_columns("año"), 3u);
    EXPECT_EQ(terminal_columns("an\u0303o"), 3u);
    EXPECT_EQ(terminal_columns("学生"), 4u);
}

TEST(CutToColumns, EndsWithAnEllipsisWhereSomethingIsMissing)
{
    EXPECT_EQ(cut_to_columns("María", 5), "María");
    EXPECT_EQ(cut_to_columns("María López", 6), "María…");
    EXPECT_EQ(cut_to_columns("学生学生", 4), "学…");
}

} // namespace
} // namespace constancia
