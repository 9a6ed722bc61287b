#pragma once

#include <cstddef>
#include <filesystem>
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
    std::size_t own_files = 0;      ///< the roster and the policy themselves
    std::size_t other_shards = 0;   ///< left to the other parts of a run in shards

    std::size_t total() const { return system_files + symbolic_links + own_files + other_shards; }
};

struct Inputs {
    std::vector<InputFile> files; ///< in the order in which results are given
    SkippedFiles skipped;
};

/// Expands a PATH of the command line: a file stands for itself, a folder for all that is in it, in byte
/// order of the names. `own_files` are left out of folders, whatever path leads to them. Throws PathError
/// when there is no such path or the folder cannot be read; of what is inside, everything gets an entry,
/// openable or not.
class InputExpansion {
  public:
    explicit InputExpansion(const std::vector<std::filesystem::path>& own_files = {});

    void add_path(const std::string& path);

    /// The entries of a list, each ended by `separator`. One that does not exist is still an entry: it is to
    /// be reported. The path of an entry is taken whole as `path_below`, as no folder was given.
    void add_list(std::string_view list, char separator);

    Inputs take() { return std::move(m_inputs); }

  private:
    struct FileIdentity {
        unsigned long long device = 0, number = 0;
        bool operator==(const FileIdentity&) const = default;
    };
    enum class UnreadableFolder { is_fatal, is_an_entry };

    void add_folder(const std::string& folder, const std::string& below, UnreadableFolder unreadable);
    bool is_own_file(const std::string& path) const;

    std::vector<FileIdentity> m_own_files;
    Inputs m_inputs;
};

} // namespace constancia
