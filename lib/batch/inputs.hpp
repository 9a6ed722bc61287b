#pragma once

#include "batch/shard.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// One file to be looked at. Names are bytes, as the file system gives them.
struct InputFile {
    std::string file;       ///< as given, or as found below the folder given
    std::string path_below; ///< the part below the PATH that was given, with the file's own name
};

/// What was met and left out (contract.md §1, "What is looked at").
struct SkippedFiles {
    std::size_t system_files = 0;   ///< .DS_Store, Thumbs.db, desktop.ini, ~$*, ._*
    std::size_t symbolic_links = 0; ///< inside folders
    std::size_t own_files = 0;      ///< the roster, the policy and the report folder themselves
    std::size_t other_shards = 0;   ///< left to the other parts of a run in shards

    std::size_t total() const { return system_files + symbolic_links + own_files + other_shards; }
};

/// A list of names that comes in pieces, as from standard input.
struct NameList {
    /// The next bytes of it; empty at its end.
    std::function<std::string()> more;
    char separator = '\n';
};

/// What PATHs stand for.
struct InputPlan {
    std::vector<std::string> paths;               ///< files and folders; the list where one is "-"
    NameList list;                                ///< not asked when no path is "-"
    std::vector<std::filesystem::path> own_files; ///< left out of folders, whatever path leads to them
    Shard shard;
};

/// The files that PATHs name, found as they are asked for, in the order in which results are given: a file
/// stands for itself, a folder for all that is in it, in byte order of the names. Of what is inside a folder
/// or named in the list, everything gets an entry, openable or not; a list's entry is taken whole as
/// `path_below`, as no folder was given. Memory is that of one folder's names, and of those above it.
class InputStream {
  public:
    /// Throws PathError when one of the PATHs does not exist or is a folder that cannot be read.
    explicit InputStream(InputPlan plan);

    std::optional<InputFile> next();

    /// So far.
    const SkippedFiles& skipped() const { return m_skipped; }

  private:
    struct FileIdentity {
        unsigned long long device = 0, number = 0;
        bool operator==(const FileIdentity&) const = default;
    };
    struct OpenFolder {
        std::string path, below;
        std::vector<std::string> names; ///< those to come, the next one last
    };

    std::optional<InputFile> next_found();
    std::optional<InputFile> next_in_folder();
    std::optional<InputFile> next_in_list();
    std::optional<InputFile> begin_path(const std::string& path);
    bool open_folder(const std::string& path, const std::string& below);
    bool is_own_file(const std::string& path) const;

    InputPlan m_plan;
    std::size_t m_next_path = 0;
    bool m_in_list = false, m_list_has_ended = false;
    std::string m_list_bytes;          ///< that have come
    std::size_t m_list_at = 0;         ///< those before are used
    std::vector<OpenFolder> m_folders; ///< from the outermost to the one being read
    std::vector<FileIdentity> m_own_files;
    SkippedFiles m_skipped;
};

/// How many files there will be, without keeping their names. Nothing when they come from a list, which can
/// be read only once.
std::optional<std::size_t> count_inputs(const InputPlan& plan);

} // namespace constancia
