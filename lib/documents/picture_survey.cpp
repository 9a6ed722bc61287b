#include "documents/picture_survey.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

namespace constancia {

namespace {

/// A Letter page at 72 dpi has 485,000 pixels; logos and seals stay well below half of that.
constexpr std::uint64_t page_picture_pixels = 240'000;

/// A picture's dictionary begins no further before its /Image, and ends no further after it.
constexpr std::size_t longest_dictionary = 8192;

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

enum class Bounds {
    found,
    none,    ///< this is no stream's dictionary
    too_far, ///< further apart than those of any honest one, or of any that could be searched in good time
};

/// From "obj" before the place to "stream" after it.
std::pair<std::string_view, Bounds> dictionary_around(std::string_view pdf, std::size_t at)
{
    const std::size_t first = at - std::min(at, longest_dictionary);
    const std::size_t begin = pdf.substr(first, at - first).rfind("obj");
    const std::size_t length = pdf.substr(at, longest_dictionary).find("stream");
    if (begin == std::string_view::npos) return {{}, first > 0 ? Bounds::too_far : Bounds::none};
    if (length == std::string_view::npos)
        return {{}, pdf.size() - at > longest_dictionary ? Bounds::too_far : Bounds::none};
    return {pdf.substr(first + begin, at + length - first - begin), Bounds::found};
}

/// Names may be written with escapes ("Imag#65"), which honest producers never do.
bool is_image_escaped(std::string_view name)
{
    static constexpr std::string_view escaped[] = {"#49", "I#6", "Im#6", "Ima#6", "Imag#6"};
    return name.find('#') != std::string_view::npos &&
           std::any_of(std::begin(escaped), std::end(escaped),
                       [&](std::string_view beginning) { return name.starts_with(beginning); });
}

} // namespace

bool may_hold_page_pictures(std::string_view pdf)
{
    std::uint64_t pixels = 0;
    // From name to name, once: the files are mostly packed bytes, and to look for each word costs a walk.
    for (std::size_t at = pdf.find('/'); at != std::string_view::npos; at = pdf.find('/', at + 1)) {
        const std::string_view name = pdf.substr(at + 1, 6);
        if (is_image_escaped(name)) return true;
        if (!name.starts_with("Image")) continue;
        const char next = at + 6 < pdf.size() ? pdf[at + 6] : ' ';
        if ((next >= 'A' && next <= 'z') || (next >= '0' && next <= '9'))
            continue; // /ImageB of a ProcSet, /ImageMask
        const auto [dictionary, bounds] = dictionary_around(pdf, at);
        if (bounds == Bounds::too_far) return true;
        if (bounds == Bounds::none) continue;
        const auto width = integer_after(dictionary, "/Width"), height = integer_after(dictionary, "/Height");
        if (!width || !height) return true;
        pixels += *width * *height;
        if (pixels >= page_picture_pixels) return true;
    }
    return false;
}

} // namespace constancia
