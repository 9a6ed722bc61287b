#include "cli/document_run_options.hpp"

#include <CLI/CLI.hpp>

namespace constancia {
namespace {

constexpr long most_jobs = 256;

/// Each limit has a code, with which a document that reaches it is recorded.
void declare_limits(CLI::App& app, DocumentRunOptions& options, Language language)
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    const auto declare = [&](const char* name, auto& value, long least, long most, const char* unit,
                             const Text& meaning) {
        app.add_option(name, value, say(meaning))
            ->check(whole_number(least, most, language))
            ->type_name(unit);
    };
    const std::string seconds = say({"SEGUNDOS", "SECONDS"}), pages = say({"PÁGINAS", "PAGES"});
    declare("--timeout", options.timeout_seconds, 1, 3600, seconds.c_str(),
            {"Segundos de procesador para un documento de una página; cada página más agrega una cuarta "
             "parte. Por reloj, cuatro veces eso (si no se indica: 30)",
             "Seconds of processor time for a document of one page; each further page adds a quarter. On the "
             "clock, four times that (default: 30)"});
    declare("--memory", options.memory_mib, 64, 65536, "MIB",
            {"Memoria que puede tomar cada proceso lector, en MiB (si no se indica: 1024)",
             "Memory that each reader process may take, in MiB (default: 1024)"});
    declare("--max-file-size", options.max_file_mib, 1, 1024, "MIB",
            {"Tamaño máximo de un archivo, en MiB (si no se indica: 100)",
             "Largest size of a file, in MiB (default: 100)"});
    declare("--max-pages", options.limits.pages, 1, 10000, pages.c_str(),
            {"Páginas que se miran de cada archivo (si no se indica: 50)",
             "Pages of each file that are looked at (default: 50)"});
    declare("--max-megapixels", options.limits.page_megapixels, 1, 400, "N",
            {"Megapíxeles de una página; lo que pasa se lee con menos detalle (si no se indica: 40)",
             "Megapixels of a page; what has more is read in less detail (default: 40)"});
    declare_choice(app, "--sandbox", options.sandbox, language, {"MODO", "MODE"},
                   {"Encierro de los procesos lectores: auto (lo que el sistema permita; si no se indica), "
                    "required (o no se trabaja), off",
                    "How reader processes are locked in: auto (as far as the system can; default), required "
                    "(or no work is done), off"});
}

} // namespace

void declare_choice(CLI::App& app, const std::string& name,
                    const std::function<void(const std::string&)>& take, const ValueCheck& check,
                    Language language, const Text& type, const Text& meaning)
{
    app.add_option_function<std::string>(name, take, std::string(meaning.in(language)))
        ->check(check)
        ->type_name(std::string(type.in(language)));
}

void declare_format_option(CLI::App& app, ResultFormat& format, Language language)
{
    declare_choice(app, "--format", format, language, {"FORMATO", "FORMAT"},
                   {"Formato de los resultados: text (si no se indica), ndjson, csv",
                    "Format of the results: text (default), ndjson, csv"});
}

void declare_colour_option(CLI::App& app, ColourChoice& colour, Language language)
{
    declare_choice(
        app, "--color", colour, language, {"CUÁNDO", "WHEN"},
        {"Colores: auto (si no se indica), always, never", "Colours: auto (default), always, never"});
}

void declare_document_run_options(CLI::App& app, DocumentRunOptions& options, Language language)
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    options.as_of = today_in_mexico_city();

    app.add_option("PATH", options.paths,
                   say({"Archivos y carpetas; «-» lee la lista de la entrada estándar",
                        "Files and folders; \"-\" reads the list from standard input"}))
        ->required()
        ->option_text("...")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag("-0,--null", options.null_separators,
                 say({"La lista de «-» viene separada con NUL, no por líneas",
                      "The list of \"-\" is separated by NUL, not by lines"}));
    app.add_option_function<std::string>(
           "--as-of",
           [&options](const std::string& text) {
               options.as_of = parse_iso_date(text).value_or(options.as_of);
           },
           say({"Día de la revisión (si no se indica: hoy en la Ciudad de México)",
                "Day of the check (default: today in Mexico City)"}))
        ->check(iso_date(language))
        ->type_name(say({"AAAA-MM-DD", "YYYY-MM-DD"}));
    declare_format_option(app, options.format, language);
    app.add_flag("--explain", options.explain,
                 say({"En formato text: por qué se leyó o no cada dato, y cada comprobación",
                      "With format text: why each field was or was not read, and every check"}));
    app.add_option(
           "--password-file", options.password_file,
           say({"Contraseñas que se prueban en los PDF cifrados, una por línea; «-»: entrada estándar",
                "Passwords to try on encrypted PDFs, one a line; \"-\": standard input"}))
        ->type_name(say({"ARCHIVO", "FILE"}));
    app.add_option("--jobs", options.jobs,
                   say({"Cuántos archivos a la vez (si no se indica: los núcleos del equipo)",
                        "How many files at once (default: number of cores)"}))
        ->check(whole_number(1, most_jobs, language))
        ->type_name("N");
    app.add_option_function<std::string>(
           "--shard",
           [&options](const std::string& text) { options.shard = parse_shard(text).value_or(options.shard); },
           say({"Solo la parte K de N, para repartir el trabajo entre equipos",
                "Only part K of N, to share the work among machines"}))
        ->check(shard_notation(language))
        ->type_name("K/N");
    declare_limits(app, options, language);
    declare_redaction_options(app, options.redaction, language);
    app.add_option("--status-file", options.status_file,
                   say({"Archivo JSON que dice, cada segundo, cómo va la revisión",
                        "JSON file that tells, every second, how far the run is"}))
        ->type_name(say({"ARCHIVO", "FILE"}));
    app.add_flag("--exit-zero", options.exit_zero,
                 say({"Terminar con 0 en vez de 1 o 3", "End with 0 instead of 1 or 3"}));
    declare_colour_option(app, options.colour, language);
    app.add_flag("-q,--quiet", options.quiet,
                 say({"Sin avance ni avisos en la salida de errores",
                      "No progress and no notices on standard error"}));
    app.add_flag("-v,--verbose", options.verbose,
                 say({"También notas y datos de la ejecución", "Notes and data of the run too"}));
}

} // namespace constancia
