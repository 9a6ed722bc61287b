#include "reports/result_files.hpp"

#include "redaction/redactor.hpp"
#include "reporting/record_reading.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <system_error>
#include <tuple>

namespace constancia {

namespace {

constexpr std::size_t step_bytes = 1u << 18;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string english_sentence(ResultFileFault fault, const std::string& file, std::size_t line,
                             const std::string& detail)
{
    switch (fault) {
    case ResultFileFault::cannot_read:
        return fmt::format("{} cannot be read: {}.", file, detail);
    case ResultFileFault::not_a_record:
        return fmt::format("Line {} of {} is not a record: {}.", line, file, detail);
    case ResultFileFault::of_another_run:
        return fmt::format("Line {} of {} is of another run.", line, file);
    case ResultFileFault::without_verdict:
        return fmt::format("Line {} of {} has no verdict.", line, file);
    case ResultFileFault::nothing_in_it:
        return fmt::format("There is no record in {}.", file);
    case ResultFileFault::is_redacted:
        return fmt::format("{} is redacted.", file);
    }
    return {};
}

/// Makes the order of texts that of a walk through folders: names in byte order, what is in a folder in the
/// place of its name.
std::string in_walking_order(std::string path)
{
    std::replace(path.begin(), path.end(), '/', '\0');
    return path;
}

} // namespace

ResultFileError::ResultFileError(ResultFileFault fault, std::string file, std::size_t line,
                                 std::string detail)
    : Fatal(english_sentence(fault, file, line, detail)), m_fault(fault), m_file(std::move(file)),
      m_line(line), m_detail(std::move(detail))
{}

/// One file, read line by line.
class ResultFiles::File {
  public:
    explicit File(std::string name)
        : m_name(std::move(name)),
          m_descriptor(::open(m_name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    {
        struct stat status {};
        if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0) fail(errno);
        if (!S_ISREG(status.st_mode))
            throw ResultFileError(ResultFileFault::cannot_read, m_name, 0, "not a regular file");
    }
    ~File()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    const std::string& name() const { return m_name; }

    /// Calls `take` with each line that is not blank, its number and where it begins, until that returns
    /// false.
    void for_each_line(const std::function<bool(std::string_view line, std::size_t number,
                                                std::uint64_t offset)>& take) const
    {
        std::string buffer;
        std::uint64_t offset = 0; // of the buffer's first byte
        for (std::size_t number = 1;;) {
            const bool is_end = !read_more(buffer, offset + buffer.size());
            std::size_t begin = 0;
            while (true) {
                const auto end = buffer.find('\n', begin);
                if (end == buffer.npos && !(is_end && begin < buffer.size())) break;
                const auto line =
                    trimmed(std::string_view(buffer).substr(begin, std::min(end, buffer.size()) - begin),
                            number == 1);
                if (!line.empty() && !take(line, number, offset + begin)) return;
                ++number;
                begin = std::min(end, buffer.size() - 1) + 1;
            }
            buffer.erase(0, begin);
            offset += begin;
            if (is_end) return;
            if (buffer.size() > most_record_bytes)
                throw ResultFileError(ResultFileFault::not_a_record, m_name, number, "too long");
        }
    }

    /// A line that for_each_line has given.
    std::string line_at(std::uint64_t offset, std::size_t size) const
    {
        std::string line(size, '\0');
        for (std::size_t filled = 0; filled < size;) {
            const auto count = ::pread(m_descriptor, line.data() + filled, size - filled,
                                       static_cast<off_t>(offset + filled));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail(errno);
            if (count == 0) break; // shortened since: no record any more
            filled += static_cast<std::size_t>(count);
        }
        return line;
    }

  private:
    [[noreturn]] void fail(int error) const
    {
        throw ResultFileError(ResultFileFault::cannot_read, m_name, 0,
                              std::generic_category().message(error));
    }

    /// False at the end of the file.
    bool read_more(std::string& buffer, std::uint64_t offset) const
    {
        const auto old_size = buffer.size();
        buffer.resize(old_size + step_bytes);
        ssize_t count = -1;
        do
            count = ::pread(m_descriptor, buffer.data() + old_size, step_bytes, static_cast<off_t>(offset));
        while (count < 0 && errno == EINTR);
        if (count < 0) fail(errno);
        buffer.resize(old_size + static_cast<std::size_t>(count));
        return count > 0;
    }

    static std::string_view trimmed(std::string_view line, bool is_first)
    {
        if (is_first && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

    std::string m_name;
    int m_descriptor;
};

/// Where a record is, and what it is ordered by.
struct ResultFiles::Line {
    std::string path, sha256;
    int page = 0;
    std::size_t file = 0, number = 0, size = 0;
    std::uint64_t offset = 0;

    auto key() const { return std::tie(path, page, sha256); }
};

ResultFiles::ResultFiles(const std::vector<std::string>& files)
{
    for (const std::string& file : files)
        m_files.push_back(std::make_unique<File>(file));
    for (const auto& file : m_files) {
        if (!m_run.empty()) break;
        file->for_each_line([&](std::string_view line, std::size_t number, std::uint64_t) {
            const auto read = read_record(line);
            if (!read)
                throw ResultFileError(ResultFileFault::not_a_record, file->name(), number,
                                      read.error().reason);
            m_run = read->run;
            if (is_redacted_run(m_run)) throw ResultFileError(ResultFileFault::is_redacted, file->name());
            return false;
        });
    }
    if (m_run.empty())
        throw ResultFileError(ResultFileFault::nothing_in_it, files.empty() ? "" : files.front());
    if (m_files.size() > 1) put_in_order();
}

ResultFiles::~ResultFiles() = default;

Record ResultFiles::record_of(const File& file, std::size_t number, std::string_view line) const
{
    auto read = read_record(line);
    if (!read) throw ResultFileError(ResultFileFault::not_a_record, file.name(), number, read.error().reason);
    if (read->run != m_run) throw ResultFileError(ResultFileFault::of_another_run, file.name(), number);
    if (!read->record.verdict) throw ResultFileError(ResultFileFault::without_verdict, file.name(), number);
    return std::move(read->record);
}

void ResultFiles::put_in_order()
{
    for (std::size_t file = 0; file < m_files.size(); ++file)
        m_files[file]->for_each_line([&](std::string_view text, std::size_t number, std::uint64_t offset) {
            const Record record = record_of(*m_files[file], number, text);
            m_lines.push_back({in_walking_order(record.file), record.sha256, record.document.page.value_or(0),
                               file, number, text.size(), offset});
            return true;
        });
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line& a, const Line& b) { return a.key() < b.key(); });
    // What one file has twice was handed in twice; what two files have is the same shard given twice.
    const auto repeated = std::unique(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) {
        return a.file != b.file && a.key() == b.key();
    });
    m_lines.erase(repeated, m_lines.end());
}

RecordSource ResultFiles::source() const
{
    if (m_files.size() == 1)
        return [this](const std::function<void(const Record&)>& take) {
            m_files.front()->for_each_line([&](std::string_view line, std::size_t number, std::uint64_t) {
                take(record_of(*m_files.front(), number, line));
                return true;
            });
        };
    return [this](const std::function<void(const Record&)>& take) {
        for (const Line& line : m_lines) {
            const File& file = *m_files[line.file];
            take(record_of(file, line.number, file.line_at(line.offset, line.size)));
        }
    };
}

} // namespace constancia
