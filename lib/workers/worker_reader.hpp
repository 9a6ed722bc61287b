#pragma once

#include "pipeline/reading_settings.hpp"
#include "support/turnstile.hpp"
#include "workers/document_reader.hpp"
#include "workers/frames.hpp"
#include "workers/launcher.hpp"

#include <array>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace constancia {

/// What one document may cost.
struct DocumentBudget {
    double cpu_seconds = 30;           ///< of processor time, for a document of one page
    double share_of_more_pages = 0.25; ///< each further page adds this share of cpu_seconds
    double wall_factor = 4;            ///< on the clock, this many times as much
    int pages = 50;                    ///< pages that add anything
};

/// The launchers of a run, shared by its threads. Made while the program has one thread.
class WorkerSource {
  public:
    /// `settings` outlives it. Throws LauncherError.
    WorkerSource(const ReadingSettings& settings, SandboxPlan sandbox, DocumentBudget budget);

    /// With workers of other `duties`, by Effort, than those that read: tests have some that lie.
    WorkerSource(const ReadingSettings& settings, SandboxPlan sandbox, DocumentBudget budget,
                 std::vector<WorkerDuty> duties);

    /// Tries again where somebody kills what is being started. Throws LauncherError.
    StartedWorker start_worker(Effort effort, int document);
    WorkerEnd end_worker(Effort effort, pid_t process);

    const DocumentBudget& budget() const { return m_budget; }
    std::uintmax_t most_file_bytes() const { return m_settings.limits.file_bytes; }

    /// Documents that are read side by side, and those that are read alone.
    Turnstile& turnstile() { return m_turnstile; }

  private:
    std::shared_ptr<Launcher> pixels_launcher();
    void drop_pixels_launcher(const std::shared_ptr<Launcher>& gone);

    const ReadingSettings& m_settings;
    DocumentBudget m_budget;
    Launcher m_text;
    std::mutex m_mutex;                 ///< guards m_pixels
    std::shared_ptr<Launcher> m_pixels; ///< made when the first document needs it
    Turnstile m_turnstile;
};

/// Reads each document in a worker process: one for text, one for pixels, each serving many documents and
/// replaced after a crash, a limit, or often enough. A worker's answer is not trusted. A crash or a lack of
/// memory is tried once more, alone and in a fresh worker; a time-out is not.
class WorkerReader : public DocumentReader {
  public:
    /// Its workers end when it goes: their channels are closed then.
    explicit WorkerReader(WorkerSource& source) : m_source(source) {}

    Result<CopiedFile> take(const std::string& path) override;
    std::optional<Result<FileReading>> read(Effort effort) override;
    std::chrono::steady_clock::duration waited() const override { return m_waited; }
    std::optional<PagePicture> draw(PageToDraw page) override;

  private:
    struct Worker {
        StartedWorker started;
        int documents = 0; ///< served so far
    };
    /// What one attempt came to; `wants_another` when it may have been the fault of what was before or beside
    /// it.
    struct Attempt {
        std::optional<Result<FileReading>> reading; ///< nothing: pixels are needed
        bool wants_another = false;
        std::optional<PagePicture> picture; ///< where a page was to be drawn
    };

    /// What `wait` gives; how long it takes is the document's to wait.
    template <class Wait>
    auto wait_for(Wait wait)
    {
        const auto start = std::chrono::steady_clock::now();
        auto got = wait();
        m_waited += std::chrono::steady_clock::now() - start;
        return got;
    }
    Attempt attempt(Effort effort, PageToDraw page);
    Attempt wait_for_answer(Effort effort, Worker& worker, const WorkerTask& task);
    Attempt after_its_end(Effort effort);
    Attempt after_nonsense(Effort effort);
    void end(Effort effort);
    std::optional<Worker>& worker_for(Effort effort) { return m_workers[static_cast<std::size_t>(effort)]; }

    WorkerSource& m_source;
    DocumentCopy m_document;
    std::chrono::steady_clock::duration m_waited{}; ///< since a reading or drawing began
    std::chrono::steady_clock::duration m_worked{}; ///< likewise, in workers that have ended
    std::uint64_t m_tasks = 0;                      ///< given so far
    std::array<std::optional<Worker>, 2> m_workers; ///< by Effort
};

} // namespace constancia
