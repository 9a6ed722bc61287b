#include "../temporary_folder.hpp"
#include "support/sha256.hpp"
#include "workers/document_copy.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace constancia {
namespace {

constexpr std::uintmax_t plenty = 1u << 24;

std::string seen_by_workers(const DocumentCopy& copy)
{
    std::string bytes(copy.size(), '\0');
    EXPECT_EQ(::pread(copy.for_workers(), bytes.data(), bytes.size(), 0), static_cast<ssize_t>(bytes.size()));
    char beyond = 0;
    EXPECT_EQ(::pread(copy.for_workers(), &beyond, 1, static_cast<off_t>(bytes.size())), 0);
    return bytes;
}

TEST(DocumentCopy, HoldsOneFileAfterTheOther)
{
    const TemporaryFolder folder;
    DocumentCopy copy;
    for (const std::string& bytes :
         {std::string(1'000'003, 'a'), std::string("short"), std::string(), std::string(262'144, 'b')}) {
        const auto copied = copy.take(folder.file("x.pdf", bytes).string(), plenty);
        ASSERT_TRUE(copied);
        EXPECT_EQ(copied->bytes, bytes.size());
        EXPECT_EQ(copied->sha256, sha256_hex(bytes));
        EXPECT_EQ(seen_by_workers(copy), bytes);
    }
}

TEST(DocumentCopy, CannotBeWrittenByWorkers)
{
    const DocumentCopy copy;
    EXPECT_EQ(::write(copy.for_workers(), "x", 1), -1);
    EXPECT_EQ(::ftruncate(copy.for_workers(), 1), -1);
}

TEST(DocumentCopy, SaysWhyAFileCannotBeTaken)
{
    const TemporaryFolder folder;
    DocumentCopy copy;
    const auto fault = [&](const std::string& path, std::uintmax_t most = plenty) {
        const auto copied = copy.take(path, most);
        return copied ? std::string("taken")
                      : std::string(name_of(copied.error().fault)) + ": " + copied.error().detail;
    };
    EXPECT_EQ(fault("/no/such/file"), "cannot_open: No such file or directory");
    EXPECT_EQ(fault(folder.path().string()), "cannot_open: not a regular file");
    const auto pipe = folder.path() / "tubo";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(fault(pipe.string()), "cannot_open: not a regular file");
    EXPECT_EQ(fault("/dev/zero"), "cannot_open: not a regular file");
    EXPECT_EQ(fault(folder.file("b.pdf", std::string(3u << 20, 'x')).string(), 2u << 20),
              "too_large: > 2 MiB");
}

} // namespace
} // namespace constancia
