#include "text/normalize.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <array>
#include <vector>

namespace constancia {

namespace {

bool is_ascii_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char ascii_capital(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
constexpr bool is_ascii_letter_or_digit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// What each character of ASCII folds to: a capital, a digit, or 0.
constexpr std::array<char, 128> folded_ascii = [] {
    std::array<char, 128> folded{};
    for (std::size_t i = 0; i < folded.size(); ++i)
        if (const auto c = static_cast<char>(i); is_ascii_letter_or_digit(c)) folded[i] = ascii_capital(c);
    return folded;
}();

/// Zero-width characters and soft hyphens are not seen on paper.
bool is_invisible(char32_t c)
{
    return c == 0xAD || (c > 0xAD && u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR);
}

/// Runs of white space as one space, none at the ends, invisible characters gone.
std::string tidy_spaces(std::string_view text)
{
    std::string tidy;
    tidy.reserve(text.size());
    bool space_due = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (is_invisible(c)) continue;
        if (c < 0x80 ? is_ascii_space(static_cast<char>(c)) : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
            space_due = !tidy.empty();
            continue;
        }
        if (space_due) tidy += ' ';
        space_due = false;
        if (c == replacement_character)
            append_utf8(tidy, c);
        else
            tidy += text.substr(begin, at - begin);
    }
    return tidy;
}

/// Capitals and NFC through ICU; the text itself where ICU refuses, which it does only without memory.
std::string composed_capitals(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    // No code point has more than three capitals, and composing makes no text longer than three times its
    // length.
    std::vector<UChar> wide(text.size() + 1), capitals(3 * text.size() + 1), composed(9 * text.size() + 1);
    const auto capacity = [](const std::vector<UChar>& buffer) {
        return static_cast<int32_t>(buffer.size());
    };
    int32_t size = 0;
    u_strFromUTF8WithSub(wide.data(), capacity(wide), &size, text.data(), static_cast<int32_t>(text.size()),
                         0xFFFD, nullptr, &status);
    size = u_strToUpper(capitals.data(), capacity(capitals), wide.data(), size, "", &status);
    size = unorm2_normalize(unorm2_getNFCInstance(&status), capitals.data(), size, composed.data(),
                            capacity(composed), &status);
    if (U_FAILURE(status)) return std::string(text);

    std::string narrow(3 * static_cast<std::size_t>(size), '\0');
    int32_t narrow_size = 0;
    u_strToUTF8(narrow.data(), static_cast<int32_t>(narrow.size()), &narrow_size, composed.data(), size,
                &status);
    if (U_FAILURE(status)) return std::string(text);
    narrow.resize(static_cast<std::size_t>(narrow_size));
    return narrow;
}

/// Letters that Unicode does not decompose to the one or two capitals that people write for them, in order of
/// code point.
struct Spelling {
    char32_t letter;
    std::string_view capitals;
};
constexpr std::array spellings = {
    Spelling{0xAA, "A"},     Spelling{0xBA, "O"},     Spelling{0xC6, "AE"},   Spelling{0xD0, "D"},
    Spelling{0xD8, "O"},     Spelling{0xDF, "SS"},    Spelling{0xE6, "AE"},   Spelling{0xF0, "D"},
    Spelling{0xF8, "O"},     Spelling{0x110, "D"},    Spelling{0x111, "D"},   Spelling{0x131, "I"},
    Spelling{0x141, "L"},    Spelling{0x142, "L"},    Spelling{0x152, "OE"},  Spelling{0x153, "OE"},
    Spelling{0x192, "F"},    Spelling{0xFB00, "FF"},  Spelling{0xFB01, "FI"}, Spelling{0xFB02, "FL"},
    Spelling{0xFB03, "FFI"}, Spelling{0xFB04, "FFL"},
};

enum class Folding { letters, nothing, space };

/// Adds what a character beyond ASCII folds to.
Folding fold_code_point(char32_t c, std::string& folded)
{
    // The letters of Spanish first: é, ñ and ü make up nearly all that is not ASCII in these documents.
    static constexpr std::string_view latin_1 =
        "AAAAAA CEEEEIIII NOOOOO  UUUUY  AAAAAA CEEEEIIII NOOOOO  UUUUY Y";
    if (c >= 0xC0 && c <= 0xFF && latin_1[c - 0xC0] != ' ') {
        folded += latin_1[c - 0xC0];
        return Folding::letters;
    }
    for (const Spelling& spelling : spellings)
        if (spelling.letter == c) {
            folded += spelling.capitals;
            return Folding::letters;
        }
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0; // full-width forms of ASCII

    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 32> decomposed{};
    const auto code_point = static_cast<UChar32>(c);
    const int32_t size =
        c < 0x80 ? -1
                 : unorm2_getDecomposition(unorm2_getNFCInstance(&status), code_point, decomposed.data(),
                                           static_cast<int32_t>(decomposed.size()), &status);
    const char32_t base = size > 0 && U_SUCCESS(status) ? decomposed[0] : c;
    if (base < 0x80 && is_ascii_letter_or_digit(static_cast<char>(base))) {
        folded += ascii_capital(static_cast<char>(base));
        return Folding::letters;
    }
    const int8_t type = u_charType(code_point);
    const bool is_mark =
        type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
    if (is_mark || is_invisible(c) || u_isalnum(code_point)) return Folding::nothing;
    return Folding::space;
}

enum class Between { one_space, nothing };

/// Nearly all words are such, and every word of a page is folded.
std::string fold_ascii_words(std::string_view text, Between between)
{
    std::string folded(text.size(), '\0');
    std::size_t size = 0;
    bool space_due = false;
    for (const char byte : text) {
        const char capital = folded_ascii[static_cast<unsigned char>(byte)];
        if (capital == 0) {
            space_due = size > 0 && between == Between::one_space;
            continue;
        }
        if (space_due) folded[size++] = ' ';
        space_due = false;
        folded[size++] = capital;
    }
    folded.resize(size);
    return folded;
}

std::string fold_words(std::string_view text, Between between)
{
    if (is_all_ascii(text)) return fold_ascii_words(text, between);
    std::string folded;
    folded.reserve(text.size());
    std::string letters;
    bool space_due = false;
    const auto add = [&](std::string_view capitals) {
        if (space_due && !folded.empty() && between == Between::one_space) folded += ' ';
        space_due = false;
        folded += capitals;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (is_ascii(byte)) {
            ++at;
            const char capital = ascii_capital(byte);
            if (is_ascii_letter_or_digit(byte))
                add({&capital, 1});
            else
                space_due = true;
            continue;
        }
        letters.clear();
        const Folding folding = fold_code_point(next_code_point(text, at), letters);
        if (folding == Folding::letters) add(letters);
        if (folding == Folding::space) space_due = true;
    }
    return folded;
}

} // namespace

std::string to_capitals(std::string_view text)
{
    std::string tidy = tidy_spaces(text);
    if (!is_all_ascii(tidy)) return composed_capitals(tidy);
    for (char& c : tidy)
        c = ascii_capital(c);
    return tidy;
}

std::string unaccented_capitals(std::string_view text)
{
    const std::string capitals = to_capitals(text);
    std::string plain;
    for (std::size_t at = 0; at < capitals.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(capitals, at);
        if (c < 0x80 || fold_code_point(c, plain) == Folding::space)
            plain += capitals.substr(begin, at - begin);
    }
    return plain;
}

std::string fold(std::string_view text)
{
    return fold_words(text, Between::one_space);
}

std::string fold_compact(std::string_view text)
{
    return fold_words(text, Between::nothing);
}

std::size_t code_points(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        next_code_point(text, at);
    return count;
}

} // namespace constancia
