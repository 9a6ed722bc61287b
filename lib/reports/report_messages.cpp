#include "reports/report_messages.hpp"

#include "reporting/safe_text.hpp"
#include "reporting/system_reasons.hpp"
#include "reports/decision_list.hpp"
#include "reports/notice_template.hpp"
#include "reports/redacted_report.hpp"
#include "reports/report_groups.hpp"
#include "reports/result_files.hpp"
#include "reports/write_reports.hpp"
#include "support/file_replacement.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

/// A text with `{}` for each of the arguments, which are made safe.
template <class... Arguments>
std::string said(Language language, const Text& text, const Arguments&... arguments)
{
    return fmt::format(fmt::runtime(text.in(language)), arguments...);
}

/// Where in the record something is wrong, by the names of results: "fields.curp: not a text". What is wrong
/// with it is for programmers, in their language.
std::string place_of_fault(const std::string& detail, Language language)
{
    const auto colon = detail.rfind(": ");
    if (colon == detail.npos) return {};
    return said(language, {" (en «{}»)", " (at \"{}\")"}, safe_text(detail.substr(0, colon)));
}

std::string sentence_of(const ResultFileError& error, Language language)
{
    const std::string file = safe_text(error.file());
    switch (error.fault()) {
    case ResultFileFault::cannot_read:
        return said(language,
                    {"No se puede leer «{}» ({}). Revise la ruta y sus permisos.",
                     "Cannot read \"{}\" ({}). Check the path and its permissions."},
                    file, system_reason_text(error.detail(), language));
    case ResultFileFault::not_a_record:
        return said(
            language,
            {"El renglón {} de «{}» no es un resultado de este programa{}. Indique archivos hechos con "
             "--format ndjson, sin cambios.",
             "Line {} of \"{}\" is not a result of this program{}. Give files made with --format ndjson, "
             "unchanged."},
            error.line(), file, place_of_fault(error.detail(), language));
    case ResultFileFault::of_another_run:
        return said(
            language,
            {"El renglón {} de «{}» es de otra revisión. Indique solo las partes de una misma revisión: "
             "mismo "
             "padrón, misma política, mismo día (--as-of) y misma versión del programa.",
             "Line {} of \"{}\" is of another run. Give the parts of one run only: same roster, same policy, "
             "same day (--as-of) and same version of the program."},
            error.line(), file);
    case ResultFileFault::without_verdict:
        return said(
            language,
            {"El renglón {} de «{}» no trae dictamen. Los reportes se hacen con resultados de «check», no de "
             "«extract».",
             "Line {} of \"{}\" has no verdict. Reports are made from results of \"check\", not of "
             "\"extract\"."},
            error.line(), file);
    case ResultFileFault::nothing_in_it:
        return said(language, {"No hay ningún resultado en «{}».", "There is no result in \"{}\"."}, file);
    case ResultFileFault::is_redacted:
        return said(language,
                    {"Los resultados de «{}» se hicieron con --redact: ya no se puede saber de quién es cada "
                     "uno. Haga los "
                     "reportes con los resultados completos, y con --redact si los reportes deben ir sin "
                     "datos personales.",
                     "The results in \"{}\" were made with --redact: whose each is can no longer be told. "
                     "Make the reports "
                     "from the full results, with --redact where the reports are to have no personal data."},
                    file);
    }
    return {};
}

std::string sentence_of(const DecisionFileError& error, Language language)
{
    const std::string detail = safe_text(error.detail());
    switch (error.fault()) {
    case DecisionFileFault::not_csv:
        return std::string(Text{"El archivo de decisiones no es un CSV: unas comillas quedaron sin cerrar.",
                                "The file of decisions is not CSV: a quotation mark is not closed."}
                               .in(language));
    case DecisionFileFault::missing_column:
        return said(
            language,
            {"Al archivo de decisiones le falta la columna «{}». Debe tener file, page, sha256, decision y "
             "note.",
             "The file of decisions has no column \"{}\". It needs file, page, sha256, decision and note."},
            detail);
    case DecisionFileFault::no_decision:
        return said(language,
                    {"Renglón {} del archivo de decisiones: «{}» no es accept, reject ni none.",
                     "Line {} of the file of decisions: \"{}\" is not accept, reject or none."},
                    error.line(), detail);
    }
    return {};
}

