#include "batch/inputs.hpp"

#include "batch/path_error.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <system_error>

namespace constancia {
namespace {

constexpr std::string_view standard_input = "-";

std::string system_reason(int error)
{
    return std::generic_category().message(error);
}

bool is_system_file(std::string_view name)
{
    return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini" || name.starts_with("~$") ||
           name.starts_with("._");
}

std::string joined(const std::string& folder, const std::string& name)
{
    return folder.empty() || folder.ends_with('/') ? folder + name : folder + '/' + name;
}

std::string last_name(const std::string& path)
{
    return path.substr(path.find_last_of('/') + 1);
}

/// Names in byte order; nothing, with errno set, when the folder cannot be read.
std::optional<std::vector<std::string>> names_in(const std::string& folder)
{
    const auto close = [](DIR* stream) { ::closedir(stream); };
    const std::unique_ptr<DIR, decltype(close)> stream(::opendir(folder.c_str()), close);
    if (!stream) return std::nullopt;
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* entry = ::readdir(stream.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
        errno = 0;
    }
    if (errno != 0) return std::nullopt;
    std::sort(names.begin(), names.end()); // std::string compares bytes as unsigned
    return names;
}

} // namespace

InputStream::InputStream(InputPlan plan) : m_plan(std::move(plan))
{
    for (const auto& path : m_plan.own_files) {
        struct stat status {};
        if (::stat(path.c_str(), &status) == 0) m_own_files.push_back({status.st_dev, status.st_ino});
    }
    for (const std::string& path : m_plan.paths) {
        if (path == standard_input) continue;
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0 ||
            (S_ISDIR(status.st_mode) && ::access(path.c_str(), R_OK | X_OK) != 0))
            throw PathError(path, system_reason(errno));
    }
}

bool InputStream::is_own_file(const std::string& path) const
{
    struct stat status {};
    if (m_own_files.empty() || ::stat(path.c_str(), &status) != 0) return false;
    return std::find(m_own_files.begin(), m_own_files.end(), FileIdentity{status.st_dev, status.st_ino}) !=
           m_own_files.end();
}

std::optional<InputFile> InputStream::next()
{
    while (auto file = next_found()) {
        if (is_in(m_plan.shard, file->path_below)) return file;
        ++m_skipped.other_shards;
    }
    return std::nullopt;
}

std::optional<InputFile> InputStream::next_found()
{
    while (true) {
        if (!m_folders.empty()) {
            if (auto file = next_in_folder()) return file;
        } else if (m_in_list) {
            if (auto file = next_in_list()) return file;
        } else if (m_next_path == m_plan.paths.size()) {
            return std::nullopt;
        } else if (auto file = begin_path(m_plan.paths[m_next_path++])) {
            return file;
        }
    }
}

std::optional<InputFile> InputStream::begin_path(const std::string& path)
{
    if (path == standard_input) {
        m_in_list = true;
        return std::nullopt;
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && open_folder(path, ""))
        return std::nullopt;
    return InputFile{path, last_name(path)};
}

/// Nothing when what came next is no entry, or the list has ended.
std::optional<InputFile> InputStream::next_in_list()
{
    auto end = m_list_bytes.find(m_plan.list.separator, m_list_at);
    while (end == m_list_bytes.npos && !m_list_has_ended) {
        m_list_bytes.erase(0, m_list_at);
        m_list_at = 0;
        const std::size_t searched = m_list_bytes.size();
        const std::string more = m_plan.list.more();
        m_list_has_ended = more.empty();
        m_list_bytes += more;
        end = m_list_bytes.find(m_plan.list.separator, searched);
    }
    if (end == m_list_bytes.npos && m_list_at == m_list_bytes.size()) {
        m_in_list = false;
        return std::nullopt;
    }
    end = std::min(end, m_list_bytes.size());
    std::string entry = m_list_bytes.substr(m_list_at, end - m_list_at);
    m_list_at = std::min(end + 1, m_list_bytes.size());
    // Lists made on Windows end their lines with CR LF.
    if (m_plan.list.separator == '\n' && entry.ends_with('\r')) entry.pop_back();
    if (entry.empty()) return std::nullopt;
    struct stat status {};
    if (::stat(entry.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && open_folder(entry, entry))
        return std::nullopt;
    return InputFile{entry, entry};
}

/// False when it cannot be read: opening it as a file will fail and say why.
bool InputStream::open_folder(const std::string& path, const std::string& below)
{
    auto names = names_in(path);
    if (!names) return false;
    std::reverse(names->begin(), names->end());
    m_folders.push_back({path, below, std::move(*names)});
    return true;
}

/// Nothing when what came next is no file, or the folder has ended.
std::optional<InputFile> InputStream::next_in_folder()
{
    OpenFolder& folder = m_folders.back();
    if (folder.names.empty()) {
        m_folders.pop_back();
        return std::nullopt;
    }
    const std::string name = std::move(folder.names.back());
    folder.names.pop_back();
    const std::string path = joined(folder.path, name);
    const std::string below = joined(folder.below, name);
    struct stat status {};
    const bool known = ::lstat(path.c_str(), &status) == 0;
    if (known && S_ISLNK(status.st_mode)) {
        ++m_skipped.symbolic_links;
        return std::nullopt;
    }
    if (is_own_file(path)) {
        ++m_skipped.own_files;
        return std::nullopt;
    }
    if (known && S_ISDIR(status.st_mode)) {
        if (open_folder(path, below)) return std::nullopt;
    } else if (is_system_file(name)) {
        ++m_skipped.system_files;
        return std::nullopt;
    }
    return InputFile{path, below};
}

std::optional<std::size_t> count_inputs(const InputPlan& plan)
{
    if (std::find(plan.paths.begin(), plan.paths.end(), standard_input) != plan.paths.end())
        return std::nullopt;
    InputStream files(plan);
    std::size_t count = 0;
    while (files.next())
        ++count;
    return count;
}

} // namespace constancia
