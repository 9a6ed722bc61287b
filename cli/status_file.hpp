#pragma once

#include "reporting/verdict_counts.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace constancia {

/// How far a run is, as JSON in a file that other programs look at: replaced whole, once a second.
///
///     {"schema":1,"run":"9f2c…","state":"running","done":412,"files":3000,"seconds":61.5,"seconds_left":383.2,
///      "records":430,"needing_attention":32,"verdicts":{"ok":398,"review":20,…}}
///
/// `state`: running, finished, interrupted. `files` and `seconds_left` are null when the number of files is
/// not known beforehand.
class StatusFile {
  public:
    /// Writes it for the first time. Throws WriteError.
    StatusFile(std::filesystem::path file, std::string run, std::optional<std::size_t> files);

    /// After each file. Throws WriteError.
    void advance(const VerdictCounts& counts);

    enum class End { finished, interrupted };
    void end(const VerdictCounts& counts, End how);

  private:
    using Clock = std::chrono::steady_clock;

    void write(const VerdictCounts& counts, std::string_view state);

    std::filesystem::path m_file;
    std::string m_run;
    std::optional<std::size_t> m_files;
    std::size_t m_done = 0;
    Clock::time_point m_start, m_next;
};

} // namespace constancia
