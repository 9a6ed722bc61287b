#include "support/file.hpp"

#include "support/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace constancia {

namespace {

std::string system_reason(int error)
{
    return std::generic_category().message(error);
}

tl::unexpected<FileError> failure(FileFault fault, std::string reason)
{
    return tl::unexpected(FileError{fault, std::move(reason)});
}

} // namespace

tl::expected<OpenedFile, FileError> open_file(const std::filesystem::path& path, std::uintmax_t max_bytes)
{
    // O_NONBLOCK so that opening a FIFO returns; it has no effect on a regular file.
    OpenedFile file{Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))};
    if (!file.descriptor.is_open()) return failure(FileFault::cannot_open, system_reason(errno));
    struct stat status {};
    if (::fstat(file.descriptor.number(), &status) != 0)
        return failure(FileFault::cannot_open, system_reason(errno));
    if (!S_ISREG(status.st_mode)) return failure(FileFault::cannot_open, "not a regular file");
    file.size = static_cast<std::uintmax_t>(status.st_size);
    if (file.size > max_bytes) return failure(FileFault::too_large, "");
    return file;
}

std::ptrdiff_t read_next(int descriptor, char* buffer, std::size_t room)
{
    std::size_t filled = 0;
    while (filled < room) {
        const auto count = ::read(descriptor, buffer + filled, room - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return -1;
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    return static_cast<std::ptrdiff_t>(filled);
}

tl::expected<std::string, FileError> read_file(const std::filesystem::path& path, std::uintmax_t max_bytes)
{
    const auto file = open_file(path, max_bytes);
    if (!file) return tl::unexpected(file.error());
    std::string bytes(static_cast<std::size_t>(file->size), '\0');
    const auto count = read_next(file->descriptor.number(), bytes.data(), bytes.size());
    if (count < 0) return failure(FileFault::cannot_read, system_reason(errno));
    bytes.resize(static_cast<std::size_t>(count)); // it may have been shortened while we read
    return bytes;
}

} // namespace constancia
