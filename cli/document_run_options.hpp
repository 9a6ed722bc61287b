#pragma once

#include "batch/shard.hpp"
#include "cli/terminal.hpp"
#include "pipeline/reading_settings.hpp"
#include "reporting/language.hpp"
#include "support/civil_date.hpp"
#include "support/closed_set.hpp"
#include "workers/sandbox.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace constancia {

enum class ResultFormat { text, ndjson, csv };

constexpr auto names_of(ResultFormat)
{
    return closed_set<ResultFormat>(
        {{ResultFormat::text, "text"}, {ResultFormat::ndjson, "ndjson"}, {ResultFormat::csv, "csv"}});
}

/// What `check` and `extract` have in common.
struct DocumentRunOptions {
    std::vector<std::string> paths;
    bool null_separators = false;
    Shard shard;
    Date as_of{};
    ResultFormat format = ResultFormat::text;
    std::size_t jobs = 0; ///< 0: as many as there are cores
    std::string password_file;
    std::string status_file;
    Limits limits; ///< but for what the next two decide
    std::uintmax_t max_file_mib = 100;
    double timeout_seconds = 30;     ///< of processor time, for a document of one page
    std::uint64_t memory_mib = 1024; ///< that a reader may take for its documents
    SandboxMode sandbox = SandboxMode::automatic;
    ColourChoice colour = ColourChoice::automatic;
    bool quiet = false, verbose = false, explain = false, exit_zero = false;
};

/// `options` outlives the parsing. as_of is today's date in Mexico City where none is given.
void declare_document_run_options(CLI::App& app, DocumentRunOptions& options, Language language);

/// --format and --color, which `roster` has too.
void declare_format_option(CLI::App& app, ResultFormat& format, Language language);
void declare_colour_option(CLI::App& app, ColourChoice& colour, Language language);

} // namespace constancia
