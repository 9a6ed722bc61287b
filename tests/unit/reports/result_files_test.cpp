#include "records.hpp"
#include "reporting/record_json.hpp"
#include "reports/result_files.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace constancia {
namespace {

using testing::RecordMaker;

class Results : public ::testing::Test {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/constancia_results_test_XXXXXX";
        ASSERT_NE(nullptr, ::mkdtemp(name));
        m_folder = name;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::string write(const char* name, const std::string& text) const
    {
        std::ofstream(m_folder / name) << text;
        return (m_folder / name).string();
    }

    std::filesystem::path m_folder;
};

std::string line(const std::string& file, const std::string& run = "r1")
{
    return record_json(RecordMaker(file, 2), run) + "\n";
}

std::string files_in(const std::vector<std::string>& of)
{
    const ResultFiles results(of);
    std::string files;
    results.source()([&](const Record& record) { files += record.file + ' '; });
    return files;
}

/// What is wrong and where: "1 2" is ResultFileFault 1 in line 2.
std::string fault_in(const std::vector<std::string>& of)
{
    try {
        files_in(of);
    } catch (const ResultFileError& error) {
        return fmt::format("{} {}", static_cast<int>(error.fault()), error.line());
    }
    return "none";
}

std::string fault(ResultFileFault fault, int line)
{
    return fmt::format("{} {}", static_cast<int>(fault), line);
}

TEST_F(Results, OfOneFileAreInItsOrderHoweverItsLinesEnd)
{
    std::string text = "\xEF\xBB\xBF" + line("b.pdf");
    text.insert(text.size() - 1, "\r");
    text += "\n" + line("a.pdf") + line("a.pdf");
    text.pop_back();
    const std::string file = write("r.ndjson", text);
    EXPECT_EQ("b.pdf a.pdf a.pdf ", files_in({file}));
    EXPECT_EQ("r1", ResultFiles({file}).run());
}

TEST_F(Results, OfManyFilesAreInTheOrderOfAWalkThroughFolders)
{
    const auto one = write("1", line("e/b.pdf") + line("e/a/z.pdf")),
               two = write("2", line("e/a.pdf") + line("e/a/y.pdf"));
    const std::string expected = "e/a/y.pdf e/a/z.pdf e/a.pdf e/b.pdf ";
    EXPECT_EQ(expected, files_in({one, two}));
    EXPECT_EQ(expected, files_in({two, one}));
    EXPECT_EQ(expected, files_in({two, one, two}));
}

TEST_F(Results, ManyLinesAndLongOnesAreRead)
{
    std::string text, expected;
    for (int i = 0; i < 2000; ++i) {
        RecordMaker maker(fmt::format("{:04}.pdf", i), 2);
        if (i % 100 == 0) maker.field(FieldId::nombre, std::string(90'000, 'x'));
        text += record_json(maker, "r1") + "\n";
        expected += maker.record.file + ' ';
    }
    EXPECT_EQ(expected, files_in({write("r.ndjson", text)}));
    EXPECT_EQ(expected, files_in({write("r.ndjson", text), write("empty", "")}));
}

TEST_F(Results, WhatIsWrongIsSaidWithItsLine)
{
    const std::string good = line("a.pdf");
    Record extracted = RecordMaker("c.pdf");
    extracted.verdict.reset();
    EXPECT_EQ(fault(ResultFileFault::cannot_read, 0), fault_in({"/nowhere/r.ndjson"}));
    EXPECT_EQ(fault(ResultFileFault::cannot_read, 0), fault_in({m_folder.string()}));
    EXPECT_EQ(fault(ResultFileFault::nothing_in_it, 0), fault_in({write("r", "")}));
    EXPECT_EQ(fault(ResultFileFault::nothing_in_it, 0), fault_in({write("r", "\r\n\n")}));
    EXPECT_EQ(fault(ResultFileFault::not_a_record, 1), fault_in({write("r", "file,verdict\n")}));
    EXPECT_EQ(fault(ResultFileFault::not_a_record, 2),
              fault_in({write("r", good + good.substr(0, good.size() - 3))}));
    EXPECT_EQ(fault(ResultFileFault::not_a_record, 2),
              fault_in({write("r", good + std::string(3 << 20, 'x') + "\n")}));
    EXPECT_EQ(fault(ResultFileFault::not_a_record, 2),
              fault_in({write("r", good + std::string(100, '\0') + "\n")}));
    EXPECT_EQ(fault(ResultFileFault::of_another_run, 3),
              fault_in({write("r", good + good + line("b.pdf", "r2"))}));
    EXPECT_EQ(fault(ResultFileFault::of_another_run, 1),
              fault_in({write("r", good), write("s", line("b.pdf", "r2"))}));
    EXPECT_EQ(fault(ResultFileFault::without_verdict, 2),
              fault_in({write("r", good + record_json(extracted, "r1"))}));
}

} // namespace
} // namespace constancia
