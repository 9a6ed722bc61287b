#include "workers/launcher.hpp"

#include "support/sanitizers.hpp"
#include "workers/descriptor_passing.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <set>
#include <system_error>
#include <utility>

namespace constancia {
namespace {

enum class Question : std::int32_t {
    start_worker,   ///< with the document's descriptor
    end_worker,     ///< of the process `number`
    start_launcher, ///< for the duty `number`
};

struct Request {
    Question question{};
    std::int32_t number = 0;
};

struct Answer {
    std::int32_t number = 0; ///< a process; or, of one that ended, its exit code or signal
    std::int32_t by_signal = 0;
    std::uint64_t peak_bytes = 0;
    std::array<char, 480> failure{}; ///< a sentence, ended by NUL; empty: none
};

void set_failure(Answer& answer, std::string_view sentence)
{
    const std::string_view cut = sentence.substr(0, answer.failure.size() - 1);
    std::memcpy(answer.failure.data(), cut.data(), cut.size());
    answer.failure[cut.size()] = '\0';
}

std::string system_reason()
{
    return std::generic_category().message(errno);
}

/// A copied process keeps `kept` and nothing else that is open; what libraries print goes nowhere.
void leave_all_but(std::initializer_list<int*> kept)
{
    // To numbers above the standard ones, side by side, in order.
    int next = 3;
    for (int* const number : kept) {
        int moved = ::fcntl(*number, F_DUPFD_CLOEXEC, 64);
        *number = moved;
    }
    for (int* const number : kept) {
        ::dup3(*number, next, O_CLOEXEC);
        *number = next++;
    }
    ::close_range(static_cast<unsigned>(next), ~0U, 0);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (standard != STDERR_FILENO || !is_sanitized) ::dup2(nowhere, standard);
    if (nowhere > STDERR_FILENO) ::close(nowhere);
}

/// What a terminal sends is the program's to answer: it lets what is running finish.
void ignore_stop_signals()
{
    for (const int number : {SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGPIPE})
        ::signal(number, SIG_IGN);
}

/// Another process that begins in `body`. The caller has one thread.
template <class Body>
pid_t copy_process(Body body)
{
    std::fflush(nullptr); // else both would write what waits
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process != 0) return process;
    die_with_parent(parent);
    ignore_stop_signals();
    try {
        body();
    } catch (...) {
        ::_exit(EXIT_FAILURE);
    }
    ::_exit(EXIT_SUCCESS);
}

/// The first message of a worker: the sentence of what went wrong while it was locked in, or nothing.
struct Greeting {
    std::array<char, 256> failure{};
};

/// When the machine has no memory left, a worker goes before anything else: it costs one document.
void offer_to_go_first()
{
    const Descriptor file(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    [[maybe_unused]] const auto written = ::write(file.number(), "500", 3);
}

void live_as_worker(int channel, int document, const SandboxPlan& sandbox, const WorkerDuty& duty)
{
    leave_all_but({&channel, &document});
    offer_to_go_first();
    Greeting greeting;
    if (const auto entered = enter_sandbox(sandbox); !entered) {
        const std::string_view cut = std::string_view(entered.error()).substr(0, greeting.failure.size() - 1);
        std::memcpy(greeting.failure.data(), cut.data(), cut.size());
    }
    const bool told = ::send(channel, &greeting, sizeof greeting, MSG_NOSIGNAL) == sizeof greeting;
    if (told && greeting.failure[0] == '\0') duty.work(channel, document);
}

class LauncherProcess {
  public:
    LauncherProcess(int control, const LauncherPlan& plan, std::size_t duty)
        : m_control(control), m_plan(plan), m_duty(plan.duties.at(duty))
    {}

    void run()
    {
        leave_all_but({&m_control});
        Answer ready;
        if (m_duty.prepare)
            if (const auto failure = m_duty.prepare()) set_failure(ready, *failure);
        if (!send_packet(m_control, &ready, sizeof ready) || ready.failure[0] != '\0') return;

        Request request;
        Descriptor passed;
        while (receive_packet(m_control, &request, sizeof request, passed)) {
            answer(request, passed.number());
            passed.close();
        }
        for (const pid_t worker : m_workers)
            ::kill(worker, SIGKILL);
        while (::wait(nullptr) > 0)
            continue; // launchers of other duties end as this one does
    }

  private:
    void answer(const Request& request, int passed)
    {
        Answer answer;
        Descriptor given;
        switch (request.question) {
        case Question::start_worker:
            start_worker(passed, answer, given);
            break;
        case Question::end_worker:
            end_worker(request.number, answer);
            break;
        case Question::start_launcher:
            start_launcher(static_cast<std::size_t>(request.number), answer, given);
            break;
        }
        send_packet(m_control, &answer, sizeof answer, given.number());
    }

    void start_worker(int document, Answer& answer, Descriptor& given)
    {
        auto [ours, theirs] = connected_pair(SOCK_STREAM);
        const int channel = theirs.number();
        answer.number = copy_process([&] { live_as_worker(channel, document, m_plan.sandbox, m_duty); });
        if (answer.number < 0) return set_failure(answer, system_reason());
        m_workers.insert(answer.number);
        given = std::move(ours);
    }

    void end_worker(pid_t process, Answer& answer)
    {
        if (m_workers.erase(process) == 0) return set_failure(answer, "no such worker");
        ::kill(process, SIGKILL); // no effect on one that has ended by itself
        int status = 0;
        rusage usage{};
        if (::wait4(process, &status, 0, &usage) != process) return set_failure(answer, system_reason());
        answer.by_signal = WIFSIGNALED(status);
        answer.number = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
        answer.peak_bytes = static_cast<std::uint64_t>(usage.ru_maxrss) << 10;
    }

    void start_launcher(std::size_t duty, Answer& answer, Descriptor& given)
    {
        auto [ours, theirs] = connected_pair(SOCK_SEQPACKET);
        const int control = theirs.number();
        answer.number = copy_process([&] { LauncherProcess(control, m_plan, duty).run(); });
        if (answer.number < 0) set_failure(answer, system_reason());
        given = std::move(ours);
    }

    int m_control;
    const LauncherPlan& m_plan;
    const WorkerDuty& m_duty;
    std::set<pid_t> m_workers; ///< that have not been ended
};

/// Throws LauncherError.
Answer receive_answer(int control, Descriptor& given)
{
    Answer answer;
    if (!receive_packet(control, &answer, sizeof answer, given))
        throw ProcessGone("The process that starts readers of documents has ended.");
    answer.failure.back() = '\0';
    if (answer.failure[0] != '\0') throw LauncherError(answer.failure.data());
    return answer;
}

/// What a launcher says when it has prepared itself. Throws PreparationFailed.
void receive_ready(int control)
{
    Descriptor none;
    try {
        receive_answer(control, none);
    } catch (const ProcessGone&) {
        throw;
    } catch (const LauncherError& error) {
        throw PreparationFailed(error.what());
    }
}

} // namespace

Launcher::Launcher(Descriptor control, pid_t process)
    : m_control(std::move(control)), m_process(process), m_one_at_a_time(std::make_unique<std::mutex>())
{}

Launcher::~Launcher()
{
    if (!m_control.is_open()) return; // moved from
    m_control.close();
    if (m_process > 0) ::waitpid(m_process, nullptr, 0);
}

Launcher Launcher::start(const LauncherPlan& plan)
{
    auto [ours, theirs] = connected_pair(SOCK_SEQPACKET);
    const int control = theirs.number();
    const pid_t process = copy_process([&] { LauncherProcess(control, plan, 0).run(); });
    if (process < 0) throw LauncherError(system_reason());
    theirs.close();
    return Launcher(std::move(ours), process);
}

void Launcher::wait_until_ready()
{
    if (m_is_ready) return;
    receive_ready(m_control.number());
    m_is_ready = true;
}

Launcher Launcher::start_for(std::size_t duty)
{
    Descriptor control;
    {
        const std::scoped_lock lock(*m_one_at_a_time);
        wait_until_ready();
        const Request request{Question::start_launcher, static_cast<std::int32_t>(duty)};
        send_packet(m_control.number(), &request, sizeof request);
        receive_answer(m_control.number(), control);
    }
    // Its preparation may take seconds, in which a worker of this one may have to be ended.
    Launcher launcher(std::move(control), -1);
    launcher.wait_until_ready();
    return launcher;
}

StartedWorker Launcher::start_worker(int document)
{
    StartedWorker worker;
    {
        const std::scoped_lock lock(*m_one_at_a_time);
        wait_until_ready();
        const Request request{Question::start_worker};
        send_packet(m_control.number(), &request, sizeof request, document);
        worker.process = receive_answer(m_control.number(), worker.channel).number;
    }
    Greeting greeting;
    const auto received = ::recv(worker.channel.number(), &greeting, sizeof greeting, MSG_WAITALL);
    greeting.failure.back() = '\0';
    if (received == sizeof greeting && greeting.failure[0] == '\0') return worker;
    end_worker(worker.process);
    if (received != sizeof greeting) throw ProcessGone("A reader of documents has ended before it began.");
    throw LauncherError(
        fmt::format("A reader of documents cannot be locked in: {}.", greeting.failure.data()));
}

WorkerEnd Launcher::end_worker(pid_t process)
{
    const std::scoped_lock lock(*m_one_at_a_time);
    const Request request{Question::end_worker, process};
    Descriptor none;
    send_packet(m_control.number(), &request, sizeof request);
    const Answer answer = receive_answer(m_control.number(), none);
    return {answer.by_signal != 0, answer.number, answer.peak_bytes};
}

} // namespace constancia