std::string sentence_of(const SplitError& error, Language language)
{
    const std::string column = safe_text(error.column()), detail = safe_text(error.detail());
    if (error.fault() == SplitFault::too_many_values)
        return said(language,
                    {"La columna «{}» tiene {} valores distintos, y se hacen a lo más {} reportes. Elija una "
                     "columna como "
                     "la carrera o el grupo.",
                     "The column \"{}\" has {} different values, and at most {} reports are made. Choose a "
                     "column such "
                     "as the programme or the group."},
                    column, detail, most_groups);
    if (detail.empty())
        return said(language,
                    {"El padrón no tiene una columna propia «{}» para separar los reportes.",
                     "The roster has no column \"{}\" of its own to split the reports by."},
                    column);
    return said(language,
                {"El padrón no tiene una columna propia «{}» para separar los reportes. Tiene: {}.",
                 "The roster has no column \"{}\" of its own to split the reports by. It has: {}."},
                column, detail);
}

} // namespace

std::optional<std::string> report_error_sentence(const Fatal& fatal, Language language)
{
    if (const auto* error = dynamic_cast<const ResultFileError*>(&fatal))
        return sentence_of(*error, language);
    if (const auto* error = dynamic_cast<const DecisionFileError*>(&fatal))
        return sentence_of(*error, language);
    if (const auto* error = dynamic_cast<const WriteError*>(&fatal))
        return said(language,
                    {"No se puede escribir «{}» ({}). Los reportes anteriores quedan como estaban.",
                     "Cannot write \"{}\" ({}). The earlier reports are as they were."},
                    safe_text(error->path()), system_reason_text(error->reason(), language));
    if (const auto* error = dynamic_cast<const TemplateError*>(&fatal))
        return said(
            language,
            {"La plantilla «{}» no puede usarse ({}). Corríjala, o quítela para usar la del programa.",
             "The template \"{}\" cannot be used ({}). Correct it, or remove it to use the program's own."},
            safe_text(error->path()), system_reason_text(error->reason(), language));
    if (const auto* error = dynamic_cast<const ClearDataInFolder*>(&fatal))
        return said(
            language,
            {"En la carpeta de reportes hay datos personales («{}»). Para un reporte con --redact, indique "
             "una carpeta nueva.",
             "There are personal data in the report folder (\"{}\"). For a report with --redact, name a new "
             "folder."},
            safe_text(error->path()));
    if (const auto* error = dynamic_cast<const SplitError*>(&fatal)) return sentence_of(*error, language);
    if (dynamic_cast<const OtherRoster*>(&fatal))
        return std::string(
            Text{"El padrón no tiene a ninguno de los estudiantes de estos resultados. Indique el mismo "
                 "padrón de la revisión.",
                 "The roster has none of the students of these results. Give the roster of the run."}
                .in(language));
    return std::nullopt;
}

std::string_view standing_name(Standing standing, Language language)
{
    switch (standing) {
    case Standing::approved:
        return Text{"aprobada", "approved"}.in(language);
    case Standing::accepted:
        return Text{"aceptada por una persona", "accepted by a person"}.in(language);
    case Standing::rejected:
        return Text{"no aceptada por una persona", "not accepted by a person"}.in(language);
    case Standing::pending:
        return Text{"por atender", "needs attention"}.in(language);
    case Standing::superseded:
        return Text{"no cuenta: hay otra", "does not count: there is another"}.in(language);
    }
    return {};
}

std::string_view decision_name(Decision decision, Language language)
{
    return (decision == Decision::accept ? Text{"aceptada", "accepted"} : Text{"no aceptada", "not accepted"})
        .in(language);
}

std::string report_closing_text(const ReportSummary& summary, const std::string& folder, Language language)
{
    std::string text =
        said(language,
             {"Reportes en «{}». Documentos: {}. Aprobados: {}. Aceptados por una persona: {}. Por atender: "
              "{}. No cuentan, por haber otro del mismo estudiante: {}.",
              "Reports in \"{}\". Documents: {}. Approved: {}. Accepted by a person: {}. Needing attention: "
              "{}. Not counting, as there is another of the same student: {}."},
             safe_text(folder), summary.documents(), summary.of(Standing::approved),
             summary.of(Standing::accepted), summary.needing_attention(), summary.of(Standing::superseded));
    if (summary.students.missing > 0)
        text += said(
            language,
            {"\nEstudiantes que no han entregado nada: {}.", "\nStudents who have handed in nothing: {}."},
            summary.students.missing);
    if (summary.decisions_not_applied > 0)
        text += said(
            language,
            {"\nDecisiones que no se aplicaron, porque el documento no está, cambió o ahora tiene otro "
             "dictamen: "
             "{}.",
             "\nDecisions not applied, as the document is not there, has changed or has another verdict now: "
             "{}."},
            summary.decisions_not_applied);
    return text;
}

} // namespace constancia
