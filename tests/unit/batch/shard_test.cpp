#include "batch/shard.hpp"
#include "batch/stable_hash.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

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
    std::multiset<std::string> seen;
    for (std::uint32_t number = 1; number <= count; ++number) {
        Inputs inputs;
        for (int i = 0; i < 200; ++i)
            inputs.files.push_back({fmt::format("x/{}.pdf", i), fmt::format("{}.pdf", i)});
        keep_shard(inputs, {number, count});
        EXPECT_GT(inputs.files.size(), 25u);
        EXPECT_EQ(inputs.files.size() + inputs.skipped.other_shards, 200u);
        for (const InputFile& input : inputs.files)
            seen.insert(input.file);
    }
    EXPECT_EQ(seen.size(), 200u);
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), 200u);
}

TEST(StableHash, NeverChanges)
{
    EXPECT_EQ(stable_hash("23145501.pdf"), stable_hash("23145501.pdf"));
    EXPECT_EQ(stable_hash(""), 0xe3b0c44298fc1c14u); // SHA-256 of nothing
}

} // namespace
} // namespace constancia
