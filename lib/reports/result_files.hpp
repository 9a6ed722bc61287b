#pragma once

#include "reports/record_source.hpp"
#include "support/fatal.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace constancia {

enum class ResultFileFault {
    cannot_read,     ///< detail: the system's own words
    not_a_record,    ///< detail: what is wrong with the line
    of_another_run,  ///< than the first record
    without_verdict, ///< fields only were extracted
    nothing_in_it,   ///< no record in any of the files
    is_redacted,     ///< nobody can be found in them any more
};

/// A result file cannot be used. what() is English; a caller who speaks another language makes a sentence
/// from the parts.
class ResultFileError : public Fatal {
  public:
    ResultFileError(ResultFileFault fault, std::string file, std::size_t line = 0, std::string detail = {});

    ResultFileFault fault() const { return m_fault; }
    const std::string& file() const { return m_file; }
    std::size_t line() const { return m_line; } ///< from 1
    const std::string& detail() const { return m_detail; }

  private:
    ResultFileFault m_fault;
    std::string m_file;
    std::size_t m_line;
    std::string m_detail;
};

/// The records of one run from one or many files of `--format ndjson`, its shards. Nothing in them is
/// believed, see read_record().
///
/// Records of one file are given in its order. Those of many are put in the order in which a folder is gone
/// through, whatever the order of the files, and one that is in two of them is given once.
class ResultFiles {
  public:
    /// Throws ResultFileError.
    explicit ResultFiles(const std::vector<std::string>& files);
    ~ResultFiles();

    const std::string& run() const { return m_run; }

    /// Lives as long as this object. Throws ResultFileError where it comes to a line that is no record.
    RecordSource source() const;

  private:
    class File;
    struct Line;

    Record record_of(const File& file, std::size_t number, std::string_view line) const;
    void put_in_order();

    std::vector<std::unique_ptr<File>> m_files;
    std::vector<Line> m_lines; ///< only where there are several files
    std::string m_run;
};

} // namespace constancia
