#include "cli/redaction_options.hpp"

#include "batch/path_error.hpp"
#include "cli/terminal.hpp"
#include "reporting/safe_text.hpp"
#include "support/fatal.hpp"
#include "support/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdint>
#include <utility>

namespace constancia {
namespace {

constexpr std::uintmax_t most_key_bytes = 1u << 16;

bool others_can_read(const Descriptor& file)
{
    struct stat status {};
    return ::fstat(file.number(), &status) == 0 && (status.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

/// Without the line break that an editor, or echo, puts at the end.
void drop_line_break(std::string& key)
{
    while (!key.empty() && (key.back() == '\n' || key.back() == '\r'))
        key.pop_back();
}

std::string whole_of(const Descriptor& file, const std::string& name)
{
    std::string bytes(most_key_bytes + 1, '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto count = read_next(file.number(), bytes.data() + size, bytes.size() - size);
        if (count < 0) throw PathError(name, "Input/output error");
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

void declare_redaction_options(CLI::App& app, RedactionOptions& options, Language language)
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    app.add_flag(
        "--redact", options.redact,
        say({"Sustituir CURP, NSS, nombres y lo demás que identifica a alguien por claves que no se "
             "pueden adivinar",
             "Replace CURP, NSS, names and what else tells who it is by keys that cannot be guessed"}));
    app.add_option(
           "--redact-key", options.key_file,
           say({"El secreto del que salen esas claves: un archivo de 16 bytes o más; con el mismo salen las "
                "mismas",
                "The secret that these keys are made from: a file of 16 bytes or more; the same one "
                "gives the same keys"}))
        ->type_name(say({"ARCHIVO", "FILE"}));
}

void refuse_half_a_redaction(const RedactionOptions& options, const Session& session)
{
    if (options.redact == !options.key_file.empty()) return;
    throw Fatal(std::string(session(
        {"--redact y --redact-key van juntos: --redact --redact-key ARCHIVO. El archivo puede hacerse con "
         "«head -c 32 /dev/urandom > secreto; chmod 600 secreto».",
         "--redact and --redact-key go together: --redact --redact-key FILE. The file can be made by "
         "\"head -c 32 /dev/urandom > secret; chmod 600 secret\"."})));
}

std::unique_ptr<Redactor> redactor_from(const RedactionOptions& options, const Session& session)
{
    if (!options.redact) return nullptr;
    const auto file = open_file(options.key_file, most_key_bytes);
    if (!file)
        throw PathError(options.key_file,
                        file.error().fault == FileFault::too_large ? "> 64 KiB" : file.error().reason);
    std::string key = whole_of(file->descriptor, options.key_file);
    drop_line_break(key);
    if (key.size() < Redactor::shortest_key)
        throw Fatal(
            fmt::format(fmt::runtime(session(
                            {"El secreto de «{}» es muy corto ({} bytes): con menos de {} podría adivinarse.",
                             "The secret in \"{}\" is too short ({} bytes): with fewer than {} it might be "
                             "guessed."})),
                        safe_text(options.key_file), key.size(), Redactor::shortest_key));
    if (others_can_read(file->descriptor))
        print_error_line(fmt::format(
            fmt::runtime(
                session({"Aviso: otras personas de este equipo pueden leer «{0}», y con él saber quién es "
                         "quién. Corrija con «chmod 600 {0}».",
                         "Warning: others on this machine can read \"{0}\", and tell by it who is who. "
                         "Correct it by \"chmod 600 {0}\"."})),
            safe_text(options.key_file)));
    return std::make_unique<Redactor>(std::move(key));
}

} // namespace constancia
