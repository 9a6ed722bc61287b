#pragma once

#include "reporting/language.hpp"
#include "reporting/verdict_counts.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace constancia {

/// How far a long run is, on standard error: one line that is rewritten on a terminal, else a line every ten
/// seconds.
class Progress {
  public:
    enum class Mode { silent, rewritten_line, plain_lines };

    /// `files` is nothing when their number is not known beforehand.
    Progress(Mode mode, std::optional<std::size_t> files, Language language);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// After each file.
    void advance(const VerdictCounts& counts);

    /// Takes the line off the terminal, so that something else can be written.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    std::string line(const VerdictCounts& counts, Clock::time_point now) const;

    Mode m_mode;
    std::optional<std::size_t> m_files;
    std::size_t m_done = 0;
    Language m_language;
    Clock::time_point m_start, m_next;
    bool m_line_is_shown = false;
};

/// 75 s → "1 min 15 s".
std::string duration_for_people(std::chrono::seconds duration);

} // namespace constancia
