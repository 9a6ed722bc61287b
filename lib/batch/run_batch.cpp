#include "batch/run_batch.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace constancia {
namespace {

/// Files that may be under way, for each thread, from the one to be delivered next: a scan takes as long as
/// hundreds of text PDFs, and beyond this the other threads wait for it.
constexpr std::size_t window_for_each_job = 64;

/// Threads beside one for each job. While a document passes between the program and its reader, neither of
/// the two is at work: one more document under way has something for the core to do meanwhile.
constexpr std::size_t spare_threads = 1;

struct FileResult {
    std::vector<Record> records;
    std::exception_ptr failure;
};

/// Files are begun in order, finished in any order, delivered in order.
class OrderedWork {
  public:
    OrderedWork(const NextFile& next_file, std::size_t jobs, const StopRequested& stop_requested)
        : m_next_file(next_file), m_jobs(jobs), m_room(jobs * window_for_each_job),
          m_stop_requested(stop_requested)
    {}

    /// A thread's life: one file after the other, until there are no more or the run is stopped.
    void work(const MakeDocumentWork& make_work)
    {
        DocumentWork document_work;
        while (const auto task = begin_next()) {
            FileResult result;
            bool was_enough = true;
            try {
                if (!document_work) document_work = make_work();
                auto records = document_work(task->file, task->effort);
                was_enough = records.has_value();
                if (records) result.records = std::move(*records);
            } catch (...) {
                result.failure = std::current_exception();
            }
            if (was_enough)
                finish(task->number, std::move(result));
            else
                defer(task->number);
        }
    }

    /// The next file's result, in order; nothing when no more will come.
    std::optional<FileResult> wait_for_next()
    {
        std::unique_lock lock(m_mutex);
        const auto is_there = [&] { return !m_window.empty() && m_window.front().state == State::finished; };
        m_changed.wait(lock, [&] {
            return is_there() || (m_running == 0 && (m_stopped || (m_no_more_files && m_window.empty())));
        });
        if (!is_there()) return std::nullopt;
        FileResult result = std::move(m_window.front().result);
        m_window.pop_front();
        ++m_delivered;
        lock.unlock(); // so that who is woken need not wait again
        m_changed.notify_all();
        return result;
    }

    /// What the work threw, if it did; to be asked when no more results come.
    std::exception_ptr failure()
    {
        const std::scoped_lock lock(m_mutex);
        return m_failure;
    }

    void stop()
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }

  private:
    enum class State { running, deferred, finished };

    /// A file under way.
    struct Place {
        InputFile file;
        State state = State::running;
        Effort effort = Effort::text;
        FileResult result;
    };

    struct Task {
        std::size_t number = 0; ///< of the file, from 0
        InputFile file;
        Effort effort = Effort::text;
    };

    std::optional<Task> begin_next()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            if (!m_stopped && m_stop_requested()) m_stopped = true;
            if (m_stopped || (m_no_more_files && m_running == 0 && m_deferred.empty())) break;
            if (auto task = new_file()) return task;
            if (auto task = deferred_file()) return task;
            if (!m_no_more_files || m_running > 0) m_changed.wait(lock);
        }
        m_changed.notify_all();
        return std::nullopt;
    }

    std::optional<Task> new_file()
    {
        if (m_no_more_files || m_window.size() >= m_room) return std::nullopt;
        auto file = m_next_file();
        if (!file) {
            m_no_more_files = true;
            m_changed.notify_all();
            return std::nullopt;
        }
        m_window.push_back({*file, State::running, Effort::text, {}});
        ++m_running;
        return Task{m_delivered + m_window.size() - 1, std::move(*file), Effort::text};
    }

    /// The earliest: it is what delivery waits for. Such work keeps a core busy by itself.
    std::optional<Task> deferred_file()
    {
        if (m_deferred.empty() || m_running_for_pixels >= m_jobs) return std::nullopt;
        const std::size_t number = m_deferred.front();
        m_deferred.pop_front();
        ++m_running;
        ++m_running_for_pixels;
        Place& place = place_of(number);
        place.state = State::running;
        place.effort = Effort::pixels;
        return Task{number, place.file, Effort::pixels};
    }

    void finish(std::size_t number, FileResult result)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (result.failure) {
                m_stopped = true;
                m_failure = result.failure;
            }
            Place& place = place_of(number);
            place.state = State::finished;
            place.result = std::move(result);
            --m_running;
            if (place.effort == Effort::pixels) --m_running_for_pixels;
        }
        m_changed.notify_all();
    }

    void defer(std::size_t number)
    {
        const std::scoped_lock lock(m_mutex);
        place_of(number).state = State::deferred;
        m_deferred.insert(std::upper_bound(m_deferred.begin(), m_deferred.end(), number), number);
        --m_running;
        m_changed.notify_all();
    }

    Place& place_of(std::size_t number) { return m_window[number - m_delivered]; }

    const NextFile& m_next_file;
    std::size_t m_jobs, m_room;
    const StopRequested& m_stop_requested;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Place> m_window;         ///< the first is the one to be delivered next
    std::deque<std::size_t> m_deferred; ///< rising
    std::size_t m_delivered = 0, m_running = 0, m_running_for_pixels = 0;
    bool m_no_more_files = false;
    bool m_stopped = false; ///< no more files are begun
    std::exception_ptr m_failure;
};

/// One job: no thread is made, as that costs more than reading a text PDF.
std::size_t run_in_this_thread(const NextFile& next_file, const MakeDocumentWork& make_work,
                               const Deliver& deliver, const StopRequested& stop_requested)
{
    const DocumentWork document_work = make_work();
    std::size_t delivered = 0;
    while (!stop_requested()) {
        const auto file = next_file();
        if (!file) break;
        auto records = document_work(*file, Effort::text);
        if (!records) records = document_work(*file, Effort::pixels);
        deliver(records.value());
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
        m_work.stop();
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

std::size_t run_batch(const NextFile& next_file, std::size_t jobs, const MakeDocumentWork& make_work,
                      const Deliver& deliver, const StopRequested& stop_requested)
{
    if (jobs <= 1) return run_in_this_thread(next_file, make_work, deliver, stop_requested);

    OrderedWork work(next_file, jobs, stop_requested);
    Threads pool(work);
    pool.start(jobs + spare_threads, make_work);
    std::size_t delivered = 0;
    while (const auto result = work.wait_for_next()) {
        if (result->failure) std::rethrow_exception(result->failure);
        deliver(result->records);
        ++delivered;
    }
    // Of a file that stands behind one that was put off.
    if (const auto failure = work.failure()) std::rethrow_exception(failure);
    return delivered;
}

} // namespace constancia
