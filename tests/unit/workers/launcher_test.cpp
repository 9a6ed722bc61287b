#include "workers/launcher.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace constancia {
namespace {

SandboxPlan unlocked()
{
    SandboxPlan plan;
    plan.mode = SandboxMode::off;
    return plan;
}

/// What comes from a worker until it ends.
std::string all_from(const StartedWorker& worker)
{
    std::string text;
    char byte = 0;
    while (::recv(worker.channel.number(), &byte, 1, 0) == 1)
        text += byte;
    return text;
}

void say(int channel, std::string_view text)
{
    [[maybe_unused]] const auto sent = ::send(channel, text.data(), text.size(), MSG_NOSIGNAL);
}

bool is_gone_within(pid_t process, std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (::kill(process, 0) != 0 && errno == ESRCH) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

Descriptor some_document()
{
    return Descriptor(::open("/etc/hostname", O_RDONLY));
}

TEST(Launcher, WorkersGetTheDocumentAndTellHowTheyEnd)
{
    const WorkerDuty duty{{}, [](int channel, int document) {
                              char first = 0;
                              say(channel, ::pread(document, &first, 1, 0) == 1 ? "read" : "not read");
                          }};
    Launcher launcher = Launcher::start({unlocked(), {duty}});
    const Descriptor document = some_document();
    for (int i = 0; i < 3; ++i) {
        const StartedWorker worker = launcher.start_worker(document.number());
        EXPECT_EQ(all_from(worker), "read");
        const WorkerEnd end = launcher.end_worker(worker.process);
        EXPECT_FALSE(end.by_signal);
        EXPECT_EQ(end.code, 0);
        EXPECT_GT(end.peak_bytes, 100'000u);
        EXPECT_TRUE(is_gone_within(worker.process, std::chrono::seconds(1)));
    }
}

TEST(Launcher, TellsOfCrashes)
{
    const WorkerDuty crashing{{}, [](int, int) {
                                  ::signal(SIGSEGV, SIG_DFL); // sanitizers have theirs
                                  ::raise(SIGSEGV);
                              }};
    const WorkerDuty throwing{{}, [](int, int) { throw 1; }};
    const Descriptor document = some_document();

    Launcher crash = Launcher::start({unlocked(), {crashing}});
    const StartedWorker first = crash.start_worker(document.number());
    EXPECT_EQ(all_from(first), "");
    const WorkerEnd end = crash.end_worker(first.process);
    EXPECT_TRUE(end.by_signal);
    EXPECT_EQ(end.code, SIGSEGV);

    Launcher thrown = Launcher::start({unlocked(), {throwing}});
    const StartedWorker second = thrown.start_worker(document.number());
    EXPECT_EQ(all_from(second), "");
    EXPECT_EQ(thrown.end_worker(second.process).code, 1);
}

TEST(Launcher, PreparesOnceAndSaysWhyItCannot)
{
    int prepared = 0; // each worker sees the launcher's copy
    const WorkerDuty plain{{}, [](int, int) {}};
    const WorkerDuty counting{[&] {
                                  ++prepared;
                                  return std::nullopt;
                              },
                              [&](int channel, int) { say(channel, std::to_string(prepared)); }};
    const WorkerDuty failing{[] { return std::optional<std::string>("no language data"); }, {}};
    Launcher launcher = Launcher::start({unlocked(), {plain, counting, failing}});
    Launcher other = launcher.start_for(1);
    const Descriptor document = some_document();
    for (int i = 0; i < 2; ++i) {
        const StartedWorker worker = other.start_worker(document.number());
        EXPECT_EQ(all_from(worker), "1");
        other.end_worker(worker.process);
    }
    try {
        launcher.start_for(2);
        FAIL();
    } catch (const PreparationFailed& error) {
        EXPECT_STREQ(error.what(), "no language data");
    }
    launcher.start_worker(document.number()); // it goes on
}

TEST(Launcher, NothingOutlivesIt)
{
    const WorkerDuty waiting{{}, [](int channel, int) {
                                 say(channel, "x");
                                 while (true)
                                     ::pause();
                             }};
    const Descriptor document = some_document();
    pid_t process = -1;
    {
        Launcher launcher = Launcher::start({unlocked(), {waiting}});
        const StartedWorker worker = launcher.start_worker(document.number());
        char byte = 0;
        ASSERT_EQ(::recv(worker.channel.number(), &byte, 1, 0), 1);
        process = worker.process;
    }
    EXPECT_TRUE(is_gone_within(process, std::chrono::seconds(2)));
}

TEST(Launcher, AWorkerIgnoresWhatATerminalSends)
{
    const WorkerDuty signalled{{}, [](int channel, int) {
                                   for (const int number : {SIGINT, SIGTERM, SIGQUIT, SIGHUP})
                                       ::raise(number);
                                   say(channel, "still here");
                               }};
    Launcher launcher = Launcher::start({unlocked(), {signalled}});
    const Descriptor document = some_document();
    const StartedWorker worker = launcher.start_worker(document.number());
    EXPECT_EQ(all_from(worker), "still here");
    launcher.end_worker(worker.process);
}

} // namespace
} // namespace constancia
