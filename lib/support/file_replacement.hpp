#pragma once

#include "support/fatal.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace constancia {

/// A file that was to be written cannot be. what() is the English sentence; a caller who speaks another
/// language makes one from path and reason.
class WriteError : public Fatal {
  public:
    WriteError(std::string path, std::string reason);

    const std::string& path() const { return m_path; }
    const std::string& reason() const { return m_reason; } ///< the system's own words

  private:
    std::string m_path, m_reason;
};

/// A new version of a file, readable by its owner only, that takes the old one's place as a whole or not at
/// all. It is made in the same folder under a name of its own, which is gone when this object is.
/// All of it throws WriteError.
class FileReplacement {
  public:
    explicit FileReplacement(std::filesystem::path target);
    ~FileReplacement();
    FileReplacement(const FileReplacement&) = delete;
    FileReplacement& operator=(const FileReplacement&) = delete;

    /// Where the new version is being made, for a library that insists on a path; it must not replace the
    /// file there by another, which would not be the owner's only.
    const std::filesystem::path& temporary_path() const { return m_temporary; }

    void write(std::string_view bytes);

    /// All that was written is on the disk when this returns.
    void finish();
    /// Takes the target's place; finishes first where that was not done.
    void replace();

    /// Removes from a folder what runs that were killed have left of new versions.
    static void remove_leftovers(const std::filesystem::path& folder);

  private:
    void flush();

    std::filesystem::path m_target, m_temporary;
    int m_descriptor = -1;
    std::string m_buffer;
    bool m_finished = false;
};

} // namespace constancia
