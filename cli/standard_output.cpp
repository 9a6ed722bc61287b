#include "cli/standard_output.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace constancia {
namespace {

constexpr const char* nowhere = "/dev/null";
constexpr std::size_t columns_without_terminal = 100;
constexpr std::size_t fewest_columns = 40;

void open_closed_standard_descriptors()
{
    for (int descriptor = 0; descriptor <= 2; ++descriptor)
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            ::open(nowhere, O_RDWR); // takes the lowest free number
}

} // namespace

StandardOutput::StandardOutput()
{
    // Above the standard descriptors, so that what is opened for closed ones cannot take its place.
    m_descriptor = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    open_closed_standard_descriptors();
    const int sink = ::open(nowhere, O_WRONLY | O_CLOEXEC);
    if (sink >= 0) {
        ::dup2(sink, STDOUT_FILENO);
        ::close(sink);
    }
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an EPIPE to write()
}

StandardOutput::~StandardOutput()
{
    if (m_descriptor >= 0) ::close(m_descriptor);
}

void StandardOutput::write(std::string_view text)
{
    while (!text.empty() && !m_lost_its_reader) {
        const auto count = ::write(m_descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno == EPIPE) {
            m_lost_its_reader = true;
        } else if (errno != EINTR) {
            throw OutputError(std::generic_category().message(errno));
        }
    }
}

bool StandardOutput::is_terminal() const
{
    return m_descriptor >= 0 && ::isatty(m_descriptor) == 1;
}

std::size_t StandardOutput::columns() const
{
    winsize size{};
    if (m_descriptor < 0 || ::ioctl(m_descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col < fewest_columns)
        return columns_without_terminal;
    return size.ws_col;
}

} // namespace constancia
