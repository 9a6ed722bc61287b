#include "workers/descriptor_passing.hpp"
#include "workers/frames.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>

namespace constancia {
namespace {

std::string bytes_of(FrameKind kind, std::string_view content)
{
    const auto [one, other] = connected_pair(SOCK_STREAM);
    EXPECT_TRUE(send_frame(one.number(), 7, kind, content));
    std::array<char, 1000> buffer;
    const auto count = ::recv(other.number(), buffer.data(), buffer.size(), 0);
    return {buffer.data(), static_cast<std::size_t>(count)};
}

TEST(Frames, ComeTogetherFromPieces)
{
    const std::string bytes = bytes_of(FrameKind::page_begun, "") + bytes_of(FrameKind::reading, "abc");
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        FrameAssembly frames(10);
        std::vector<Frame> seen;
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            frames.add(std::string_view(bytes).substr(at, piece));
            while (auto frame = frames.next())
                seen.push_back(*frame);
        }
        ASSERT_EQ(seen.size(), 2u);
        EXPECT_EQ(seen[0].kind, FrameKind::page_begun);
        EXPECT_EQ(seen[1].kind, FrameKind::reading);
        EXPECT_EQ(seen[1].content, "abc");
        EXPECT_EQ(seen[1].task, 7u);
        EXPECT_FALSE(frames.is_broken());
    }
}

TEST(Frames, AreRefusedWhenTooLongOrOfNoKind)
{
    const std::string task(8, '\1'), empty(4, '\0');
    for (const std::string& bytes : {bytes_of(FrameKind::reading, "12345678901"), '\0' + task + empty,
                                     '\x07' + task + empty, '\x02' + task + "\xff\xff\xff\xff"}) {
        FrameAssembly frames(10);
        frames.add(bytes);
        EXPECT_FALSE(frames.next());
        EXPECT_TRUE(frames.is_broken());
    }
}

TEST(Frames, TheOtherEndMayBeGone)
{
    auto [one, other] = connected_pair(SOCK_STREAM);
    EXPECT_TRUE(send_task(one.number(), {8, 1234567890123, 3, 1}));
    const auto task = receive_task(other.number());
    ASSERT_TRUE(task);
    EXPECT_EQ(task->number, 8u);
    EXPECT_EQ(task->document_bytes, 1234567890123u);
    EXPECT_EQ(task->page_to_draw, 3);
    EXPECT_EQ(task->quarter_turns, 1);
    one.close();
    EXPECT_FALSE(receive_task(other.number()));
    EXPECT_FALSE(send_task(other.number(), {}));
}

} // namespace
} // namespace constancia
