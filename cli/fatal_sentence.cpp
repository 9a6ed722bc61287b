#include "cli/fatal_sentence.hpp"

#include "batch/path_error.hpp"
#include "batch/thread_ocr.hpp"
#include "reporting/policy_messages.hpp"
#include "reporting/safe_text.hpp"

#include <fmt/format.h>

namespace constancia {

std::string fatal_sentence(const Fatal& fatal, Language language)
{
    if (const auto* error = dynamic_cast<const PathError*>(&fatal))
        return fmt::format(fmt::runtime(Text{"No se puede abrir «{}» ({}). Revise la ruta y sus permisos.",
                                             "Cannot open \"{}\" ({}). Check the path and its permissions."}
                                            .in(language)),
                           safe_text(error->path()), safe_text(error->reason()));
    if (const auto* error = dynamic_cast<const PolicyError*>(&fatal))
        return policy_error_sentence(*error, language);
    if (dynamic_cast<const OcrUnavailable*>(&fatal))
        return fmt::format(
            fmt::runtime(Text{"No se pueden leer documentos escaneados: {} Vea «constancia doctor».",
                              "Scanned documents cannot be read: {} See \"constancia doctor\"."}
                             .in(language)),
            safe_text(fatal.what()));
    return safe_text(fatal.what());
}

} // namespace constancia
