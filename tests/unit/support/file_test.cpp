#include "support/file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>

namespace constancia {

namespace {

class Files : public ::testing::Test {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/constancia_file_test_XXXXXX";
        ASSERT_NE(nullptr, ::mkdtemp(name));
        m_folder = name;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::filesystem::path write(const char* name, const std::string& bytes)
    {
        const auto path = m_folder / name;
        std::FILE* file = std::fopen(path.c_str(), "wb");
        std::fwrite(bytes.data(), 1, bytes.size(), file);
        std::fclose(file);
        return path;
    }

    std::filesystem::path m_folder;
};

TEST_F(Files, AreReadWhole)
{
    const std::string bytes("a\0b\n", 4);
    EXPECT_EQ(bytes, read_file(write("some", bytes), 100));
    EXPECT_EQ("", read_file(write("empty", ""), 100));
}

TEST_F(Files, OfMoreThanTheLimitAreNotRead)
{
    const auto path = write("large", "12345");
    EXPECT_TRUE(read_file(path, 5));
    const auto refused = read_file(path, 4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(FileFault::too_large, refused.error().fault);
}

TEST_F(Files, ThatAreNoneAreRefusedWithoutWaiting)
{
    ASSERT_EQ(0, ::mkfifo((m_folder / "fifo").c_str(), 0600));
    for (const auto& path : {m_folder / "missing", m_folder / "fifo", m_folder}) {
        const auto refused = read_file(path, 100);
        ASSERT_FALSE(refused) << path;
        EXPECT_EQ(FileFault::cannot_open, refused.error().fault) << path;
        EXPECT_FALSE(refused.error().reason.empty()) << path;
    }
}

} // namespace

} // namespace constancia
