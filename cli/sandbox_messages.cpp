#include "cli/sandbox_messages.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

/// Version 3 of Landlock is the first that keeps files from being truncated by itself.
std::string landlock_state(int abi, Language language)
{
    if (abi == 0) return std::string(Text{"el núcleo no lo tiene", "not in the kernel"}.in(language));
    return fmt::format(fmt::runtime(Text{"versión {}", "version {}"}.in(language)), abi);
}

} // namespace

std::string sandbox_warning(SandboxMode mode, Language language)
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    if (mode == SandboxMode::off)
        return say({"Aviso: los procesos lectores no están encerrados (--sandbox off).",
                    "Warning: reader processes are not locked in (--sandbox off)."});
    const SandboxMeans means = sandbox_means();
    if (mode == SandboxMode::required || means.is_complete()) return {};
    std::string missing;
    for (const SandboxLine& line : sandbox_lines(language))
        if (!line.is_there) missing += fmt::format("{}{}", missing.empty() ? "" : ", ", line.name);
    return fmt::format(
        fmt::runtime(Text{"Aviso: este equipo no puede encerrar del todo los procesos lectores; falta: {}. "
                          "Con --sandbox required no se trabajaría así.",
                          "Warning: this machine cannot lock reader processes in completely; missing: {}. "
                          "With --sandbox required no work would be done."}
                         .in(language)),
        missing);
}

std::vector<SandboxLine> sandbox_lines(Language language)
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    const SandboxMeans means = sandbox_means();
    return {{say({"archivos (Landlock)", "files (Landlock)"}), landlock_state(means.landlock_abi, language),
             means.landlock_abi > 0},
            {say({"llamadas al sistema (seccomp)", "system calls (seccomp)"}),
             means.has_seccomp ? say({"filtradas por lista", "filtered by a list"})
                               : say({"el núcleo no las filtra", "the kernel does not filter them"}),
             means.has_seccomp}};
}

} // namespace constancia
