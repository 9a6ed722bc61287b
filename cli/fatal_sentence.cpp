#include "cli/fatal_sentence.hpp"

#include "batch/path_error.hpp"
#include "cli/standard_output.hpp"
#include "reporting/policy_messages.hpp"
#include "reporting/safe_text.hpp"
#include "reporting/system_reasons.hpp"
#include "reports/report_messages.hpp"
#include "workers/launcher.hpp"

#include <fmt/format.h>

namespace constancia {

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
