#include "content/page_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace constancia {
namespace {

/// Takes what stands before `mark` off the text, and the mark; nothing when there is no mark.
std::optional<std::string_view> taken_until(std::string_view& text, char mark)
{
    const auto at = text.find(mark);
    if (at == text.npos) return std::nullopt;
    const auto taken = text.substr(0, at);
    text.remove_prefix(at + 1);
    return taken;
}

bool is_sha256(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

template <class Number>
std::optional<Number> whole_number(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<double> page_length(std::string_view text)
{
    const auto length = whole_number<double>(text);
    return length && std::isfinite(*length) && *length > 0 ? length : std::nullopt;
}

double hundredths(double length)
{
    return std::round(length * 100) / 100;
}

} // namespace

std::string picture_file_name(const PageKey& key, const PageSize& size, std::string_view extension)
{
    return fmt::format("{}-{}-{:.10g}x{:.10g}{}.{}", key.sha256, key.page, hundredths(size.width),
                       hundredths(size.height), name_of(size.unit), extension);
}

std::optional<PictureName> parse_picture_file_name(std::string_view name)
{
    const auto dot = name.rfind('.');
    if (dot == name.npos) return std::nullopt;
    std::string_view rest = name.substr(0, dot);
    const auto sha256 = taken_until(rest, '-');
    const auto page = taken_until(rest, '-');
    const auto width = taken_until(rest, 'x');
    if (!sha256 || !is_sha256(*sha256) || !page || !width || rest.size() < 2) return std::nullopt;
    const auto unit = parse_name<Unit>(rest.substr(rest.size() - 2));
    const auto page_number = whole_number<int>(*page);
    const auto page_width = page_length(*width);
    const auto page_height = page_length(rest.substr(0, rest.size() - 2));
    if (!unit || !page_number || *page_number < 1 || !page_width || !page_height) return std::nullopt;
    return PictureName{{std::string(*sha256), *page_number}, {*page_width, *page_height, *unit}};
}

std::string_view picture_mime_type(std::string_view bytes)
{
    if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"))
        return "image/webp";
    return {};
}

} // namespace constancia
