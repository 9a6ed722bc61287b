#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace constancia {

inline constexpr char32_t replacement_character = U'\uFFFD';

/// The code point that begins at `at`, which moves past it. A byte that begins no well-formed sequence
/// (overlong forms and surrogates are none) is one U+FFFD, and only that byte is passed.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Adds the code point in UTF-8; surrogates and values beyond U+10FFFF are added as U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

constexpr bool is_ascii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

/// Whether no byte is above 127.
bool is_all_ascii(std::string_view text);

} // namespace constancia
