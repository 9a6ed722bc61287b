#include "batch/inputs.hpp"

#include "batch/path_error.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <system_error>

namespace constancia {
namespace {

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

InputExpansion::InputExpansion(const std::vector<std::filesystem::path>& own_files)
{
    for (const auto& path : own_files) {
        struct stat status {};
        if (::stat(path.c_str(), &status) == 0) m_own_files.push_back({status.st_dev, status.st_ino});
    }
}

bool InputExpansion::is_own_file(const std::string& path) const
{
    struct stat status {};
    if (m_own_files.empty() || ::stat(path.c_str(), &status) != 0) return false;
    return std::find(m_own_files.begin(), m_own_files.end(), FileIdentity{status.st_dev, status.st_ino}) !=
           m_own_files.end();
}

void InputExpansion::add_path(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) throw PathError(path, system_reason(errno));
    if (S_ISDIR(status.st_mode))
        add_folder(path, "", UnreadableFolder::is_fatal);
    else
        m_inputs.files.push_back({path, last_name(path)});
}

void InputExpansion::add_list(std::string_view list, char separator)
{
    while (!list.empty()) {
        const auto end = list.find(separator);
        std::string entry(list.substr(0, end));
        list.remove_prefix(end == list.npos ? list.size() : end + 1);
        // Lists made on Windows end their lines with CR LF.
        if (separator == '\n' && entry.ends_with('\r')) entry.pop_back();
        if (entry.empty()) continue;
        struct stat status {};
        if (::stat(entry.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
            add_folder(entry, entry, UnreadableFolder::is_an_entry);
        else
            m_inputs.files.push_back({entry, entry});
    }
}

void InputExpansion::add_folder(const std::string& folder, const std::string& below,
                                UnreadableFolder unreadable)
{
    const auto names = names_in(folder);
    if (!names) {
        if (unreadable == UnreadableFolder::is_fatal) throw PathError(folder, system_reason(errno));
        m_inputs.files.push_back({folder, below}); // opening it will fail and say why
        return;
    }
    for (const std::string& name : *names) {
        const std::string path = joined(folder, name);
        const std::string path_below = joined(below, name);
        struct stat status {};
        const bool known = ::lstat(path.c_str(), &status) == 0;
        if (known && S_ISDIR(status.st_mode))
            add_folder(path, path_below, UnreadableFolder::is_an_entry);
        else if (known && S_ISLNK(status.st_mode))
            ++m_inputs.skipped.symbolic_links;
        else if (is_system_file(name))
            ++m_inputs.skipped.system_files;
        else if (is_own_file(path))
            ++m_inputs.skipped.own_files;
        else
            m_inputs.files.push_back({path, path_below});
    }
}

} // namespace constancia
