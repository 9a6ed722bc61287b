#include "cli/help_formatter.hpp"

#include "reporting/safe_text.hpp"
#include "reporting/terminal_table.hpp"

namespace constancia {
namespace {

constexpr std::size_t help_columns = 100;
constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

} // namespace

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const
{
    const std::string name =
        std::string(indent, ' ') + make_option_name(option, is_positional) + make_option_opts(option);
    const std::string description = wrapped(make_option_desc(option), column_width_, help_columns);
    // A long name stands alone, above its description.
    const std::size_t used = terminal_columns(name);
    if (used + gap > column_width_) return name + '\n' + description;
    return name + description.substr(used);
}

} // namespace constancia
