#include "reporting/safe_text.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace constancia {
namespace {

bool is_unsafe(char32_t code_point)
{
    switch (u_charType(static_cast<UChar32>(code_point))) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: // soft hyphen, zero width characters, every direction character
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
    case U_SURROGATE:
        return true;
    default:
        return false;
    }
}

std::size_t columns_of(char32_t code_point)
{
    const auto character = static_cast<UChar32>(code_point);
    switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

std::string safe_text(std::string_view untrusted)
{
    std::string safe;
    safe.reserve(untrusted.size());
    for (std::size_t at = 0; at < untrusted.size();) {
        const char32_t code_point = next_code_point(untrusted, at);
        if (code_point == U'\n' || code_point == U'\r' || code_point == U'\t')
            safe += ' ';
        else if (is_unsafe(code_point))
            safe += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(code_point));
        else
            append_utf8(safe, code_point);
    }
    return safe;
}

std::string valid_utf8(std::string_view untrusted)
{
    if (is_all_ascii(untrusted)) return std::string(untrusted);
    std::string valid;
    valid.reserve(untrusted.size());
    for (std::size_t at = 0; at < untrusted.size();)
        append_utf8(valid, next_code_point(untrusted, at));
    return valid;
}

std::size_t terminal_columns(std::string_view text)
{
    if (is_all_ascii(text)) return text.size();
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();)
        columns += columns_of(next_code_point(text, at));
    return columns;
}

std::string cut_to_columns(std::string_view text, std::size_t columns)
{
    if (terminal_columns(text) <= columns) return std::string(text);
    std::string cut;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (used + columns_of(code_point) + 1 > columns) break;
        used += columns_of(code_point);
        append_utf8(cut, code_point);
    }
    return cut + "…";
}

} // namespace constancia
