#include "text/name_reading.hpp"

#include "text/normalize.hpp"
#include "text/person_names.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace constancia {

namespace {

/// The byte that Windows-1252 has for the code point. Bytes without a character there come as C1 controls
/// from some decoders.
std::optional<unsigned char> windows_1252_byte(char32_t c)
{
    static constexpr std::array<char32_t, 32> from_80 = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (c < 0x100) return static_cast<unsigned char>(c);
    const auto at = std::find(from_80.begin(), from_80.end(), c);
    if (at == from_80.end()) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (at - from_80.begin()));
}

/// The character whose UTF-8 bytes were read as Windows-1252 from `at` on, which then moves past them.
std::optional<char32_t> misread_character(std::string_view text, std::size_t& at)
{
    std::size_t next = at;
    const char32_t lead = next_code_point(text, next);
    // Latin letters and signs (Ã, Â), dashes and quotes (â), and U+FFFD itself (ï); other leads are letters
    // people write.
    const int length = lead == 0xC3 || lead == 0xC2 ? 2 : lead == 0xE2 || lead == 0xEF ? 3 : 0;
    if (length == 0) return std::nullopt;
    std::string bytes(1, static_cast<char>(static_cast<unsigned char>(lead)));
    for (int i = 1; i < length; ++i) {
        if (next >= text.size()) return std::nullopt;
        const auto byte = windows_1252_byte(next_code_point(text, next));
        if (!byte || (*byte & 0xC0U) != 0x80) return std::nullopt;
        bytes += static_cast<char>(*byte);
    }
    std::size_t end = 0;
    const char32_t character = next_code_point(bytes, end);
    if (end != bytes.size() || character < 0xA0) return std::nullopt;
    at = next;
    return character;
}

bool is_any_of(char32_t c, std::u32string_view set)
{
    return set.find(c) != std::u32string_view::npos;
}

enum class Effect { letters, parts, joins, damaged };

Effect effect_in_name(char32_t c)
{
    if (c < 0x80) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) return Effect::letters;
        if (is_any_of(c, U"'`")) return Effect::joins;
        return is_any_of(c, U"?#&*~^") ? Effect::damaged : Effect::parts;
    }
    // Ã, Â and Ð are what some encodings leave of an Ñ or an accented letter.
    if (is_any_of(c, U"ÃãÂâÐð")) return Effect::damaged;
    if (is_any_of(c, U"´’‘ʼ\u00AD\u200B\u200C\u200D\uFEFF") || (c >= 0x300 && c <= 0x36F))
        return Effect::joins;
    if (is_any_of(c, U"\u00A0\u202F\u3000·•«»“”…") || (c >= 0x2000 && c <= 0x2015) || c == 0x2212)
        return Effect::parts;
    std::string alone;
    append_utf8(alone, c);
    return fold_compact(alone).empty() ? Effect::damaged : Effect::letters;
}

bool can_be_damaged(char c)
{
    return std::string_view("AEIOUNYC").find(c) != std::string_view::npos;
}

bool matches(std::string_view a, std::string_view b)
{
    if (a.empty() && b.empty()) return true;
    if (!a.empty() && !b.empty() && a.front() == b.front() && matches(a.substr(1), b.substr(1))) return true;
    const auto skips_damage = [](std::string_view damaged, std::string_view whole) {
        if (damaged.empty() || damaged.front() != damaged_letter) return false;
        if (matches(damaged.substr(1), whole)) return true;
        return !whole.empty() && can_be_damaged(whole.front()) && matches(damaged.substr(1), whole.substr(1));
    };
    return skips_damage(a, b) || skips_damage(b, a);
}

} // namespace

std::string undo_mojibake(std::string_view text)
{
    std::string undone(text);
    // Twice, since files pass through more than one careless program.
    for (int pass = 0; pass < 2 && !is_all_ascii(undone); ++pass) {
        std::string next;
        for (std::size_t at = 0; at < undone.size();) {
            if (const auto character = misread_character(undone, at)) {
                append_utf8(next, *character);
                continue;
            }
            const std::size_t begin = at;
            next_code_point(undone, at);
            next += undone.substr(begin, at - begin);
        }
        undone = std::move(next);
    }
    return undone;
}

std::vector<std::string> written_words(std::string_view name)
{
    const std::string text = undo_mojibake(name);
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        const auto is_letter = [](char c) { return c != damaged_letter && !(c >= '0' && c <= '9'); };
        if (std::any_of(word.begin(), word.end(), is_letter)) words.push_back(word);
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        switch (effect_in_name(next_code_point(text, at))) {
        case Effect::letters:
            word += fold_compact(std::string_view(text).substr(begin, at - begin));
            break;
        case Effect::parts:
            finish();
            break;
        case Effect::joins:
            break;
        case Effect::damaged:
            if (word.empty() || word.back() != damaged_letter) word += damaged_letter;
            break;
        }
    }
    finish();
    return words;
}

bool is_name_particle(std::string_view word)
{
    static constexpr std::array<std::string_view, 19> particles = {
        "DA",  "DAS", "DE",  "DEL", "DER", "DI", "DIE", "DD",  "EL", "LA",
        "LAS", "LE",  "LES", "LOS", "MAC", "MC", "VAN", "VON", "Y"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

std::string_view without_abbreviation(std::string_view word)
{
    static constexpr std::array<std::array<std::string_view, 2>, 22> abbreviations = {{
        {"ALEJ", "ALEJANDRO"}, {"ANT", "ANTONIO"},   {"FCA", "FRANCISCA"},   {"FCO", "FRANCISCO"},
        {"FDEZ", "FERNANDEZ"}, {"FDO", "FERNANDO"},  {"GLEZ", "GONZALEZ"},   {"GPE", "GUADALUPE"},
        {"GTZ", "GUTIERREZ"},  {"GZZ", "GONZALEZ"},  {"HDEZ", "HERNANDEZ"},  {"HDZ", "HERNANDEZ"},
        {"HNDZ", "HERNANDEZ"}, {"MA", "MARIA"},      {"MTNZ", "MARTINEZ"},   {"MTZ", "MARTINEZ"},
        {"RDGZ", "RODRIGUEZ"}, {"RDZ", "RODRIGUEZ"}, {"RGUEZ", "RODRIGUEZ"}, {"RMZ", "RAMIREZ"},
        {"SCHZ", "SANCHEZ"},   {"SNCHZ", "SANCHEZ"},
    }};
    for (const auto& [abbreviation, full] : abbreviations)
        if (word == abbreviation) return full;
    return word;
}

bool equal_but_for_damage(std::string_view a, std::string_view b)
{
    // Beyond a few damaged letters a word tells nothing, and matching it would branch too often.
    const auto damage =
        std::count(a.begin(), a.end(), damaged_letter) + std::count(b.begin(), b.end(), damaged_letter);
    return a == b || (damage > 0 && damage <= 4 && a.size() <= 40 && b.size() <= 40 && matches(a, b));
}

} // namespace constancia
