#include "workers/document_copy.hpp"

#include "support/file.hpp"
#include "support/sha256.hpp"
#include "workers/launcher.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace constancia {
namespace {

constexpr std::size_t piece_bytes = 256u << 10;

bool write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string system_reason()
{
    return std::generic_category().message(errno);
}

} // namespace

DocumentCopy::DocumentCopy() : m_memory(::memfd_create("document", MFD_CLOEXEC)), m_piece(piece_bytes, '\0')
{
    if (m_memory.is_open())
        m_for_reading = Descriptor(
            ::open(fmt::format("/proc/self/fd/{}", m_memory.number()).c_str(), O_RDONLY | O_CLOEXEC));
    if (!m_for_reading.is_open())
        throw LauncherError(fmt::format("No memory to hand documents over: {}.", system_reason()));
}

Result<CopiedFile> DocumentCopy::take(const std::string& path, std::uintmax_t most_bytes)
{
    const auto failed = [](DocumentFault fault, std::string detail) {
        return tl::unexpected(DocumentError{fault, std::move(detail)});
    };
    const auto too_large = [&] {
        return failed(DocumentFault::too_large, fmt::format("> {} MiB", most_bytes >> 20));
    };
    const auto file = open_file(path, most_bytes);
    if (!file)
        return file.error().fault == FileFault::too_large
                   ? too_large()
                   : failed(DocumentFault::cannot_open, file.error().reason);

    m_size = 0;
    if (::lseek(m_memory.number(), 0, SEEK_SET) != 0) return failed(DocumentFault::out_of_memory, {});
    Sha256 hash;
    while (true) {
        const auto count = read_next(file->descriptor.number(), m_piece.data(), m_piece.size());
        if (count < 0) return failed(DocumentFault::cannot_open, system_reason());
        const std::string_view piece(m_piece.data(), static_cast<std::size_t>(count));
        hash.add(piece);
        m_size += piece.size();
        if (m_size > most_bytes) return too_large(); // it has grown
        m_held = std::max(m_held, m_size);
        if (!write_all(m_memory.number(), piece)) return failed(DocumentFault::out_of_memory, {});
        if (piece.size() < m_piece.size()) break;
    }
    // Nothing of the document before is left. Its memory is used again: fresh pages would cost more than the
    // copy.
    if (m_size < m_held && ::ftruncate(m_memory.number(), static_cast<off_t>(m_size)) != 0)
        return failed(DocumentFault::out_of_memory, {});
    m_held = m_size;
    return CopiedFile{hash.hex(), m_size};
}

} // namespace constancia
