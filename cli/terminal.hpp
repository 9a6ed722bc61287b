#pragma once

#include "cli/standard_output.hpp"
#include "reporting/terminal_table.hpp"
#include "support/closed_set.hpp"

namespace constancia {

enum class ColourChoice { automatic, always, never };

constexpr auto names_of(ColourChoice)
{
    return closed_set<ColourChoice>({{ColourChoice::automatic, "auto"},
                                     {ColourChoice::always, "always"},
                                     {ColourChoice::never, "never"}});
}

/// `automatic`: on a terminal that is not "dumb", unless NO_COLOR is set (no-color.org).
Colours colours_for(ColourChoice choice, const StandardOutput& output);

bool standard_error_is_terminal();

/// Of the terminal that standard error is; 80 when it is none.
std::size_t standard_error_columns();

/// A line of its own on standard error.
void print_error_line(std::string_view text);

} // namespace constancia
