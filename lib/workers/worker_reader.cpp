#include "workers/worker_reader.hpp"

#include "workers/reading_message.hpp"
#include "workers/reading_worker.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <shared_mutex>

namespace constancia {
namespace {

using Clock = std::chrono::steady_clock;

/// Where no page is to be drawn.
constexpr PageToDraw the_document{0, 0};

/// Libraries lose a little memory with each document.
constexpr int most_documents[] = {1000, 200}; // by Effort

/// Processor time that another process has used so far, in seconds; nothing when it is gone.
std::optional<double> cpu_seconds_of(pid_t process)
{
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// One document's time in a worker.
class Stopwatch {
  public:
    /// `worked` is what an earlier worker took, which counts by the clock.
    Stopwatch(pid_t worker, const DocumentBudget& budget, Clock::duration worked)
        : m_worker(worker), m_budget(budget), m_cpu_limit(budget.cpu_seconds),
          m_cpu_at_start(cpu_seconds_of(worker).value_or(0)), m_start(Clock::now() - worked)
    {}

    void begin_page()
    {
        if (++m_pages <= m_budget.pages) m_cpu_limit += m_budget.cpu_seconds * m_budget.share_of_more_pages;
    }

    /// The least time, in seconds, until a limit can be reached; 0 when one is.
    double seconds_left() const
    {
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
        const double used = cpu_seconds_of(m_worker).value_or(m_cpu_at_start) - m_cpu_at_start;
        return std::max(0.0, std::min(m_cpu_limit - used, m_budget.wall_factor * m_cpu_limit - elapsed));
    }

    double cpu_limit() const { return m_cpu_limit; }

  private:
    pid_t m_worker;
    const DocumentBudget& m_budget;
    double m_cpu_limit, m_cpu_at_start;
    int m_pages = 1;
    Clock::time_point m_start;
};

enum class Arrival { bytes, end, nothing };

/// Waits at most so long for something to come.
Arrival receive_some(int channel, double seconds, FrameAssembly& frames)
{
    pollfd waiting{channel, POLLIN, 0};
    const auto milliseconds = static_cast<int>(std::min(seconds * 1000 + 1, 1e9));
    const int ready = ::poll(&waiting, 1, milliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR)) return Arrival::nothing;
    std::array<char, 65536> buffer;
    const auto count = ::recv(channel, buffer.data(), buffer.size(), 0);
    if (count < 0 && errno == EINTR) return Arrival::nothing;
    if (count <= 0) return Arrival::end;
    frames.add({buffer.data(), static_cast<std::size_t>(count)});
    return Arrival::bytes;
}

Result<FileReading> failed(DocumentFault fault, std::string detail)
{
    return tl::unexpected(DocumentError{fault, std::move(detail)});
}

} // namespace

WorkerSource::WorkerSource(const ReadingSettings& settings, SandboxPlan sandbox, DocumentBudget budget)
    : WorkerSource(settings, std::move(sandbox), budget, reading_duties(settings))
{}

WorkerSource::WorkerSource(const ReadingSettings& settings, SandboxPlan sandbox, DocumentBudget budget,
                           std::vector<WorkerDuty> duties)
    : m_settings(settings), m_budget(budget), m_text(Launcher::start({std::move(sandbox), std::move(duties)}))
{}

std::shared_ptr<Launcher> WorkerSource::pixels_launcher()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_pixels)
        m_pixels = std::make_shared<Launcher>(m_text.start_for(static_cast<std::size_t>(Effort::pixels)));
    return m_pixels;
}

void WorkerSource::drop_pixels_launcher(const std::shared_ptr<Launcher>& gone)
{
    const std::scoped_lock lock(m_mutex);
    if (m_pixels == gone) m_pixels.reset();
}

StartedWorker WorkerSource::start_worker(Effort effort, int document)
{
    constexpr int attempts = 3;
    for (int attempt = 1;; ++attempt) {
        std::shared_ptr<Launcher> pixels;
        try {
            if (effort == Effort::text) return m_text.start_worker(document);
            pixels = pixels_launcher();
            return pixels->start_worker(document);
        } catch (const ProcessGone&) {
            if (attempt == attempts) throw;
            if (pixels) drop_pixels_launcher(pixels);
        }
    }
}

WorkerEnd WorkerSource::end_worker(Effort effort, pid_t process)
{
    if (effort == Effort::text) return m_text.end_worker(process);
    try {
        return pixels_launcher()->end_worker(process);
    } catch (const LauncherError&) {
        return {true, SIGKILL, 0}; // it ended with its launcher, which somebody has killed
    }
}

