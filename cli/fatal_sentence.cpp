#include "cli/fatal_sentence.hpp"

#include "batch/journal.hpp"
#include "batch/path_error.hpp"
#include "cli/standard_output.hpp"
#include "reporting/policy_messages.hpp"
#include "reporting/safe_text.hpp"
#include "reporting/system_reasons.hpp"
#include "reports/report_messages.hpp"
#include "workers/launcher.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

std::string journal_sentence(const JournalError& error, Language language)
{
    if (error.fault() == JournalFault::in_use)
        return fmt::format(
            fmt::runtime(
                Text{"Otra revisión está usando la carpeta de reportes («{}»). Espere a que termine o "
                     "indique otra carpeta.",
                     "Another run is using the report folder (\"{}\"). Wait until it has ended, or name "
                     "another folder."}
                    .in(language)),
            safe_text(error.path()));
    return fmt::format(
        fmt::runtime(
            Text{"No se puede escribir el registro de avance «{}» ({}). Revise la carpeta de reportes y "
                 "sus permisos.",
                 "The journal \"{}\" cannot be written ({}). Check the report folder and its "
                 "permissions."}
                .in(language)),
        safe_text(error.path()), system_reason_text(error.reason(), language));
}

} // namespace

std::string fatal_sentence(const Fatal& fatal, Language language)
{
    if (const auto* error = dynamic_cast<const PathError*>(&fatal))
        return fmt::format(fmt::runtime(Text{"No se puede abrir «{}» ({}). Revise la ruta y sus permisos.",
                                             "Cannot open \"{}\" ({}). Check the path and its permissions."}
                                            .in(language)),
                           safe_text(error->path()), system_reason_text(error->reason(), language));
    if (const auto* error = dynamic_cast<const OutputError*>(&fatal))
        return fmt::format(
            fmt::runtime(Text{"No se pueden escribir los resultados en la salida estándar ({}).",
                              "The results cannot be written to standard output ({})."}
                             .in(language)),
            system_reason_text(error->what(), language));
    if (const auto* error = dynamic_cast<const JournalError*>(&fatal))
        return journal_sentence(*error, language);
    if (const auto sentence = report_error_sentence(fatal, language)) return *sentence;
    if (const auto* error = dynamic_cast<const PolicyError*>(&fatal))
        return policy_error_sentence(*error, language);
    if (dynamic_cast<const PreparationFailed*>(&fatal))
        return fmt::format(
            fmt::runtime(Text{"No se pueden leer documentos escaneados: {} Vea «constancia doctor».",
                              "Scanned documents cannot be read: {} See \"constancia doctor\"."}
                             .in(language)),
            safe_text(fatal.what()));
    return safe_text(fatal.what());
}

} // namespace constancia
