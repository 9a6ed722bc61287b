/// What goes over the stream between a worker and the program.
///
///     program → worker   tasks: their number (8 bytes), the size of the document (8 bytes), which page to
///     draw
///                        (4 bytes, 0: none, the document is to be read), how often to turn it (4 bytes)
///     worker → program   frames: kind (1 byte), number of the task that they answer (8 bytes), length of the
///                        content (4 bytes), content
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

enum class FrameKind : std::uint8_t {
    page_begun = 1, ///< no content; the document gets more time
    reading,        ///< content: a reading message; the document is done
    needs_pixels,   ///< no content; the document is done
    picture,        ///< content: a picture message; the page is drawn
    no_picture,     ///< no content; the page cannot be drawn
    out_of_memory,  ///< no content; the worker ends
};

struct WorkerTask {
    std::uint64_t number = 0; ///< another one for each task
    std::uint64_t document_bytes = 0;
    std::int32_t page_to_draw = 0; ///< 0: the document is to be read
    std::int32_t quarter_turns = 0;
};

struct Frame {
    FrameKind kind{};
    std::uint64_t task = 0; ///< its number
    std::string content;
};

/// False when the other end is gone.
bool send_frame(int channel, std::uint64_t task, FrameKind kind, std::string_view content = {});
bool send_task(int channel, const WorkerTask& task);
std::optional<WorkerTask> receive_task(int channel);

/// Puts frames together from what comes in, whole or in pieces, from whom cannot be trusted.
class FrameAssembly {
  public:
    explicit FrameAssembly(std::size_t longest_content) : m_longest(longest_content) {}

    void add(std::string_view bytes) { m_bytes += bytes; }

    /// The next frame, when all of it is there.
    std::optional<Frame> next();

    /// Something came that is no frame; nothing after it makes sense.
    bool is_broken() const { return m_broken; }

  private:
    std::size_t m_longest;
    std::string m_bytes;
    bool m_broken = false;
};

} // namespace constancia
