#include "documents/picture_survey.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

namespace constancia {

namespace {

/// A Letter page at 72 dpi has 485,000 pixels; logos and seals stay well below half of that.
constexpr std::uint64_t page_picture_pixels = 240'000;

std::optional<std::uint64_t> integer_after(std::string_view dictionary, std::string_view key)
{
    const auto at = dictionary.find(key);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view rest = dictionary.substr(at + key.size());
    const auto digit = rest.find_first_not_of(" \t\r\n\f");
    if (digit == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(digit);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{}) return std::nullopt;
    // "123 0 R" is a reference to a number that stands elsewhere.
    const std::string_view after = rest.substr(static_cast<std::size_t>(end - rest.data())).substr(0, 6);
    const auto mark = after.find_first_not_of(" 0123456789");
    if (mark != std::string_view::npos && mark > 1 && after[mark] == 'R') return std::nullopt;
    return value;
}

} // namespace

bool may_hold_page_pictures(std::string_view pdf)
{
    std::uint64_t pixels = 0;
    for (std::size_t at = pdf.find("/Image"); at != std::string_view::npos; at = pdf.find("/Image", at + 6)) {
        const char next = at + 6 < pdf.size() ? pdf[at + 6] : ' ';
        if ((next >= 'A' && next <= 'z') || (next >= '0' && next <= '9'))
            continue; // /ImageB of a ProcSet, /ImageMask
        const std::size_t object = pdf.rfind("obj", at);
        const std::size_t stream = pdf.find("stream", at);
        if (object == std::string_view::npos || stream == std::string_view::npos) continue;
        const std::string_view dictionary = pdf.substr(object, stream - object);
        if (dictionary.size() > 8192) continue; // no dictionary of one picture
        const auto width = integer_after(dictionary, "/Width"), height = integer_after(dictionary, "/Height");
        if (!width || !height) return true;
        pixels += *width * *height;
        if (pixels >= page_picture_pixels) return true;
    }
    // Names may be written with escapes ("/Imag#65"), which honest producers never do.
    return pdf.find("/Im#") != std::string_view::npos || pdf.find("/Imag#") != std::string_view::npos ||
           pdf.find("/#49") != std::string_view::npos;
}

} // namespace constancia
