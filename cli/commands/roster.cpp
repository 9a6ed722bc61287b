#include "cli/commands/command.hpp"
#include "cli/declared_data.hpp"
#include "cli/document_run_options.hpp"
#include "cli/roster_reading_options.hpp"
#include "reporting/roster_listing.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace constancia {
namespace {

struct RosterCommandOptions {
    std::string file;
    RosterReadingOptions reading;
    ResultFormat format = ResultFormat::text;
    ColourChoice colour = ColourChoice::automatic;
};

ExitCode list_roster(const RosterCommandOptions& options, Session& session)
{
    const Roster roster =
        read_roster_file(options.file, today_in_mexico_city(), session.language, options.reading);
    switch (options.format) {
    case ResultFormat::ndjson:
        session.output.write(roster_ndjson(roster, options.file));
        break;
    case ResultFormat::csv:
        session.output.write(roster_csv(roster, session.language));
        break;
    case ResultFormat::text:
        TextStyle style;
        style.language = session.language;
        style.colours = colours_for(options.colour, session.output);
        style.columns = session.output.columns();
        session.output.write(roster_text(roster, options.file, style));
        break;
    }
    return std::any_of(roster.attention.begin(), roster.attention.end(), needs_attention)
               ? ExitCode::needs_attention
               : ExitCode::all_ok;
}

} // namespace

RunCommand declare_roster(CLI::App& app, Language language)
{
    const auto options = std::make_shared<RosterCommandOptions>();
    app.add_option("FILE", options->file,
                   std::string(Text{"Padrón en XLSX, ODS o CSV", "Roster in XLSX, ODS or CSV"}.in(language)))
        ->required()
        ->option_text(" ");
    declare_roster_reading_options(app, options->reading, language);
    declare_format_option(app, options->format, language);
    declare_colour_option(app, options->colour, language);
    return [options](Session& session) { return list_roster(*options, session); };
}

} // namespace constancia
