#include "reporting/system_reasons.hpp"

#include "reporting/safe_text.hpp"

namespace constancia {
namespace {

struct Reason {
    std::string_view system_words;
    Text text;
};

constexpr Reason reasons[] = {
    {"No such file or directory", {"no existe", "it does not exist"}},
    {"Permission denied", {"sin permiso de lectura", "no permission to read it"}},
    {"Is a directory", {"es una carpeta", "it is a folder"}},
    {"Not a directory", {"parte de la ruta no es una carpeta", "part of the path is no folder"}},
    {"not a regular file", {"no es un archivo normal", "it is not a regular file"}},
    {"File name too long", {"la ruta es demasiado larga", "the path is too long"}},
    {"Too many levels of symbolic links",
     {"los enlaces simbólicos dan vueltas", "symbolic links go round in circles"}},
    {"Input/output error", {"el disco o la red fallaron", "the disk or the network failed"}},
    {"No space left on device", {"no queda espacio", "no space is left"}},
    {"Bad file descriptor", {"está cerrada", "it is closed"}},
};

} // namespace

std::string system_reason_text(std::string_view reason, Language language)
{
    for (const auto& [system_words, text] : reasons)
        if (system_words == reason) return std::string(text.in(language));
    return safe_text(reason);
}

} // namespace constancia
