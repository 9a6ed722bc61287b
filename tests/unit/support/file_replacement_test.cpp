#include "support/file.hpp"
#include "support/file_replacement.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace constancia {

namespace {

class FileReplacements : public ::testing::Test {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/constancia_replacement_test_XXXXXX";
        ASSERT_NE(nullptr, ::mkdtemp(name));
        m_folder = name;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::ptrdiff_t files() const
    {
        return std::distance(std::filesystem::directory_iterator(m_folder),
                             std::filesystem::directory_iterator());
    }

    std::filesystem::path m_folder;
};

TEST_F(FileReplacements, TakeTheOldPlaceAsAWhole)
{
    const auto target = m_folder / "results.csv";
    std::ofstream(target) << "old";
    {
        FileReplacement file(target);
        file.write("new");
        file.write(std::string(200'000, 'x'));
        EXPECT_EQ("old", read_file(target, 1'000'000));
        file.finish();
        EXPECT_EQ("old", read_file(target, 1'000'000));
        file.replace();
    }
    EXPECT_EQ("new" + std::string(200'000, 'x'), read_file(target, 1'000'000));
    EXPECT_EQ(1, files());
}

TEST_F(FileReplacements, AreTheOwnersOnly)
{
    const auto target = m_folder / "results.csv";
    std::ofstream(target) << "old";
    std::filesystem::permissions(target, std::filesystem::perms::all);
    FileReplacement(target).replace();
    EXPECT_EQ(std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
              std::filesystem::status(target).permissions());
}

TEST_F(FileReplacements, LeaveNothingWhenGivenUp)
{
    const auto target = m_folder / "results.csv";
    std::ofstream(target) << "old";
    {
        FileReplacement file(target);
        file.write("half");
        file.finish();
    }
    EXPECT_EQ("old", read_file(target, 100));
    EXPECT_EQ(1, files());
}

TEST_F(FileReplacements, ALibraryMayWriteToThePath)
{
    FileReplacement file(m_folder / "report.xlsx");
    std::ofstream(file.temporary_path()) << "by path";
    file.replace();
    EXPECT_EQ("by path", read_file(m_folder / "report.xlsx", 100));
}

TEST_F(FileReplacements, SayWhichFileCannotBeWritten)
{
    try {
        FileReplacement file(m_folder / "none" / "results.csv");
        FAIL();
    } catch (const WriteError& error) {
        EXPECT_EQ((m_folder / "none" / "results.csv").string(), error.path());
        EXPECT_EQ("No such file or directory", error.reason());
    }
    std::filesystem::create_directory(m_folder / "folder.csv");
    EXPECT_THROW(FileReplacement(m_folder / "folder.csv").replace(), WriteError);
    EXPECT_EQ(1, files());
}

TEST_F(FileReplacements, LeftoversAreRemoved)
{
    for (const auto* name : {".results.csv.a1B2c3.constancia-new", ".results.csv.new", "results.csv",
                             "results.csv.a1B2c3.constancia-new"})
        std::ofstream(m_folder / name) << "left";
    FileReplacement::remove_leftovers(m_folder);
    EXPECT_FALSE(std::filesystem::exists(m_folder / ".results.csv.a1B2c3.constancia-new"));
    EXPECT_EQ(3, files());
    FileReplacement::remove_leftovers(m_folder / "none");
}

} // namespace

} // namespace constancia
