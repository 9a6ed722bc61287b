#include "batch/journal.hpp"

#include "support/sha256.hpp"
#include "workers/reading_message.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace constancia {
namespace {

/// Of the tables below and of reading messages; a journal of another version is begun anew.
constexpr int schema_version = 1;

constexpr const char* schema = "CREATE TABLE reading("
                               "  key TEXT PRIMARY KEY,"
                               "  message BLOB NOT NULL,"
                               "  opening INTEGER NOT NULL" // when it was last of use
                               ") WITHOUT ROWID;"
                               "CREATE TABLE opening(number INTEGER PRIMARY KEY);";

/// A limit may be higher next time, and a crash may have had another cause.
bool is_worth_another_try(const Result<FileReading>& reading)
{
    if (reading) return false;
    switch (reading.error().fault) {
    case DocumentFault::timed_out:
    case DocumentFault::out_of_memory:
    case DocumentFault::worker_crashed:
        return true;
    default:
        return false;
    }
}

bool is_no_journal(const SQLite::Exception& error)
{
    return error.getErrorCode() == SQLITE_NOTADB || error.getErrorCode() == SQLITE_CORRUPT;
}

void remove_database(const std::filesystem::path& file)
{
    for (const char* part : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(file.string() + part);
}

/// For files that are made while it lives: readable by their owner only.
class OwnerOnly {
  public:
    OwnerOnly() : m_before(::umask(S_IRWXG | S_IRWXO)) {}
    ~OwnerOnly() { ::umask(m_before); }
    OwnerOnly(const OwnerOnly&) = delete;
    OwnerOnly& operator=(const OwnerOnly&) = delete;

  private:
    mode_t m_before;
};

} // namespace

JournalError::JournalError(JournalFault fault, std::string path, std::string reason)
    : Fatal(fmt::format("{}: {}", path, reason)), m_fault(fault), m_path(std::move(path)),
      m_reason(std::move(reason))
{}

struct Journal::Database {
    SQLite::Database connection;
    int opening = 0; ///< counts how often the journal was opened
    std::optional<SQLite::Statement> find, mark, keep;

    explicit Database(const std::filesystem::path& file)
        : connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
        // Shares of offices often have no memory that processes on them can share: with the lock held for
        // good, the write-ahead log does without. Where a share cannot even do that, SQLite stays with its
        // rollback journal.
        connection.exec("PRAGMA locking_mode=EXCLUSIVE");
        connection.exec("PRAGMA journal_mode=WAL");
        // A kill loses nothing; a power cut may lose the last readings, which are then made again.
        connection.exec("PRAGMA synchronous=NORMAL");
        connection.exec("BEGIN IMMEDIATE");
        const int version = connection.execAndGet("PRAGMA user_version").getInt();
        if (version != schema_version) {
            connection.exec("DROP TABLE IF EXISTS reading; DROP TABLE IF EXISTS opening");
            connection.exec(schema);
            connection.exec(fmt::format("PRAGMA user_version={}", schema_version));
        }
        connection.exec("INSERT INTO opening DEFAULT VALUES");
        opening = static_cast<int>(connection.getLastInsertRowid());
        connection.exec("COMMIT");
        find.emplace(connection, "SELECT message FROM reading WHERE key=?");
        mark.emplace(connection, "UPDATE reading SET opening=? WHERE key=? AND opening<>?1");
        keep.emplace(connection, "INSERT OR REPLACE INTO reading(key, message, opening) VALUES(?, ?, ?)");
    }
};

Journal::Journal(const std::filesystem::path& file)
{
    const OwnerOnly owner_only;
    const auto open = [&] { m_database = std::make_unique<Database>(file); };
    try {
        try {
            open();
        } catch (const SQLite::Exception& error) {
            if (!is_no_journal(error)) throw;
            remove_database(file);
            open();
        }
    } catch (const SQLite::Exception& error) {
        const bool is_busy = error.getErrorCode() == SQLITE_BUSY || error.getErrorCode() == SQLITE_LOCKED;
        throw JournalError(is_busy ? JournalFault::in_use : JournalFault::not_usable, file.string(),
                           error.getErrorStr());
    } catch (const std::filesystem::filesystem_error& error) {
        throw JournalError(JournalFault::not_usable, file.string(), error.code().message());
    }
}

Journal::~Journal() = default;

std::optional<Result<FileReading>> Journal::find(std::string_view key)
{
    std::string message;
    {
        const std::scoped_lock lock(m_mutex);
        SQLite::Statement& find = *m_database->find;
        find.reset();
        find.bind(1, std::string(key));
        if (!find.executeStep()) return std::nullopt;
        message = find.getColumn(0).getString();
        find.reset();
        SQLite::Statement& mark = *m_database->mark;
        mark.reset();
        mark.bind(1, m_database->opening);
        mark.bind(2, std::string(key));
        mark.exec();
    }
    return parse_reading_message(message);
}

void Journal::keep(std::string_view key, const Result<FileReading>& reading)
{
    if (is_worth_another_try(reading)) return;
    const std::string message = reading_message(reading);
    const std::scoped_lock lock(m_mutex);
    SQLite::Statement& keep = *m_database->keep;
    keep.reset();
    keep.bind(1, std::string(key));
    keep.bind(2, message.data(), static_cast<int>(message.size()));
    keep.bind(3, m_database->opening);
    keep.exec();
}

void Journal::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_database->connection.exec("DELETE FROM reading");
}

void Journal::forget_unused()
{
    const std::scoped_lock lock(m_mutex);
    m_database->connection.exec(fmt::format("DELETE FROM reading WHERE opening<>{}", m_database->opening));
    m_database->connection.exec(fmt::format("DELETE FROM opening WHERE number<>{}", m_database->opening));
}

std::size_t Journal::size()
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<std::size_t>(
        m_database->connection.execAndGet("SELECT count(*) FROM reading").getInt64());
}

std::string reading_key(const ReadingIngredients& ingredients, std::string_view sha256)
{
    const ReadingSettings& settings = ingredients.settings;
    std::string text =
        fmt::format("{}\n{}\n{}\n{}\n{} {}\n", ingredients.program_version, ingredients.language_data, sha256,
                    to_iso(settings.as_of), settings.limits.pages, settings.limits.page_megapixels);
    for (const std::string& password : settings.passwords)
        text += fmt::format("{}:{}\n", password.size(), password);
    return sha256_hex(text);
}

} // namespace constancia
