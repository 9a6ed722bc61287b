#pragma once

#include "batch/shard.hpp"
#include "cli/option_values.hpp"
#include "cli/redaction_options.hpp"
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
    RedactionOptions redaction;
    SandboxMode sandbox = SandboxMode::automatic;
    ColourChoice colour = ColourChoice::automatic;
    bool quiet = false, verbose = false, explain = false, exit_zero = false;
};

/// `options` outlives the parsing. as_of is today's date in Mexico City where none is given.
void declare_document_run_options(CLI::App& app, DocumentRunOptions& options, Language language);

void declare_choice(CLI::App& app, const std::string& name,
                    const std::function<void(const std::string&)>& take, const ValueCheck& check,
                    Language language, const Text& type, const Text& meaning);

/// An option that is one of a closed set.
template <class E>
void declare_choice(CLI::App& app, const std::string& name, E& value, Language language, const Text& type,
                    const Text& meaning)
{
    declare_choice(
        app, name, [&value](const std::string& text) { value = parse_name<E>(text).value_or(value); },
        one_of<E>(language), language, type, meaning);
}

/// --format and --color, which `roster` has too.
void declare_format_option(CLI::App& app, ResultFormat& format, Language language);
void declare_colour_option(CLI::App& app, ColourChoice& colour, Language language);

} // namespace constancia
