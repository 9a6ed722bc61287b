#include "documents/picture_survey.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace constancia {

namespace {

/// A Letter page at 72 dpi has 485,000 pixels; logos and seals stay well below half of that.
constexpr std::uint64_t page_picture_pixels = 240'000;

/// A picture's dictionary begins no further before its /Image, and ends no further after it.
constexpr std::size_t longest_dictionary = 8192;

constexpr std::string_view white_space = " \t\r\n\f";

bool is_regular(char c)
{
    return static_cast<unsigned char>(c) > ' ' &&
           std::string_view("/%()<>[]{}").find(c) == std::string_view::npos;
}

/// An integer right at the beginning; nothing for a reference to one that stands elsewhere, "123 0 R".
std::optional<std::uint64_t> leading_integer(std::string_view text)
{
    const auto digit = text.find_first_not_of(white_space);
    if (digit == std::string_view::npos) return std::nullopt;
    text.remove_prefix(digit);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    const std::string_view after = text.substr(static_cast<std::size_t>(end - text.data())).substr(0, 6);
    const auto mark = after.find_first_not_of(" 0123456789");
    if (mark != std::string_view::npos && mark > 1 && after[mark] == 'R') return std::nullopt;
    return value;
}

/// The largest, as readers do not agree on which of two counts; nothing where one is not plain to see.
std::optional<std::uint64_t> largest_integer_after(std::string_view dictionary, std::string_view key)
{
    std::optional<std::uint64_t> largest;
    for (auto at = dictionary.find(key); at != std::string_view::npos; at = dictionary.find(key, at + 1)) {
        const auto value = leading_integer(dictionary.substr(at + key.size()));
        if (!value) return std::nullopt;
        largest = std::max(largest.value_or(0), *value);
    }
    return largest;
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

constexpr std::string_view image = "Image", subtype = "Subtype";

/// Whether a value is named elsewhere, "/Subtype 9 0 R"; `after_key` is what follows the key.
bool is_named_elsewhere(std::string_view after_key)
{
    const auto value = after_key.find_first_not_of(white_space);
    const bool is_longer_key = value == 0 && is_regular(after_key[0]);
    return value != std::string_view::npos && after_key[value] != '/' && !is_longer_key;
}

/// Whether a name is one of those that are looked for, but written with escapes ("Imag#65"), which honest
/// producers never do.
bool is_hidden_name(std::string_view rest)
{
    if (rest.substr(0, subtype.size()).find('#') == std::string_view::npos) return false;
    std::string name;
    for (std::size_t next = 0;
         next < rest.size() && is_regular(rest[next]) && name.size() <= subtype.size();) {
        unsigned code = 0;
        const char* const digits = rest.data() + next + 1;
        const bool is_escape = rest[next] == '#' && rest.size() - next > 2 &&
                               std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2;
        name += is_escape ? static_cast<char>(code) : rest[next];
        next += is_escape ? 3 : 1;
    }
    return name == image || name == subtype;
}

} // namespace

bool may_hold_page_pictures(std::string_view pdf)
{
    std::uint64_t pixels = 0;
    // From name to name, once: the files are mostly packed bytes, and to look for each word costs a walk.
    for (std::size_t at = pdf.find('/'); at != std::string_view::npos; at = pdf.find('/', at + 1)) {
        const std::string_view rest = pdf.substr(at + 1);
        if (is_hidden_name(rest)) return true;
        if (rest.starts_with(subtype) && is_named_elsewhere(rest.substr(subtype.size()))) return true;
        if (!rest.starts_with(image)) continue;
        if (rest.size() > image.size() && is_regular(rest[image.size()]))
            continue; // /ImageB of a ProcSet, /ImageMask
        const auto [dictionary, bounds] = dictionary_around(pdf, at);
        if (bounds == Bounds::too_far) return true;
        if (bounds == Bounds::none) continue;
        const auto width = largest_integer_after(dictionary, "/Width");
        const auto height = largest_integer_after(dictionary, "/Height");
        if (!width || !height) return true;
        pixels += *width * *height;
        if (pixels >= page_picture_pixels) return true;
    }
    return false;
}

} // namespace constancia
