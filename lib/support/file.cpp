#include "support/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace constancia {

namespace {

struct Descriptor {
    int number;
    ~Descriptor()
    {
        if (number >= 0) ::close(number);
    }
};

std::string system_reason(int error)
{
    return std::generic_category().message(error);
}

} // namespace

tl::expected<std::string, FileError> read_file(const std::filesystem::path& path, std::uintmax_t max_bytes)
{
    const auto fail = [](FileFault fault, std::string reason) {
        return tl::unexpected(FileError{fault, std::move(reason)});
    };

    // O_NONBLOCK so that opening a FIFO returns; it has no effect on a regular file.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
    if (file.number < 0) return fail(FileFault::cannot_open, system_reason(errno));
    struct stat status {};
    if (::fstat(file.number, &status) != 0) return fail(FileFault::cannot_open, system_reason(errno));
    if (!S_ISREG(status.st_mode)) return fail(FileFault::cannot_open, "not a regular file");
    if (static_cast<std::uintmax_t>(status.st_size) > max_bytes) return fail(FileFault::too_large, "");

    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto count = ::read(file.number, bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(FileFault::cannot_read, system_reason(errno));
        if (count == 0) break; // it was shortened while we read
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace constancia
