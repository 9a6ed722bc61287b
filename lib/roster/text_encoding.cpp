#include "roster/text_encoding.hpp"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <limits>

namespace constancia {

namespace {

bool is_utf8(std::string_view bytes)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t i = 0; i < size;) {
        UChar32 code_point = 0;
        U8_NEXT(data, i, size, code_point);
        if (code_point < 0) return false;
    }
    return true;
}

/// In pieces that ICU's 32-bit lengths hold; callers limit rosters far below that.
std::string converted(std::string_view bytes, const char* charset)
{
    if (bytes.size() > std::numeric_limits<std::int32_t>::max()) return {};
    std::string utf8;
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), charset).toUTF8String(utf8);
    return utf8;
}

} // namespace

DecodedText decode_text(std::string_view untrusted_bytes)
{
    if (untrusted_bytes.starts_with("\xEF\xBB\xBF")) {
        const auto text = untrusted_bytes.substr(3);
        return {TextEncoding::utf8_bom, is_utf8(text) ? std::string(text) : converted(text, "UTF-8")};
    }
    if (untrusted_bytes.starts_with("\xFF\xFE"))
        return {TextEncoding::utf16le, converted(untrusted_bytes.substr(2), "UTF-16LE")};
    if (untrusted_bytes.starts_with("\xFE\xFF"))
        return {TextEncoding::utf16be, converted(untrusted_bytes.substr(2), "UTF-16BE")};
    if (is_utf8(untrusted_bytes)) return {TextEncoding::utf8, std::string(untrusted_bytes)};
    return {TextEncoding::windows1252, converted(untrusted_bytes, "windows-1252")};
}

} // namespace constancia
