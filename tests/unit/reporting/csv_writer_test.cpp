#include "reporting/csv_cells.hpp"
#include "reporting/csv_writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace constancia {
namespace {

TEST(CsvLine, QuotesEveryCell)
{
    EXPECT_EQ(csv_line({"a", "", "b\"c", "d,e"}), "\"a\",\"\",\"b\"\"c\",\"d,e\"\r\n");
}

TEST(CsvLine, LetsNoSpreadsheetTakeACellForAFormula)
{
    EXPECT_EQ(csv_line({"=1+1", "+52", "-5", "@x", "\tx", "\rx"}),
              "\"'=1+1\",\"'+52\",\"'-5\",\"'@x\",\"' x\",\"' x\"\r\n");
    EXPECT_EQ(csv_line({"-", "="}),
              "\"-\",\"=\"\r\n"); // a single character is no formula, and - is what an absent clinic shows
}

TEST(CsvLine, HasNoControlCharacters)
{
    EXPECT_EQ(csv_line({"a\nb\x1b"}), "\"a b\\u{1b}\"\r\n");
}

TEST(CsvWriter, WritesAsManyCellsAsHeaders)
{
    std::string text;
    CsvWriter writer([&](std::string_view part) { text += part; }, Language::es);
    writer.begin();
    Record record;
    record.file = "a.pdf";
    record.verdict = Verdict::unreadable;
    record.findings.push_back({});
    writer.add(record);
    writer.end();

    const auto line_end = text.find("\r\n");
    const auto count = [](std::string_view line) { return std::count(line.begin(), line.end(), '"') / 2; };
    EXPECT_EQ(static_cast<std::size_t>(count(std::string_view(text).substr(0, line_end))),
              CsvWriter::headers().size());
    EXPECT_EQ(static_cast<std::size_t>(count(std::string_view(text).substr(line_end))),
              CsvWriter::headers().size());
    EXPECT_EQ(text.find('"'), 0u) << "no byte order mark";
}

} // namespace
} // namespace constancia
