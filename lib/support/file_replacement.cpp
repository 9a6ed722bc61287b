#include "support/file_replacement.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace constancia {

namespace {

constexpr std::size_t buffer_bytes = 1u << 16;
constexpr std::string_view unique_part = "XXXXXX"; // replaced by mkostemp
constexpr std::string_view suffix = ".constancia-new";

[[noreturn]] void fail(const std::filesystem::path& path, int error)
{
    throw WriteError(path.string(), std::generic_category().message(error));
}

std::filesystem::path folder_of(const std::filesystem::path& target)
{
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

/// A rename is on the disk once its folder is. Some file systems cannot be asked for that; the rename holds.
void sync_folder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

WriteError::WriteError(std::string path, std::string reason)
    : Fatal(fmt::format("Cannot write {}: {}", path, reason)), m_path(std::move(path)),
      m_reason(std::move(reason))
{}

FileReplacement::FileReplacement(std::filesystem::path target) : m_target(std::move(target))
{
    std::string name =
        (folder_of(m_target) / fmt::format(".{}.{}{}", m_target.filename().string(), unique_part, suffix))
            .string();
    m_descriptor = ::mkostemps(name.data(), static_cast<int>(suffix.size()), O_CLOEXEC); // of mode 0600
    if (m_descriptor < 0) fail(m_target, errno);
    m_temporary = name;
    m_buffer.reserve(buffer_bytes);
}

FileReplacement::~FileReplacement()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

void FileReplacement::write(std::string_view bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() >= buffer_bytes) flush();
}

void FileReplacement::flush()
{
    for (std::string_view rest = m_buffer; !rest.empty();) {
        const auto count = ::write(m_descriptor, rest.data(), rest.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(m_target, errno);
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    m_buffer.clear();
}

void FileReplacement::finish()
{
    flush();
    // By the descriptor that was opened first: a library that wrote to the path wrote to the same file.
    if (::fsync(m_descriptor) != 0 && errno != EINVAL && errno != ENOTSUP) fail(m_target, errno);
    m_finished = true;
}

void FileReplacement::replace()
{
    if (!m_finished) finish();
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) fail(m_target, errno);
    m_temporary.clear();
    sync_folder(folder_of(m_target));
}

void FileReplacement::remove_leftovers(const std::filesystem::path& folder)
{
    std::error_code
        ignored; // what cannot be listed has nothing to remove; the first write says what is wrong
    for (std::filesystem::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        std::error_code is_gone;
        if (name.starts_with('.') && name.ends_with(suffix)) std::filesystem::remove(entry->path(), is_gone);
    }
}

} // namespace constancia
