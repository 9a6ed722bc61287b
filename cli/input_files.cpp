#include "cli/input_files.hpp"

#include "batch/path_error.hpp"
#include "support/file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace constancia {
namespace {

constexpr std::string_view standard_input = "-";
constexpr std::uintmax_t most_password_bytes = 1u << 20;

/// The next bytes; empty at the end.
std::string read_standard_input()
{
    std::string piece(65536, '\0');
    while (true) {
        const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw Fatal(fmt::format("stdin: {}", std::generic_category().message(errno)));
        piece.resize(static_cast<std::size_t>(count));
        return piece;
    }
}

} // namespace

std::vector<std::string> read_passwords(const std::string& file)
{
    if (file.empty()) return {};
    std::string text;
    if (file == standard_input) {
        for (std::string piece = read_standard_input(); !piece.empty(); piece = read_standard_input())
            text += piece;
    } else {
        auto bytes = read_file(file, most_password_bytes);
        if (!bytes) throw PathError(file, bytes.error().reason);
        text = std::move(*bytes);
    }
    std::vector<std::string> passwords;
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) passwords.emplace_back(line);
    }
    return passwords;
}

InputPlan input_plan(const DocumentRunOptions& options, std::vector<std::filesystem::path> own_files,
                     Language language)
{
    const auto lists = std::count(options.paths.begin(), options.paths.end(), standard_input);
    if (lists > 1 || (lists == 1 && options.password_file == standard_input))
        throw Fatal(std::string(Text{"La entrada estándar «-» solo puede usarse una vez.",
                                     "Standard input \"-\" can be used only once."}
                                    .in(language)));
    return {options.paths,
            {read_standard_input, options.null_separators ? '\0' : '\n'},
            std::move(own_files),
            options.shard};
}

std::string nothing_to_check_sentence(const SkippedFiles& skipped, Language language)
{
    return fmt::format("{}{}{}",
                       Text{"No hay ningún archivo que revisar. Revise la ruta.",
                            "There is no file to check. Look at the path."}
                           .in(language),
                       skipped.total() > 0 ? " " : "", skipped_sentence(skipped, language));
}

std::string skipped_sentence(const SkippedFiles& skipped, Language language)
{
    std::string parts;
    const auto add = [&](std::size_t count, const Text& one, const Text& many) {
        if (count == 0) return;
        parts +=
            fmt::format("{}{} {}", parts.empty() ? "" : ", ", count, (count == 1 ? one : many).in(language));
    };
    add(skipped.system_files, {"del sistema", "system file"}, {"del sistema", "system files"});
    add(skipped.symbolic_links, {"enlace simbólico", "symbolic link"},
        {"enlaces simbólicos", "symbolic links"});
    add(skipped.own_files,
        {"de la propia revisión (padrón o política)", "file of the run itself (roster or policy)"},
        {"de la propia revisión (padrón o política)", "files of the run itself (roster or policy)"});
    add(skipped.other_shards, {"de otras partes (--shard)", "of other shards"},
        {"de otras partes (--shard)", "of other shards"});
    if (parts.empty()) return {};
    return fmt::format("{} {}.", Text{"No se revisaron:", "Not looked at:"}.in(language), parts);
}

} // namespace constancia
