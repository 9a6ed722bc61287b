#pragma once

#include "support/descriptor.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace constancia {

enum class FileFault {
    cannot_open, ///< missing, no permission, or not a regular file
    too_large,
    cannot_read, ///< an input error half way
};

struct FileError {
    FileFault fault;
    std::string reason; ///< the system's own words, such as "Permission denied"
};

struct OpenedFile {
    Descriptor descriptor;
    std::uintmax_t size = 0; ///< when it was opened
};

/// A regular file, for reading. Folders, FIFOs and devices are refused without waiting on them.
tl::expected<OpenedFile, FileError> open_file(const std::filesystem::path& path, std::uintmax_t max_bytes);

/// The bytes that could be read next, fewer than `room` only at the end; -1, with errno set, when reading
/// failed.
std::ptrdiff_t read_next(int descriptor, char* buffer, std::size_t room);

/// The whole of a regular file.
tl::expected<std::string, FileError> read_file(const std::filesystem::path& path, std::uintmax_t max_bytes);

} // namespace constancia
