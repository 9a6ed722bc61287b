// Positions 1-4 and 14-16 of a CURP from a name: Instructivo Normativo para la Asignación de la CURP, DOF
// 18-10-2021.
#include "identifiers/curp.hpp"
#include "identifiers/inconvenient_words.hpp"
#include "text/name_reading.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace constancia {

namespace {

using Words = std::vector<std::string>;

bool is_vowel(char c)
{
    return std::string_view("AEIOU").find(c) != std::string_view::npos;
}
bool is_consonant(char c)
{
    return c >= 'A' && c <= 'Z' && !is_vowel(c);
}

/// Letters that the name may have had where an encoding destroyed one.
constexpr char32_t lost_letters[] = {U'Ñ', U'A', U'E', U'I', U'O', U'U'};

/// Words in capitals without accents, Ñ and the marks / - . ' as X. A mark at the end of a word is an
/// abbreviation's.
Words curp_words(std::string_view text)
{
    Words words;
    std::string word;
    const auto finish = [&] {
        while (!word.empty() && word.back() == '\'')
            word.pop_back();
        std::replace(word.begin(), word.end(), '\'', 'X');
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    const std::string capitals = to_capitals(text);
    for (std::size_t at = 0; at < capitals.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(capitals, at);
        if (c == U'Ñ') {
            word += 'X';
            continue;
        }
        if (std::u32string_view(U"/-.'’‘´`").find(c) != std::u32string_view::npos) {
            const bool abbreviation = c == '.' && (word == "MA" || word == "M" || word == "J");
            if (abbreviation)
                finish();
            else if (!word.empty())
                word += '\'';
            continue;
        }
        const std::string folded = fold_compact(std::string_view(capitals).substr(begin, at - begin));
        if (folded.empty())
            finish();
        else
            word += folded;
    }
    finish();
    return words;
}

/// The word that counts: the first that is no particle, or the first of all where there is nothing else.
std::string significant(std::span<const std::string> words)
{
    const auto word =
        std::find_if(words.begin(), words.end(), [](const auto& w) { return !is_name_particle(w); });
    if (word != words.end()) return *word;
    return words.empty() ? std::string() : words.front();
}

/// Of the given names the first, or the one after MARIA or JOSE.
std::string significant_given(std::span<const std::string> words)
{
    static constexpr std::string_view too_common[] = {"MARIA", "MA", "M", "JOSE", "J"};
    Words names;
    for (const std::string& word : words)
        if (!is_name_particle(word)) names.push_back(word);
    if (names.empty()) return significant(words);
    const bool skip = names.size() > 1 && std::find(std::begin(too_common), std::end(too_common), names[0]) !=
                                              std::end(too_common);
    return names[skip ? 1 : 0];
}

char initial(const std::string& word)
{
    return word.empty() ? 'X' : word.front();
}

template <class Predicate>
char first_inner(const std::string& word, Predicate predicate)
{
    const auto from = word.begin() + (word.empty() ? 0 : 1);
    const auto found = std::find_if(from, word.end(), predicate);
    return found == word.end() ? 'X' : *found;
}

/// Positions 1-4 and 14-16.
std::string seven_letters(std::span<const std::string> given, std::span<const std::string> first,
                          std::span<const std::string> second)
{
    const std::string a = significant(first), b = significant(second), c = significant_given(given);
    std::string letters = {initial(a), first_inner(a, is_vowel), initial(b), initial(c)};
    if (is_inconvenient_word(letters)) letters[1] = 'X';
    for (const std::string* word : {&a, &b, &c})
        letters += first_inner(*word, is_consonant);
    return letters;
}

/// X in the CURP where the name gives N: rosters and recognisers write N for Ñ.
bool agrees(std::string_view curp, std::string_view derived)
{
    return std::equal(
        curp.begin(), curp.end(), derived.begin(), derived.end(),
        [](char in_curp, char in_name) { return in_curp == in_name || (in_curp == 'X' && in_name == 'N'); });
}

bool parts_agree(std::string_view letters, const PersonName& name)
{
    return agrees(letters, seven_letters(curp_words(name.given_names), curp_words(name.first_surname),
                                         curp_words(name.second_surname)));
}

/// Given names, first and second surname in this order, or the surnames first, parted at every place.
bool run_agrees(std::string_view letters, const PersonName& name)
{
    constexpr std::size_t most_words = 16; // the tries grow with the square
    const Words words = curp_words(name.whole);
    const std::size_t count = std::min(words.size(), most_words);
    const std::span<const std::string> all(words.data(), count);
    for (std::size_t i = 1; i < count; ++i)
        for (std::size_t j = i; j <= count; ++j) {
            const auto x = all.first(i), y = all.subspan(i, j - i), z = all.subspan(j);
            if (!y.empty() && agrees(letters, seven_letters(x, y, z))) return true; // given names first
            if (!z.empty() && agrees(letters, seven_letters(z, x, y))) return true; // surnames first
        }
    return false;
}

bool agrees_as_written(std::string_view letters, const PersonName& name)
{
    const bool in_parts =
        !name.given_names.empty() && !(name.first_surname.empty() && name.second_surname.empty());
    return in_parts ? parts_agree(letters, name) : run_agrees(letters, name);
}

bool has_lost_letter(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = next_code_point(text, at); c == '?' || c == replacement_character) return true;
    return false;
}

std::string with_lost_letter(const std::string& text, char32_t letter)
{
    std::string restored;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_utf8(restored, c == '?' || c == replacement_character ? letter : c);
    }
    return restored;
}

} // namespace

bool derives_from(const Curp& curp, const PersonName& name)
{
    const std::string letters = curp.text().substr(0, 4) + curp.text().substr(13, 3);
    const PersonName undamaged = {undo_mojibake(name.given_names), undo_mojibake(name.first_surname),
                                  undo_mojibake(name.second_surname), undo_mojibake(name.whole)};
    if (agrees_as_written(letters, undamaged)) return true;
    if (!has_lost_letter(undamaged.whole + undamaged.given_names + undamaged.first_surname +
                         undamaged.second_surname))
        return false;
    return std::any_of(std::begin(lost_letters), std::end(lost_letters), [&](char32_t letter) {
        return agrees_as_written(letters, {with_lost_letter(undamaged.given_names, letter),
                                           with_lost_letter(undamaged.first_surname, letter),
                                           with_lost_letter(undamaged.second_surname, letter),
                                           with_lost_letter(undamaged.whole, letter)});
    });
}

} // namespace constancia
