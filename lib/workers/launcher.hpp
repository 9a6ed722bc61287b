#pragma once

#include "support/descriptor.hpp"
#include "support/fatal.hpp"
#include "workers/sandbox.hpp"

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// Worker processes cannot be started, or not locked in as asked. what() is an English sentence.
class LauncherError : public Fatal {
  public:
    using Fatal::Fatal;
};

/// A launcher, or a worker before it was ready, has been killed by somebody else: it can be started again.
class ProcessGone : public LauncherError {
  public:
    using LauncherError::LauncherError;
};

/// What workers need beforehand is not there. what() is the preparation's sentence.
class PreparationFailed : public LauncherError {
  public:
    using LauncherError::LauncherError;
};

/// What the workers of one launcher are for.
struct WorkerDuty {
    /// What takes long or needs files, done once, before the first worker: workers are copies of the launcher
    /// and have it all. An answer is the sentence that says why it cannot be done. May be empty.
    std::function<std::optional<std::string>()> prepare;

    /// A worker's life, once it is locked in: `channel` is its end of a stream to whoever started it,
    /// `document` what was given to start_worker(). The process ends when it returns.
    std::function<void(int channel, int document)> work;
};

struct LauncherPlan {
    SandboxPlan sandbox;
    std::vector<WorkerDuty> duties; ///< known by their index
};

struct StartedWorker {
    pid_t process = -1;
    Descriptor channel; ///< the caller's end of the stream
};

/// How a worker ended.
struct WorkerEnd {
    bool by_signal = false;
    int code = 0;                 ///< the signal, or what it exited with
    std::uint64_t peak_bytes = 0; ///< of memory that was resident
};

/// A process that does nothing but start worker processes, by copying itself: it is made before the program
/// has read anything, so that a worker knows nothing of the roster or of other documents. It and its workers
/// die with the program.
class Launcher {
  public:
    /// Makes the launcher of the first duty, which prepares itself while the program goes on. To be called
    /// while the program has one thread.
    static Launcher start(const LauncherPlan& plan);

    /// Ends the workers that are left, and waits until they have ended.
    ~Launcher();
    Launcher(Launcher&&) = default;

    /// Makes one for another duty, after its preparation. Throws PreparationFailed and ProcessGone.
    Launcher start_for(std::size_t duty);

    /// `document` is a descriptor that the worker gets. May be called from several threads.
    /// Throws LauncherError and ProcessGone.
    StartedWorker start_worker(int document);

    /// Kills the worker if it is still there. May be called from several threads. Throws LauncherError.
    WorkerEnd end_worker(pid_t process);

  private:
    Launcher(Descriptor control, pid_t process);

    /// Waits until it is prepared, if nobody has. Throws PreparationFailed and ProcessGone.
    void wait_until_ready();

    Descriptor m_control;
    bool m_is_ready = false;                     ///< guarded by the mutex
    pid_t m_process;                             ///< -1: not a child of the program, but of another launcher
    std::unique_ptr<std::mutex> m_one_at_a_time; ///< a question and its answer
};

} // namespace constancia
