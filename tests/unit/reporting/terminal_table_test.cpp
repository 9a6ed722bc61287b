#include "reporting/terminal_table.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(TerminalTable, AlignsByColumnsOnTheTerminal)
{
    const TerminalTable table({6}, Colours::off);
    EXPECT_EQ(table.row({{"año"}, {"x"}}), "año     x\n");
    EXPECT_EQ(table.row({{"学生"}, {"x"}}), "学生    x\n");
    EXPECT_EQ(table.row({{"larguísimo"}, {"x"}}), "larguísimo  x\n");
}

TEST(TerminalTable, ColoursDoNotCountAsWidth)
{
    EXPECT_EQ(TerminalTable({3}, Colours::on).row({{"ab", Colour::red}, {"x"}}), "\x1b[31mab\x1b[0m   x\n");
    EXPECT_EQ(TerminalTable({3}, Colours::off).row({{"ab", Colour::red}, {"x"}}), "ab   x\n");
}

TEST(Wrapped, BreaksAtSpacesAndIndents)
{
    EXPECT_EQ(wrapped("uno dos tres", 2, 9), "  uno dos\n  tres\n");
    EXPECT_EQ(wrapped("larguísimo sí", 2, 5), "  larguísimo\n  sí\n");
    EXPECT_EQ(wrapped("", 2, 9), "");
}

} // namespace
} // namespace constancia
