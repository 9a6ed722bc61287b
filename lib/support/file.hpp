#pragma once

#include <tl/expected.hpp>

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

/// The whole of a regular file. Folders, FIFOs and devices are refused without waiting on them.
tl::expected<std::string, FileError> read_file(const std::filesystem::path& path, std::uintmax_t max_bytes);

} // namespace constancia
