#include "cli/command_line.hpp"
#include "cli/commands/command.hpp"
#include "cli/declared_data.hpp"
#include "cli/document_run.hpp"
#include "cli/document_run_options.hpp"
#include "cli/option_values.hpp"
#include "cli/redaction_options.hpp"
#include "cli/report_run.hpp"
#include "cli/roster_reading_options.hpp"
#include "cli/terminal.hpp"
#include "reporting/safe_text.hpp"
#include "reports/report_groups.hpp"
#include "reports/report_messages.hpp"
#include "support/fatal.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_set>

namespace constancia {
namespace {

struct CheckOptions {
    DocumentRunOptions run;
    std::string roster_file, policy_file, report_folder, decisions_file, split_by;
    RosterReadingOptions roster_reading;
    PicturesOf images = PicturesOf::attention;
    bool fresh = false;
    DeclaredOptions declared;
    std::optional<int> max_age_days;
    double audit_percent = 0;
    bool require_all = false;

    bool declares_somebody() const
    {
        return !(declared.name.empty() && declared.curp.empty() && declared.nss.empty() &&
                 declared.umf.empty());
    }
};

/// Options that exclude each other; told before any file is opened.
void refuse_contradictions(const CheckOptions& options, const Session& session)
{
    const auto refuse = [&](const Text& text) { throw Fatal(std::string(session(text))); };
    if (options.declares_somebody() && !options.roster_file.empty())
        refuse({"Use --roster o bien --name, --curp, --nss y --umf, no ambos.",
                "Use either --roster or --name, --curp, --nss and --umf, not both."});
    if (options.require_all && options.roster_file.empty())
        refuse({"--require-all necesita un padrón: agregue --roster ARCHIVO.",
                "--require-all needs a roster: add --roster FILE."});
    if (options.report_folder.empty() && (options.fresh || !options.decisions_file.empty()))
        refuse({"--fresh y --decisions necesitan una carpeta de reportes: agregue --report CARPETA.",
                "--fresh and --decisions need a report folder: add --report FOLDER."});
    if (!options.split_by.empty() && (options.report_folder.empty() || options.roster_file.empty()))
        refuse({"--split-by separa los reportes por una columna del padrón: agregue --report CARPETA y "
                "--roster ARCHIVO.",
                "--split-by splits the reports by a column of the roster: add --report FOLDER and --roster "
                "FILE."});
    if (options.require_all && options.run.shard.count > 1)
        refuse({"--require-all no puede usarse con --shard: cada parte ve solo algunos archivos.",
                "--require-all cannot be used with --shard: each part sees only some of the files."});
}

/// Ids only: no personal data on standard error.
void print_missing(const std::vector<std::string>& missing, const Session& session)
{
    print_error_line(fmt::format(
        fmt::runtime(
            missing.size() == 1
                ? session({"Falta {} estudiante del padrón:", "{} student of the roster is missing:"})
                : session({"Faltan {} estudiantes del padrón:", "{} students of the roster are missing:"})),
        missing.size()));
    for (const std::string& id : missing)
        print_error_line(fmt::format("  {}", id));
}

/// Those of the roster, not exempt, of whom no document was seen.
std::vector<std::string> missing_students(const Roster& roster, const std::unordered_set<int>& seen_rows,
                                          const Redactor* redactor, const Session& session)
{
    std::vector<std::string> missing;
    for (const RosterEntry& entry : roster.entries()) {
        if (entry.exempt || seen_rows.contains(entry.row)) continue;
        if (redactor)
            missing.push_back((*redactor)(PseudonymOf::student_id, entry.id));
        else
            missing.push_back(entry.id.empty() ? fmt::format("{} {}", session({"fila", "row"}), entry.row)
                                               : safe_text(entry.id));
    }
    return missing;
}

/// Those of the shards of a run are put together by `report`; only then is it known who is missing.
bool is_whole_run(const CheckOptions& options, const RunOutcome& outcome)
{
    return outcome.complete && options.run.shard.count == 1;
}

/// For summary.json.
std::vector<std::pair<std::string, std::size_t>> skipped_counts(const SkippedFiles& skipped)
{
    return {{"system_files", skipped.system_files},
            {"symbolic_links", skipped.symbolic_links},
            {"own_files", skipped.own_files},
            {"other_shards", skipped.other_shards}};
}

/// What the run ends with, now that all documents were judged together.
ExitCode write_report(const CheckOptions& options, const DocumentRun& run, ReportRun& report,
                      const Roster& roster, const RosterEntry* by_options, const Redactor* redactor,
                      const RunOutcome& outcome, const Session& session)
{
    ReportContext context;
    context.run = run.identity();
    context.program_version = program_version();
    context.as_of = options.run.as_of;
    context.language = session.language;
    if (!options.roster_file.empty()) {
        context.roster = &roster;
        context.roster_file = options.roster_file;
    }
    context.is_whole_run = is_whole_run(options, outcome);
    context.skipped = skipped_counts(run.skipped());
    context.policy_folder = folder_of_policy(options.policy_file);
    if (!options.decisions_file.empty()) context.decisions = read_decisions_file(options.decisions_file);
    std::error_code ignored; // without it, relative paths lead nowhere, and are shown without a link
    context.working_folder = std::filesystem::current_path(ignored);

    context.pictures_of = options.images;
    context.redactor = redactor;
    context.by_options = by_options;
    context.split_by = options.split_by;

    const ReportOutcome written = report.write(context);
    if (is_whole_run(options, outcome)) report.forget_unused();
    if (!options.run.quiet)
        print_error_line(report_closing_text(written.summary, options.report_folder, session.language));
    return outcome.complete ? code_for(written.summary) : outcome.code;
}

ExitCode check(const CheckOptions& options, Session& session)
{
    refuse_contradictions(options, session);
    refuse_half_a_redaction(options.run.redaction, session);
    DocumentRun run(options.run, session);
    const auto redactor = redactor_from(options.run.redaction, session);
    run.set_redactor(redactor.get());
    JudgingSettings& judging = run.judging();
    judging.policy = read_policy_file(options.policy_file);
    if (options.max_age_days) judging.policy.max_age_days = *options.max_age_days;

    Roster roster;
    if (!options.roster_file.empty()) {
        roster =
            read_roster_file(options.roster_file, judging.as_of, session.language, options.roster_reading);
        judging.roster = &roster;
        if (!options.split_by.empty())
            ReportGroups(roster, options.split_by, session.language); // before hours of work
    }
    RosterEntry by_options;
    if (options.declares_somebody()) {
        by_options = entry_from_options(options.declared, judging.as_of);
        judging.by_options = &by_options;
    }
    run.set_audit_percent(options.audit_percent);

    std::optional<ReportRun> report;
    if (!options.report_folder.empty()) {
        report.emplace(options.report_folder, options.fresh,
                       redactor ? ReportRun::Keeps::nothing : ReportRun::Keeps::readings);
        if (Journal* const journal = report->journal()) run.set_journal(*journal);
        if (PictureStore* const pictures = report->pictures(); pictures && options.images != PicturesOf::none)
            run.set_pictures({pictures, options.images});
    }
    run.open_inputs({options.roster_file, options.policy_file, options.report_folder});
    if (judging.by_options && !run.has_one_file())
        throw Fatal(std::string(
            session({"--name, --curp, --nss y --umf son para un solo archivo, y hay más. Use --roster.",
                     "--name, --curp, --nss and --umf are for exactly one file, and there are more. Use "
                     "--roster."})));

    std::unordered_set<int> seen_rows;
    const std::string identity = run.identity();
    RunOutcome outcome = run.execute([&](const Record& record) {
        if (record.student) seen_rows.insert(record.student->row);
        if (report) report->add(record, identity);
    });
    if (report && report->has_records())
        outcome.code =
            write_report(options, run, *report, roster, judging.by_options, redactor.get(), outcome, session);
    if (options.require_all && outcome.complete) {
        const auto missing = missing_students(roster, seen_rows, redactor.get(), session);
        if (!missing.empty()) print_missing(missing, session);
        if (!missing.empty() && outcome.code == ExitCode::all_ok) outcome.code = ExitCode::needs_attention;
    }
    return final_code(outcome.code, options.run);
}

} // namespace

RunCommand declare_check(CLI::App& app, Language language)
{
    const auto options = std::make_shared<CheckOptions>();
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    const std::string file = say({"ARCHIVO", "FILE"});
    const std::string text = say({"TEXTO", "TEXT"});

    declare_roster_option(app, options->roster_file, language);
    declare_roster_reading_options(app, options->roster_reading, language);
    app.add_option("--name", options->declared.name,
                   say({"Nombre declarado (para un solo archivo)", "Declared name (for exactly one file)"}))
        ->type_name(text);
    app.add_option("--curp", options->declared.curp,
                   say({"CURP declarada (para un solo archivo)", "Declared CURP (for exactly one file)"}))
        ->type_name(text);
    app.add_option("--nss", options->declared.nss,
                   say({"NSS declarado (para un solo archivo)", "Declared NSS (for exactly one file)"}))
        ->type_name(text);
    app.add_option(
           "--umf", options->declared.umf,
           say({"Clínica declarada (para un solo archivo)", "Declared clinic (for exactly one file)"}))
        ->type_name(text);
    app.add_option("--policy", options->policy_file,
                   say({"Reglas de la escuela, en TOML", "The school's rules, in TOML"}))
        ->type_name(file);
    app.add_option("--max-age", options->max_age_days,
                   say({"Días que puede tener la constancia (si no se indica: los de la política, o 30)",
                        "Days that the constancia may be old (default: the policy's, or 30)"}))
        ->check(whole_number(0, 36500, language))
        ->type_name(say({"DÍAS", "DAYS"}));
    app.add_option("--report", options->report_folder,
                   say({"Carpeta de reportes; con ella, una revisión interrumpida sigue donde se quedó",
                        "Folder of reports; with it, an interrupted run goes on where it stopped"}))
        ->type_name(say({"CARPETA", "FOLDER"}));
    declare_choice(
        app, "--images", options->images, language, {"CUÁLES", "WHICH"},
        {"Imágenes de páginas en el reporte: none, attention (de lo que hay que atender; si no se "
         "indica), all",
         "Pictures of pages in the report: none, attention (of what needs attention; default), all"});
    app.add_flag("--fresh", options->fresh,
                 say({"Volver a leer todo, aunque la carpeta de reportes ya tenga lo leído",
                      "Read everything again, even if the report folder has what was read"}));
    app.add_option("--decisions", options->decisions_file,
                   say({"Decisiones de una persona, en CSV, como las exporta report.html",
                        "A person's decisions, in CSV, as report.html exports them"}))
        ->type_name(file);
    declare_split_option(app, options->split_by, language);
    declare_document_run_options(app, options->run, language);
    app.add_option("--audit", options->audit_percent,
                   say({"Porcentaje de aprobadas que se marcan para una segunda revisión a mano",
                        "Percentage of approved ones that are marked for a second look by hand"}))
        ->check(percentage(language))
        ->type_name(say({"PORCENTAJE", "PERCENT"}));
    app.add_flag("--require-all", options->require_all,
                 say({"Terminar con 1 si falta algún estudiante del padrón, y decir cuáles",
                      "End with 1 if a student of the roster is missing, and say who"}));
    return [options](Session& session) { return check(*options, session); };
}

} // namespace constancia