Result<CopiedFile> WorkerReader::take(const std::string& path)
{
    return m_document.take(path, m_source.most_file_bytes());
}

std::optional<Result<FileReading>> WorkerReader::read(Effort effort)
{
    m_waited = m_worked = {};
    {
        const auto beside_others = wait_for([&] { return std::shared_lock(m_source.turnstile()); });
        Attempt first = attempt(effort, the_document);
        if (!first.wants_another) return std::move(first.reading);
    }
    const auto alone = wait_for([&] { return std::unique_lock(m_source.turnstile()); });
    return std::move(attempt(effort, the_document).reading);
}

std::optional<PagePicture> WorkerReader::draw(PageToDraw page)
{
    m_waited = m_worked = {};
    const std::shared_lock beside_others(m_source.turnstile());
    return std::move(attempt(Effort::pixels, page).picture);
}

WorkerReader::Attempt WorkerReader::attempt(Effort effort, PageToDraw page)
{
    auto& worker = worker_for(effort);
    if (!worker)
        worker = wait_for([&] { return Worker{m_source.start_worker(effort, m_document.for_workers()), 0}; });
    const WorkerTask task{++m_tasks, m_document.size(), page.number, page.quarter_turns};
    const auto start = Clock::now();
    if (!send_task(worker->started.channel.number(), task)) return after_its_end(effort);
    Attempt done = wait_for_answer(effort, *worker, task);
    m_worked += Clock::now() - start;
    if (worker && ++worker->documents >= most_documents[static_cast<std::size_t>(effort)]) end(effort);
    return done;
}

WorkerReader::Attempt WorkerReader::wait_for_answer(Effort effort, Worker& worker, const WorkerTask& task)
{
    const bool is_reading_asked = task.page_to_draw == 0;
    Stopwatch stopwatch(worker.started.process, m_source.budget(), m_worked);
    FrameAssembly frames(longest_reading_message);
    double seconds_left = stopwatch.seconds_left();
    while (true) {
        const Arrival arrival = receive_some(worker.started.channel.number(), seconds_left, frames);
        if (arrival == Arrival::end) return after_its_end(effort);
        while (auto frame = frames.next()) {
            if (frame->task != task.number) return after_nonsense(effort);
            switch (frame->kind) {
            case FrameKind::page_begun:
                stopwatch.begin_page();
                continue;
            case FrameKind::needs_pixels:
                if (is_reading_asked && effort == Effort::text) return {};
                break;
            case FrameKind::reading:
                if (!is_reading_asked) break;
                if (auto reading = parse_reading_message(frame->content))
                    return {std::move(*reading), false, {}};
                break;
            case FrameKind::picture:
                if (is_reading_asked) break;
                if (auto picture = parse_picture_message(frame->content))
                    return {std::nullopt, false, std::move(*picture)};
                break;
            case FrameKind::no_picture:
                if (!is_reading_asked) return {};
                break;
            case FrameKind::out_of_memory:
                end(effort);
                return {failed(DocumentFault::out_of_memory, {}), true, {}};
            }
            return after_nonsense(effort);
        }
        if (frames.is_broken()) return after_nonsense(effort);
        seconds_left = stopwatch.seconds_left();
        if (seconds_left <= 0) {
            end(effort);
            return {failed(DocumentFault::timed_out, fmt::format("> {:.0f} s", stopwatch.cpu_limit())),
                    false,
                    {}};
        }
    }
}

WorkerReader::Attempt WorkerReader::after_its_end(Effort effort)
{
    auto& worker = worker_for(effort);
    const WorkerEnd how = m_source.end_worker(effort, worker->started.process);
    worker.reset();
    // Nobody of ours killed it: it was the machine, for want of memory.
    if (how.by_signal && how.code == SIGKILL) return {failed(DocumentFault::out_of_memory, {}), true, {}};
    return {failed(DocumentFault::worker_crashed,
                   how.by_signal ? fmt::format("signal {}", how.code) : fmt::format("exit {}", how.code)),
            true,
            {}};
}

/// An answer that no reader of ours gives.
WorkerReader::Attempt WorkerReader::after_nonsense(Effort effort)
{
    end(effort);
    return {failed(DocumentFault::worker_crashed, "protocol"), true, {}};
}

void WorkerReader::end(Effort effort)
{
    auto& worker = worker_for(effort);
    if (!worker) return;
    const pid_t process = worker->started.process;
    worker.reset();
    m_source.end_worker(effort, process);
}

} // namespace constancia
