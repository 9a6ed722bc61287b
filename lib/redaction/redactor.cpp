#include "redaction/redactor.hpp"

#include "redaction/hmac_sha256.hpp"
#include "roster/roster.hpp"
#include "text/normalize.hpp"
#include "text/person_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace constancia {
namespace {

constexpr std::size_t shown_digits = 16;

constexpr std::array<std::string_view, 13> harmless_extensions{".pdf",  ".jpg",  ".jpeg", ".png",  ".tif",
                                                               ".tiff", ".webp", ".heic", ".heif", ".zip",
                                                               ".docx", ".doc",  ".txt"};

std::string extension_of(std::string_view file)
{
    const auto dot = file.rfind('.');
    if (dot == file.npos) return {};
    std::string extension(file.substr(dot));
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool is_harmless = std::find(harmless_extensions.begin(), harmless_extensions.end(), extension) !=
                             harmless_extensions.end();
    return is_harmless ? extension : std::string();
}

/// The same for everything that is to be joined.
std::string canonical(PseudonymOf kind, std::string_view text)
{
    switch (kind) {
    case PseudonymOf::curp:
        return fold_compact(text);
    case PseudonymOf::nss: {
        std::string digits;
        std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                     [](char c) { return c >= '0' && c <= '9'; });
        return digits.empty() ? std::string(text) : digits;
    }
    case PseudonymOf::name: {
        std::vector<std::string> words = name_words(text);
        std::sort(words.begin(), words.end());
        return fmt::format("{}", fmt::join(words, " "));
    }
    case PseudonymOf::student_id:
        return id_key(text);
    case PseudonymOf::email:
    case PseudonymOf::employer:
        return to_capitals(text);
    default:
        return std::string(text);
    }
}

} // namespace

std::string Redactor::operator()(PseudonymOf kind, std::string_view text) const
{
    if (text.empty()) return {};
    const std::string_view name = name_of(kind);
    // No name of a kind has a NUL, so no text of one kind can look like another kind's.
    std::string bytes(name);
    bytes += '\0';
    bytes += canonical(kind, text);
    const std::string digest = hmac_sha256_hex(m_key, bytes);
    if (kind == PseudonymOf::sha256) return digest;
    return fmt::format("{}-{}{}", name, digest.substr(0, shown_digits),
                       kind == PseudonymOf::file ? extension_of(text) : std::string());
}

bool is_redacted_run(std::string_view run)
{
    return run.starts_with(fmt::format("{}-", name_of(PseudonymOf::run)));
}

} // namespace constancia
