#include "batch/language_data.hpp"

#include "support/sha256.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <vector>

namespace constancia {

std::optional<std::filesystem::path> find_language_data()
{
    std::vector<std::filesystem::path> folders;
    if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix && *prefix)
        folders = {prefix};
    else
        folders = {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata",
                   "/usr/share/tessdata", "/usr/local/share/tessdata"};
    for (const auto& folder : folders) {
        std::error_code error;
        const auto file = folder / "spa.traineddata";
        if (std::filesystem::is_regular_file(file, error)) return file;
    }
    return std::nullopt;
}

std::string language_data_fingerprint()
{
    const auto path = find_language_data();
    if (!path) return "";
    const int descriptor = ::open(path->c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return "";
    struct stat status {};
    std::array<char, 4096> head{};
    const bool known = ::fstat(descriptor, &status) == 0;
    const auto count = ::read(descriptor, head.data(), head.size());
    ::close(descriptor);
    if (!known || count < 0) return "";
    return fmt::format("{} {}", status.st_size,
                       sha256_hex(std::string_view(head.data(), static_cast<std::size_t>(count))));
}

} // namespace constancia
