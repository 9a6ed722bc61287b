#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace constancia {
namespace {

bool is_set(const char* variable)
{
    const char* const value = std::getenv(variable);
    return value && *value;
}

bool terminal_is_dumb()
{
    const char* const term = std::getenv("TERM");
    return !term || !*term || std::string_view(term) == "dumb";
}

} // namespace

Colours colours_for(ColourChoice choice, const StandardOutput& output)
{
    switch (choice) {
    case ColourChoice::always:
        return Colours::on;
    case ColourChoice::never:
        return Colours::off;
    case ColourChoice::automatic:
        break;
    }
    return output.is_terminal() && !is_set("NO_COLOR") && !terminal_is_dumb() ? Colours::on : Colours::off;
}

bool standard_error_is_terminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

std::size_t standard_error_columns()
{
    constexpr std::size_t usual = 80;
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

void print_error_line(std::string_view text)
{
    const std::string line = std::string(text) + (text.ends_with('\n') ? "" : "\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace constancia
