#include "batch/shard.hpp"
#include "batch/stable_hash.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

namespace constancia {
namespace {

TEST(Shard, IsWrittenAsNumberOfCount)
{
    EXPECT_EQ(parse_shard("2/5"), (Shard{2, 5}));
    for (const auto* text : {"", "2", "0/5", "6/5", "a/5", "1/", "/5", "1/5/6", "-1/5", " 1/5", "1/0"})
        EXPECT_FALSE(parse_shard(text)) << text;
}

TEST(Shard, EachFileIsInExactlyOne)
{
    constexpr std::uint32_t count = 4;
    std::array<int, count> files_of{};
    for (int i = 0; i < 200; ++i) {
        int seen = 0;
        for (std::uint32_t number = 1; number <= count; ++number) {
            if (!is_in({number, count}, fmt::format("{}.pdf", i))) continue;
            ++seen;
            ++files_of[number - 1];
        }
        EXPECT_EQ(seen, 1) << i;
    }
    for (const int files : files_of)
        EXPECT_GT(files, 25);
    EXPECT_TRUE(is_in({1, 1}, "x.pdf"));
}

TEST(StableHash, NeverChanges)
{
    EXPECT_EQ(stable_hash("23145501.pdf"), stable_hash("23145501.pdf"));
    EXPECT_EQ(stable_hash(""), 0xe3b0c44298fc1c14u); // SHA-256 of nothing
}

} // namespace
} // namespace constancia
