#pragma once

#include "content/document_error.hpp"
#include "pipeline/file_reading.hpp"
#include "pipeline/reading_settings.hpp"
#include "support/fatal.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

enum class JournalFault {
    in_use,     ///< another run writes to the same folder
    not_usable, ///< the folder or the file cannot be written
};

/// The journal cannot be kept, so the run cannot begin.
class JournalError : public Fatal {
  public:
    JournalError(JournalFault fault, std::string path, std::string reason);

    JournalFault fault() const { return m_fault; }
    const std::string& path() const { return m_path; }
    const std::string& reason() const { return m_reason; } ///< the library's own words

  private:
    JournalFault m_fault;
    std::string m_path, m_reason;
};

/// What documents were found to say, kept in the report folder, so that a run which was interrupted, or is
/// made again, reads only what is new. A reading is known by what decides it: the document's bytes and the
/// settings of reading. What is *thought* of it is never kept: judging anew costs next to nothing, and
/// follows every change of the roster and the policy.
///
/// One program at a time. Each reading is safe from a kill as soon as keep() returns. A file that is no
/// journal, or a damaged one, is begun anew. May be used by several threads.
class Journal {
  public:
    /// `file` is made, readable by its owner only, if it is not there. Throws JournalError.
    explicit Journal(const std::filesystem::path& file);
    ~Journal();

    std::optional<Result<FileReading>> find(std::string_view key);
    void keep(std::string_view key, const Result<FileReading>& reading);

    /// Forgets everything.
    void clear();

    /// Forgets what was neither found nor kept since the journal was opened: documents that are gone, or were
    /// read with other settings.
    void forget_unused();

    std::size_t size();

  private:
    struct Database;

    std::mutex m_mutex;
    std::unique_ptr<Database> m_database;
};

/// What a reading is known by, beside the document's bytes.
struct ReadingIngredients {
    const ReadingSettings& settings;
    std::string_view program_version;
    std::string_view language_data; ///< see language_data_fingerprint()
};

/// For a document with this hash of its bytes.
std::string reading_key(const ReadingIngredients& ingredients, std::string_view sha256);

} // namespace constancia
