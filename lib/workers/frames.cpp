#include "workers/frames.hpp"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace constancia {
namespace {

constexpr std::size_t task_at = 1, size_at = 9, header_bytes = 13;

bool send_all(int channel, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::send(channel, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool is_kind(std::uint8_t byte)
{
    return byte >= static_cast<std::uint8_t>(FrameKind::page_begun) &&
           byte <= static_cast<std::uint8_t>(FrameKind::out_of_memory);
}

} // namespace

bool send_frame(int channel, std::uint64_t task, FrameKind kind, std::string_view content)
{
    std::string bytes(header_bytes, '\0');
    bytes[0] = static_cast<char>(kind);
    std::memcpy(bytes.data() + task_at, &task, sizeof task);
    const auto size = static_cast<std::uint32_t>(content.size());
    std::memcpy(bytes.data() + size_at, &size, sizeof size);
    bytes += content;
    return send_all(channel, bytes);
}

bool send_task(int channel, const WorkerTask& task)
{
    return send_all(channel, std::string_view(reinterpret_cast<const char*>(&task), sizeof task));
}

std::optional<WorkerTask> receive_task(int channel)
{
    WorkerTask task;
    ssize_t count = 0;
    do
        count = ::recv(channel, &task, sizeof task, MSG_WAITALL);
    while (count < 0 && errno == EINTR);
    if (count != sizeof task) return std::nullopt;
    return task;
}

std::optional<Frame> FrameAssembly::next()
{
    if (m_broken || m_bytes.size() < header_bytes) return std::nullopt;
    const auto kind = static_cast<std::uint8_t>(m_bytes[0]);
    std::uint64_t task = 0;
    std::memcpy(&task, m_bytes.data() + task_at, sizeof task);
    std::uint32_t size = 0;
    std::memcpy(&size, m_bytes.data() + size_at, sizeof size);
    if (!is_kind(kind) || size > m_longest) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_bytes.size() < header_bytes + size) return std::nullopt;
    Frame frame{static_cast<FrameKind>(kind), task, m_bytes.substr(header_bytes, size)};
    m_bytes.erase(0, header_bytes + size);
    return frame;
}

} // namespace constancia
