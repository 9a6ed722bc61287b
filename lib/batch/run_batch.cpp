#include "batch/run_batch.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace constancia {
namespace {

/// Finished files that may wait, for each thread, until an earlier one is done: a scan takes as long as
/// hundreds of text PDFs, and beyond this the other threads wait for it.
constexpr std::size_t window_for_each_job = 64;

struct FileResult {
    std::vector<Record> records;
    std::exception_ptr failure;
};

/// Files are begun in order, finished in any order, delivered in order.
class OrderedWork {
  public:
    OrderedWork(std::span<const InputFile> files, std::size_t jobs, const StopRequested& stop_requested)
        : m_files(files), m_slots(jobs * window_for_each_job), m_stop_requested(stop_requested)
    {}

    /// A thread's life: one file after the other, until there are no more or the run is stopped.
    void work(const MakeDocumentWork& make_work)
    {
        DocumentWork document_work;
        while (const auto index = begin_next()) {
            FileResult result;
            try {
                if (!document_work) document_work = make_work();
                result.records = document_work(m_files[*index]);
            } catch (...) {
                result.failure = std::current_exception();
            }
            finish(*index, std::move(result));
        }
    }

    /// The next file's result, in order; nothing when no more will come.
    std::optional<FileResult> wait_for_next()
    {
        std::unique_lock lock(m_mutex);
        auto& slot = m_slots[m_delivered % m_slots.size()];
        m_finished.wait(lock, [&] { return slot.has_value() || (m_ended && m_delivered == m_begun); });
        if (!slot) return std::nullopt;
        auto result = std::move(slot);
        slot.reset();
        ++m_delivered;
        m_room.notify_all();
        return result;
    }

    void end()
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
        m_room.notify_all();
        m_finished.notify_all();
    }

  private:
    std::optional<std::size_t> begin_next()
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [&] { return m_ended || m_begun < m_delivered + m_slots.size(); });
        if (m_begun == m_files.size() || m_stop_requested()) m_ended = true;
        if (m_ended) {
            m_room.notify_all();
            m_finished.notify_all();
            return std::nullopt;
        }
        return m_begun++;
    }

    void finish(std::size_t index, FileResult result)
    {
        const std::scoped_lock lock(m_mutex);
        if (result.failure) m_ended = true;
        m_slots[index % m_slots.size()] = std::move(result);
        m_finished.notify_all();
    }

    std::span<const InputFile> m_files;
    std::mutex m_mutex;
    std::condition_variable m_room, m_finished;
    std::vector<std::optional<FileResult>>
        m_slots; ///< of file i at i modulo size; at most one file waits in each
    std::size_t m_begun = 0, m_delivered = 0;
    bool m_ended = false; ///< no more files are begun
    const StopRequested& m_stop_requested;
};

/// One file, or one job: no thread is made, as that costs more than reading a text PDF.
std::size_t run_in_this_thread(std::span<const InputFile> files, const MakeDocumentWork& make_work,
                               const Deliver& deliver, const StopRequested& stop_requested)
{
    const DocumentWork document_work = make_work();
    std::size_t delivered = 0;
    for (const InputFile& file : files) {
        if (stop_requested()) break;
        deliver(document_work(file));
        ++delivered;
    }
    return delivered;
}

/// Threads that are joined however the scope is left.
class Threads {
  public:
    explicit Threads(OrderedWork& work) : m_work(work) {}
    ~Threads()
    {
        m_work.end();
        for (std::thread& thread : m_threads)
            thread.join();
    }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

    void start(std::size_t count, const MakeDocumentWork& make_work)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_threads.emplace_back([this, &make_work] { m_work.work(make_work); });
    }

  private:
    OrderedWork& m_work;
    std::vector<std::thread> m_threads;
};

} // namespace

std::size_t run_batch(std::span<const InputFile> files, std::size_t jobs, const MakeDocumentWork& make_work,
                      const Deliver& deliver, const StopRequested& stop_requested)
{
    const std::size_t threads = std::min(jobs, files.size());
    if (threads <= 1) return run_in_this_thread(files, make_work, deliver, stop_requested);

    OrderedWork work(files, threads, stop_requested);
    Threads pool(work);
    pool.start(threads, make_work);
    std::size_t delivered = 0;
    while (const auto result = work.wait_for_next()) {
        if (result->failure) std::rethrow_exception(result->failure);
        deliver(result->records);
        ++delivered;
    }
    return delivered;
}

} // namespace constancia
