#pragma once

#include "support/closed_set.hpp"

#include <string>
#include <string_view>

namespace constancia {

enum class TextEncoding { utf8, utf8_bom, utf16le, utf16be, windows1252 };

constexpr auto names_of(TextEncoding)
{
    return closed_set<TextEncoding>({{TextEncoding::utf8, "UTF-8"},
                                     {TextEncoding::utf8_bom, "UTF-8 BOM"},
                                     {TextEncoding::utf16le, "UTF-16LE"},
                                     {TextEncoding::utf16be, "UTF-16BE"},
                                     {TextEncoding::windows1252, "Windows-1252"}});
}

struct DecodedText {
    TextEncoding encoding = TextEncoding::utf8;
    std::string text; ///< UTF-8 without BOM; what cannot be decoded is U+FFFD
};

/// A BOM decides; else valid UTF-8 is UTF-8; else it is Windows-1252, which every byte string is. No guessing
/// by letter frequencies: a wrong guess would spoil names in silence (domain.md §6).
DecodedText decode_text(std::string_view untrusted_bytes);

} // namespace constancia
