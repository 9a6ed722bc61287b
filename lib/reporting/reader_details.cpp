#include "reporting/reader_details.hpp"

#include "reporting/safe_text.hpp"

#include <algorithm>

namespace constancia {
namespace {

struct Detail {
    std::string_view said;
    Text text;
};

constexpr Detail details[] = {
    {"JPEG", {"JPEG", "JPEG"}},
    {"PNG", {"PNG", "PNG"}},
    {"TIFF", {"TIFF", "TIFF"}},
    {"HEIC", {"HEIC", "HEIC"}},
    {"WebP", {"WebP", "WebP"}},
    {"no pages", {"no tiene páginas", "it has no pages"}},
    {"a page cannot be drawn", {"una página no se puede mostrar", "a page cannot be drawn"}},
    {"page", {"una página", "a page"}},
    {"picture", {"la imagen", "the picture"}},
    {"pixels", {"la imagen tiene demasiados puntos", "the picture has too many pixels"}},
    {"text", {"demasiado texto", "too much text"}},
};

constexpr std::string_view of_words = " words";

/// A limit that was reached: "> 100 MiB", "> 30 s", "> 20000 words".
bool is_limit(std::string_view detail)
{
    return detail.starts_with("> ") && detail.size() < 30 &&
           std::all_of(detail.begin(), detail.end(), [](unsigned char c) { return c >= ' ' && c < 0x7F; });
}

} // namespace

std::optional<std::string> reader_detail_text(std::string_view untrusted_detail, Language language)
{
    for (const auto& [said, text] : details)
        if (said == untrusted_detail) return std::string(text.in(language));
    if (!is_limit(untrusted_detail)) return std::nullopt;
    if (!untrusted_detail.ends_with(of_words)) return safe_text(untrusted_detail);
    untrusted_detail.remove_suffix(of_words.size());
    return safe_text(untrusted_detail) + std::string(Text{" palabras", " words"}.in(language));
}

} // namespace constancia
