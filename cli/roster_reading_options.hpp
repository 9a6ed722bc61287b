#pragma once

#include "reporting/language.hpp"
#include "roster/column_aliases.hpp"

#include <string>

namespace CLI {
class App;
}

namespace constancia {

/// How a roster is to be read where it does not show by itself.
struct RosterReadingOptions {
    std::string sheet;
    ColumnOverrides columns;
};

/// --roster, --padron: for commands that compare documents with one.
void declare_roster_option(CLI::App& app, std::string& file, Language language);

/// --split-by, of the commands that make reports.
void declare_split_option(CLI::App& app, std::string& column, Language language);

/// --sheet and --columns: for every command that reads a roster.
void declare_roster_reading_options(CLI::App& app, RosterReadingOptions& options, Language language);

} // namespace constancia
