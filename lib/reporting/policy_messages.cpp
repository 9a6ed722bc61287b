#include "reporting/policy_messages.hpp"

#include "reporting/safe_text.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

struct FaultText {
    PolicyFault fault;
    Text text; ///< {0}: the key, {1}: the detail
};

constexpr FaultText fault_texts[] = {
    {PolicyFault::not_toml,
     {"No es TOML ({1}). Corrija la línea; samples/policy.toml muestra todas las claves.",
      "It is not TOML ({1}). Correct the line; samples/policy.toml shows every key."}},
    {PolicyFault::unknown_key,
     {"No existe la clave «{0}». Corríjala o bórrela; las claves son: {1}.",
      "There is no key \"{0}\". Correct or delete it; the keys are: {1}."}},
    {PolicyFault::wrong_type,
     {"«{0}» tiene un valor de otro tipo (debe ser {1}). Corríjalo.", "\"{0}\" must be {1}. Correct it."}},
    {PolicyFault::out_of_range,
     {"«{0}» tiene un valor fuera de lo permitido (debe ser {1}). Corríjalo.",
      "\"{0}\" must be {1}. Correct it."}},
    {PolicyFault::unknown_field,
     {"«{0}» nombra un dato que no existe: «{1}». Escríbalo como lo llama «constancia extract --format "
      "ndjson».",
      "\"{0}\" names no field: \"{1}\". Write it as \"constancia extract --format ndjson\" calls it."}},
    {PolicyFault::no_field,
     {"«{0}» está vacía y así se aprobaría cualquier cosa. Nombre los datos requeridos o borre la clave.",
      "\"{0}\" is empty, so anything would be approved. Name the fields, or delete the key."}},
    {PolicyFault::not_an_employer,
     {"«{0}» trae «{1}», que no es un registro patronal: son 11 caracteres, como C9999999321.",
      "\"{0}\" holds \"{1}\", which is no registro patronal: it has 11 characters, such as C9999999321."}},
};

} // namespace

std::string policy_error_sentence(const PolicyError& error, Language language)
{
    const PolicyProblem& problem = error.problem();
    for (const auto& [fault, text] : fault_texts)
        if (fault == problem.fault)
            return fmt::format("{}:{}: {}", safe_text(problem.file), problem.line,
                               fmt::format(fmt::runtime(text.in(language)), safe_text(problem.key),
                                           safe_text(problem.detail)));
    return safe_text(error.what());
}

} // namespace constancia
