#include "cli/interruption.hpp"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <string_view>

namespace constancia {
namespace {

std::atomic<int> caught_signal = 0;
std::atomic<const char*> notice = nullptr;
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<const char*>::is_always_lock_free);

constexpr Text notices{
    "\nInterrumpido: se termina lo que está en curso. Otra señal igual lo corta de inmediato.\n",
    "\nInterrupted: finishing what is running. The same signal again stops at once.\n"};

void on_signal(int number)
{
    caught_signal = number;
    const std::string_view text = notice.load();
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

} // namespace

void catch_interruptions(Language language)
{
    notice = notices.in(language).data();
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

std::optional<ExitCode> interruption()
{
    switch (caught_signal) {
    case SIGINT:
        return ExitCode::interrupted;
    case SIGTERM:
        return ExitCode::terminated;
    default:
        return std::nullopt;
    }
}

} // namespace constancia
