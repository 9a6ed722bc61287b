#include "cli/progress.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace constancia {
namespace {

using namespace std::chrono_literals;

// A short run shows nothing.
constexpr auto first_line_after = 1s;
constexpr auto terminal_interval = 200ms;
constexpr auto plain_interval = 10s;

constexpr std::string_view erase_line = "\r\x1b[K";

} // namespace

std::string duration_for_people(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds < 60) return fmt::format("{} s", seconds);
    if (seconds < 3600) return fmt::format("{} min {} s", seconds / 60, seconds % 60);
    return fmt::format("{} h {} min", seconds / 3600, seconds % 3600 / 60);
}

Progress::Progress(Mode mode, std::size_t files, Language language)
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
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    const double rate = static_cast<double>(m_done) / seconds;
    const std::chrono::seconds left(static_cast<long>(static_cast<double>(m_files - m_done) / rate));
    return fmt::format(fmt::runtime(Text{"{}/{} archivos, {:.1f} por segundo, faltan {}; {} por atender",
                                         "{}/{} files, {:.1f} a second, {} left; {} need attention"}
                                        .in(m_language)),
                       m_done, m_files, rate, duration_for_people(left), counts.needing_attention());
}

void Progress::advance(const VerdictCounts& counts)
{
    ++m_done;
    if (m_mode == Mode::silent || m_done == m_files) return;
    const auto now = Clock::now();
    if (now < m_next) return;
    if (m_mode == Mode::plain_lines) {
        print_error_line(line(counts, now));
        m_next = now + plain_interval;
        return;
    }
    fmt::print(stderr, "{}{}", erase_line, line(counts, now));
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
