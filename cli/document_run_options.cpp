#include "cli/document_run_options.hpp"

#include "cli/option_values.hpp"

#include <CLI/CLI.hpp>

namespace constancia {
namespace {

constexpr long most_jobs = 256;

/// An option that is one of a closed set.
template <class E>
void declare_choice(CLI::App& app, const std::string& name, E& value, Language language, const Text& type,
                    const Text& meaning)
{
    app.add_option_function<std::string>(
           name, [&value](const std::string& text) { value = parse_name<E>(text).value_or(value); },
           std::string(meaning.in(language)))
        ->check(one_of<E>(language))
        ->type_name(std::string(type.in(language)));
}

} // namespace

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
