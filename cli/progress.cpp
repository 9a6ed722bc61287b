#include "cli/progress.hpp"

#include "cli/terminal.hpp"
#include "reporting/names_for_people.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace constancia {
namespace {

using namespace std::chrono_literals;

// A short run shows nothing.
constexpr auto first_line_after = 1s;
constexpr auto terminal_interval = 200ms;
constexpr auto plain_interval = 10s;

constexpr std::string_view erase_line = "\r\x1b[K";

/// As much of the line as fits in so many columns: a character in each.
std::string fitted(std::string_view line, std::size_t columns)
{
    std::size_t at = 0;
    while (at < line.size() && columns-- > 0)
        next_code_point(line, at);
    return std::string(line.substr(0, at));
}

} // namespace

std::string duration_for_people(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds < 60) return fmt::format("{} s", seconds);
    if (seconds < 3600) return fmt::format("{} min {} s", seconds / 60, seconds % 60);
    return fmt::format("{} h {} min", seconds / 3600, seconds % 3600 / 60);
}

Progress::Progress(Mode mode, std::optional<std::size_t> files, Language language)
    : m_mode(mode), m_files(files), m_language(language), m_start(Clock::now()),
      m_next(m_start + (mode == Mode::plain_lines ? Clock::duration(plain_interval)
                                                  : Clock::duration(first_line_after)))
{}

Progress::~Progress()
{
    clear();
}

std::string Progress::line(const VerdictCounts& counts, Clock::time_point now) const
{
    const auto say = [&](const Text& text) { return fmt::runtime(text.in(m_language)); };
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    const double rate = static_cast<double>(m_done) / seconds;
    std::string line = m_files ? fmt::format(say({"{}/{} archivos", "{}/{} files"}), m_done, *m_files)
                               : fmt::format(say({"{} archivos", "{} files"}), m_done);
    line += fmt::format(say({", {:.1f} por segundo", ", {:.1f} a second"}), rate);
    if (m_files) {
        const std::chrono::seconds left(
            static_cast<long>(static_cast<double>(*m_files - std::min(m_done, *m_files)) / rate));
        line += fmt::format(say({", faltan {}", ", {} left"}), duration_for_people(left));
    }
    std::string verdicts;
    for (const auto& entry : names_of(Verdict{}))
        if (const std::size_t count = counts.of(entry.value); count > 0)
            verdicts = fmt::format("{} {}{}{}", count, verdict_name(entry.value, m_language),
                                   verdicts.empty() ? "" : ", ", verdicts);
    return verdicts.empty() ? line : fmt::format("{}; {}", line, verdicts);
}

void Progress::advance(const VerdictCounts& counts)
{
    ++m_done;
    if (m_mode == Mode::silent || (m_files && m_done >= *m_files)) return;
    const auto now = Clock::now();
    if (now < m_next) return;
    if (m_mode == Mode::plain_lines) {
        print_error_line(line(counts, now));
        m_next = now + plain_interval;
        return;
    }
    // A line that wraps could not be erased.
    fmt::print(stderr, "{}{}", erase_line, fitted(line(counts, now), standard_error_columns() - 1));
    std::fflush(stderr);
    m_line_is_shown = true;
    m_next = now + terminal_interval;
}

void Progress::clear()
{
    if (!m_line_is_shown) return;
    fmt::print(stderr, "{}", erase_line);
    std::fflush(stderr);
    m_line_is_shown = false;
}

} // namespace constancia
