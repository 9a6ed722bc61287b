#include "cli/command_line.hpp"
#include "cli/commands/command.hpp"
#include "cli/declared_data.hpp"
#include "cli/redaction_options.hpp"
#include "cli/report_run.hpp"
#include "cli/roster_reading_options.hpp"
#include "cli/terminal.hpp"
#include "reports/report_messages.hpp"
#include "reports/result_files.hpp"
#include "reports/write_reports.hpp"
#include "support/fatal.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

namespace constancia {
namespace {

struct ReportOptions {
    std::vector<std::string> results;
    std::string folder, roster_file, policy_file, decisions_file, split_by;
    RosterReadingOptions roster_reading;
    RedactionOptions redaction;
    bool partial = false, exit_zero = false, quiet = false;
};

ExitCode report(const ReportOptions& options, Session& session)
{
    refuse_half_a_redaction(options.redaction, session);
    if (!options.split_by.empty() && options.roster_file.empty())
        throw Fatal(std::string(
            session({"--split-by separa los reportes por una columna del padrón: agregue --roster ARCHIVO.",
                     "--split-by splits the reports by a column of the roster: add --roster FILE."})));
    const auto redactor = redactor_from(options.redaction, session);
    const ResultFiles results(options.results);
    ReportContext context;
    context.run = results.run();
    context.program_version = program_version();
    context.language = session.language;
    context.is_whole_run = !options.partial;
    context.redactor = redactor.get();
    context.split_by = options.split_by;
    Roster roster;
    if (!options.roster_file.empty()) {
        roster = read_roster_file(options.roster_file, today_in_mexico_city(), session.language,
                                  options.roster_reading);
        context.roster = &roster;
        context.roster_file = options.roster_file;
    }
    if (!options.policy_file.empty()) {
        read_policy_file(options.policy_file); // a mistake in it is told here too
        context.policy_folder = folder_of_policy(options.policy_file);
    }
    if (!options.decisions_file.empty()) context.decisions = read_decisions_file(options.decisions_file);
    std::error_code ignored; // without it, relative paths lead nowhere, and are shown without a link
    context.working_folder = std::filesystem::current_path(ignored);

    const ReportOutcome outcome = write_reports(results.source(), context, options.folder);
    if (!options.quiet)
        print_error_line(report_closing_text(outcome.summary, options.folder, session.language));
    return options.exit_zero ? ExitCode::all_ok : code_for(outcome.summary);
}

} // namespace

RunCommand declare_report(CLI::App& app, Language language)
{
    const auto options = std::make_shared<ReportOptions>();
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    const std::string file = say({"ARCHIVO", "FILE"});

    app.add_option(
           "RESULTS", options->results,
           say({"Resultados de «check --format ndjson»: un archivo, o las partes de una misma revisión",
                "Results of \"check --format ndjson\": one file, or the parts of one run"}))
        ->required()
        ->option_text("...")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option(
           "--report", options->folder,
           say({"Carpeta de los reportes; se crea si no existe", "Folder of the reports; made if not there"}))
        ->required()
        ->type_name(say({"CARPETA", "FOLDER"}));
    app.add_option("--roster,--padron", options->roster_file,
                   say({"El padrón de la revisión: nombres, correos, quién falta",
                        "The roster of the run: names, e-mail, who is missing"}))
        ->type_name(file);
    declare_roster_reading_options(app, options->roster_reading, language);
    app.add_option("--policy", options->policy_file,
                   say({"Las reglas de la escuela; en su carpeta puede haber plantillas de avisos (notices/)",
                        "The school's rules; its folder may have templates of notices (notices/)"}))
        ->type_name(file);
    app.add_option("--decisions", options->decisions_file,
                   say({"Decisiones de una persona, en CSV, como las exporta report.html",
                        "A person's decisions, in CSV, as report.html exports them"}))
        ->type_name(file);
    app.add_flag("--partial", options->partial,
                 say({"Los resultados no son de toda la revisión: no decir quién falta",
                      "The results are not those of the whole run: do not say who is missing"}));
    declare_split_option(app, options->split_by, language);
    declare_redaction_options(app, options->redaction, language);
    app.add_flag("--exit-zero", options->exit_zero,
                 say({"Terminar con 0 en vez de 1 o 3", "End with 0 instead of 1 or 3"}));
    app.add_flag("-q,--quiet", options->quiet,
                 say({"Sin avisos en la salida de errores", "No notices on standard error"}));
    return [options](Session& session) { return report(*options, session); };
}

} // namespace constancia
