/// What the program makes of workers in a stranger's hands.
#include "../temporary_folder.hpp"
#include "workers/frames.hpp"
#include "workers/reading_message.hpp"
#include "workers/worker_reader.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <thread>

namespace constancia {
namespace {

std::string reading()
{
    return reading_message(FileReading{{DocumentReading{}}, {}, {}});
}

std::string picture()
{
    return picture_message({"\xFF\xD8\xFF a picture, it seems", "image/jpeg", {612, 792, Unit::points}});
}

/// What a worker says to a task.
using Lie = std::function<void(int channel, const WorkerTask& task)>;

/// A reader whose workers, for text and for pixels, do nothing but lie.
class LyingWorkers {
  public:
    explicit LyingWorkers(const Lie& lie, const Lie& beforehand = {}, const DocumentBudget& budget = {},
                          std::chrono::milliseconds preparation = {})
        : m_source(m_settings, {SandboxMode::off, {}, 0}, budget,
                   {duty(lie, beforehand), duty(lie, beforehand, preparation)}),
          m_reader(m_source)
    {
        EXPECT_TRUE(m_reader.take(m_folder.file("a.pdf", "a document").string()));
    }

    WorkerReader& reader() { return m_reader; }
    WorkerSource& source() { return m_source; }
    const TemporaryFolder& folder() const { return m_folder; }

    /// What a reading came to, as a word.
    std::string read(Effort effort = Effort::text)
    {
        const auto answer = m_reader.read(effort);
        if (!answer) return "needs pixels";
        if (*answer) return "reading";
        return std::string(name_of(answer->error().fault)) + ": " + answer->error().detail;
    }

  private:
    static WorkerDuty duty(const Lie& lie, const Lie& beforehand, std::chrono::milliseconds preparation = {})
    {
        const auto prepare = [preparation] {
            std::this_thread::sleep_for(preparation);
            return std::optional<std::string>();
        };
        return {prepare, [lie, beforehand](int channel, int) {
                    if (beforehand) beforehand(channel, {1});
                    while (const auto task = receive_task(channel))
                        lie(channel, *task);
                }};
    }

    TemporaryFolder m_folder;
    ReadingSettings m_settings;
    WorkerSource m_source;
    WorkerReader m_reader;
};

Lie answer(FrameKind kind, const std::string& content = {})
{
    return [=](int channel, const WorkerTask& task) { send_frame(channel, task.number, kind, content); };
}

constexpr auto nonsense = "worker_crashed: protocol";

TEST(LyingWorker, IsBelievedWhenItAnswersWhatItWasAsked)
{
    EXPECT_EQ(LyingWorkers(answer(FrameKind::reading, reading())).read(), "reading");
    EXPECT_EQ(LyingWorkers(answer(FrameKind::needs_pixels)).read(), "needs pixels");
    EXPECT_TRUE(LyingWorkers(answer(FrameKind::picture, picture())).reader().draw({1, 0}));
}

TEST(LyingWorker, CannotAnswerAReadingWithAPicture)
{
    EXPECT_EQ(LyingWorkers(answer(FrameKind::picture, picture())).read(), nonsense);
    EXPECT_EQ(LyingWorkers(answer(FrameKind::no_picture)).read(), nonsense);
}

TEST(LyingWorker, CannotAnswerAPictureWithAReading)
{
    EXPECT_FALSE(LyingWorkers(answer(FrameKind::reading, reading())).reader().draw({1, 0}));
    EXPECT_FALSE(LyingWorkers(answer(FrameKind::needs_pixels)).reader().draw({1, 0}));
}

TEST(LyingWorker, CannotPutADocumentOffForEver)
{
    EXPECT_EQ(LyingWorkers(answer(FrameKind::needs_pixels)).read(Effort::pixels), nonsense);
}

TEST(LyingWorker, CannotAnswerAnotherTask)
{
    const Lie next_one = [](int channel, const WorkerTask& task) {
        send_frame(channel, task.number + 1, FrameKind::reading, reading());
    };
    EXPECT_EQ(LyingWorkers(next_one).read(), nonsense);
    // Not even to say that a page has begun, which gives time.
    const Lie page_of_another = [](int channel, const WorkerTask& task) {
        send_frame(channel, task.number + 1, FrameKind::page_begun);
        send_frame(channel, task.number, FrameKind::reading, reading());
    };
    EXPECT_EQ(LyingWorkers(page_of_another).read(), nonsense);
}

TEST(LyingWorker, CannotAnswerBeforeItIsAsked)
{
    const Lie early = [](int channel, const WorkerTask& task) {
        send_frame(channel, task.number - 1, FrameKind::reading, reading());
    };
    EXPECT_EQ(LyingWorkers(answer(FrameKind::needs_pixels), early).read(), nonsense);
}

TEST(LyingWorker, AnswersTwiceForNothing)
{
    // The second answer would be the next document's.
    LyingWorkers workers([](int channel, const WorkerTask& task) {
        if (task.number == 1) send_frame(channel, 1, FrameKind::reading, reading());
        send_frame(channel, task.number, task.number == 1 ? FrameKind::reading : FrameKind::needs_pixels,
                   task.number == 1 ? reading() : std::string());
    });
    EXPECT_EQ(workers.read(), "reading");
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(workers.read(), "needs pixels");
}

TEST(LyingWorker, CannotSpoilTheDocumentsAfterIt)
{
    LyingWorkers workers([](int channel, const WorkerTask& task) {
        if (task.number <= 2)
            send_frame(channel, task.number, FrameKind::reading, "no reading at all");
        else
            send_frame(channel, task.number, FrameKind::reading, reading());
    });
    EXPECT_EQ(workers.read(), nonsense); // twice: the second time alone, in another worker
    EXPECT_EQ(workers.read(), "reading");
}

/// By the clock, four times that.
DocumentBudget budget_of(double cpu_seconds)
{
    DocumentBudget budget;
    budget.cpu_seconds = cpu_seconds;
    return budget;
}

double seconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(LyingWorker, ThatSleepsIsEndedWhenItsTimeIsUp)
{
    LyingWorkers workers([](int, const WorkerTask&) { ::sleep(60); }, {}, budget_of(0.1));
    EXPECT_LT(seconds_of([&] { EXPECT_EQ(workers.read(), "timed_out: > 0 s"); }), 0.4 + 1);
}

TEST(LyingWorker, ThatCrashesLateGetsNoMoreTimeForIt)
{
    const Lie crash_late = [](int, const WorkerTask&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1900));
        ::_exit(1);
    };
    LyingWorkers workers(crash_late, {}, budget_of(0.5));
    EXPECT_LT(seconds_of([&] { EXPECT_EQ(workers.read(), "timed_out: > 0 s"); }), 4 * 0.5 + 1);
}

TEST(LyingWorker, IsEndedWhileOthersAreBeingPrepared)
{
    LyingWorkers workers([](int, const WorkerTask&) { ::sleep(60); }, {}, budget_of(0.1),
                         std::chrono::seconds(3));
    std::chrono::steady_clock::duration waited{};
    std::thread beside([&] {
        WorkerReader other(workers.source());
        EXPECT_TRUE(other.take(workers.folder().file("b.jpg", "a picture").string()));
        (void)other.read(Effort::pixels);
        waited = other.waited();
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(500)); // until that preparation has begun
    EXPECT_LT(seconds_of([&] { EXPECT_EQ(workers.read(), "timed_out: > 0 s"); }), 0.4 + 1);
    beside.join();
    EXPECT_GT(waited, std::chrono::seconds(2)) << "preparing is not reading";
}

} // namespace
} // namespace constancia
