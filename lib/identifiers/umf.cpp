#include "identifiers/umf.hpp"

#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace constancia {

namespace {

using Words = std::vector<std::string>;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
bool is_number(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& set)
{
    return std::find(set.begin(), set.end(), word) != set.end();
}

/// After these stands the number of a unit.
constexpr std::array<std::string_view, 30> unit_words{
    "UMF", "UMFH",  "UMAA",   "CLINICA", "CLINICAS", "CLIN",  "CL",    "FAMILIAR", "UNIDAD", "HOSPITAL",
    "HGZ", "HGZMF", "HGZCMF", "HGZUMF",  "HGZUMAA",  "HGS",   "HGSMF", "HGSCMF",   "HGSZ",   "HGSZMF",
    "HGR", "HGRMF", "HGRCMF", "HGRUMAA", "HGP",      "HGPMF", "HGO",   "HGOMF",    "HRS",    "HR"};

constexpr std::array<std::string_view, 7> number_words{"NUM", "NO", "NUMERO", "NRO", "N", "NUMS", "NOS"};

/// Words that say what sort of unit it is, or nothing at all: no part of its name.
constexpr std::array<std::string_view, 18> type_words{
    "DE",   "CON",     "Y",        "C",    "MF",  "MEDICINA", "MED",    "FAM",      "GENERAL",
    "ZONA", "SUBZONA", "REGIONAL", "IMSS", "DEL", "RURAL",    "MEDICA", "ATENCION", "AMBULATORIA"};

bool says_type(std::string_view word)
{
    return is_one_of(word, unit_words) || is_one_of(word, number_words) || is_one_of(word, type_words);
}

/// "UMF75" and "075NEZA" are two words. Other letters beside digits belong to them: "O75" and "1O" may be a
/// misread 075 and 10, so that they are no 75 and no 1.
void append_split(Words& words, std::string_view word)
{
    const auto digits =
        static_cast<std::size_t>(std::find_if(word.begin(), word.end(), is_digit) - word.begin());
    if (digits > 0 && digits < word.size() && says_type(word.substr(0, digits))) {
        words.emplace_back(word.substr(0, digits));
        word.remove_prefix(digits);
    }
    const auto letters =
        static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
    if (letters > 0 && word.size() - letters >= 3 &&
        std::none_of(word.begin() + letters, word.end(), is_digit)) {
        words.emplace_back(word.substr(0, letters));
        word.remove_prefix(letters);
    }
    words.emplace_back(word);
}

/// Folded words; letters that stand alone are joined, as "U.M.F." and "H. G. Z." fold to single ones.
Words words_of(std::string_view text)
{
    Words words;
    std::string letters;
    const auto flush = [&] {
        if (!letters.empty()) words.push_back(std::exchange(letters, {}));
    };
    const std::string folded = fold(text);
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = std::min(folded.find(' ', begin), folded.size());
        const auto word = std::string_view(folded).substr(begin, end - begin);
        begin = end + 1;
        if (word.size() == 1 && !is_digit(word[0])) {
            letters += word;
            continue;
        }
        flush();
        append_split(words, word);
    }
    flush();
    return words;
}

/// "SIETE", "VEINTIUNO", "TREINTA Y DOS" from a place on, and how many words that is.
struct SpelledNumber {
    int number = 0;
    std::size_t words = 0;
};
std::optional<SpelledNumber> spelled_number(const Words& words, std::size_t at)
{
    static constexpr std::array<std::string_view, 29> ones{
        "UNO",         "DOS",        "TRES",        "CUATRO",     "CINCO",      "SEIS",
        "SIETE",       "OCHO",       "NUEVE",       "DIEZ",       "ONCE",       "DOCE",
        "TRECE",       "CATORCE",    "QUINCE",      "DIECISEIS",  "DIECISIETE", "DIECIOCHO",
        "DIECINUEVE",  "VEINTE",     "VEINTIUNO",   "VEINTIDOS",  "VEINTITRES", "VEINTICUATRO",
        "VEINTICINCO", "VEINTISEIS", "VEINTISIETE", "VEINTIOCHO", "VEINTINUEVE"};
    static constexpr std::array<std::string_view, 7> tens{"TREINTA", "CUARENTA", "CINCUENTA", "SESENTA",
                                                          "SETENTA", "OCHENTA",  "NOVENTA"};
    if (at >= words.size()) return std::nullopt;
    if (const auto one = std::find(ones.begin(), ones.end(), words[at]); one != ones.end())
        return SpelledNumber{static_cast<int>(one - ones.begin()) + 1, 1};
    const auto ten = std::find(tens.begin(), tens.end(), words[at]);
    if (ten == tens.end()) return std::nullopt;
    const int number = 10 * (static_cast<int>(ten - tens.begin()) + 3);
    if (at + 2 >= words.size() || words[at + 1] != "Y") return SpelledNumber{number, 1};
    const auto more = std::find(ones.begin(), ones.begin() + 9, words[at + 2]);
    // "TREINTA Y ..." what?
    if (more == ones.begin() + 9) return std::nullopt;
    return SpelledNumber{number + static_cast<int>(more - ones.begin()) + 1, 3};
}

/// "NUMERO SIETE AGS." with the digits in place of the words. Elsewhere a number in words is a name: "UMF 57
/// TRES MARIAS".
void spell_in_digits(Words& words)
{
    if (std::any_of(words.begin(), words.end(), [](const auto& word) { return is_digit(word.front()); }))
        return;
    const auto key = std::find_if(words.begin(), words.end(),
                                  [](const auto& word) { return is_one_of(word, number_words); });
    if (key == words.end()) return;
    const auto at = static_cast<std::size_t>(key - words.begin()) + 1;
    const auto spelled = spelled_number(words, at);
    if (!spelled) return;
    words[at] = std::to_string(spelled->number);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                words.begin() + static_cast<std::ptrdiff_t>(at + spelled->words));
}

/// Of 1 to 3 digits and not zero.
std::optional<int> unit_number(std::string_view word)
{
    int number = 0;
    if (!is_number(word) || word.size() > 3) return std::nullopt;
    std::from_chars(word.data(), word.data() + word.size(), number);
    if (number == 0) return std::nullopt;
    return number;
}

/// The place of the first word with digits after any of `keys`; the number of words when there is none.
template <std::size_t N>
std::size_t place_after(const Words& words, const std::array<std::string_view, N>& keys)
{
    const auto key =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return is_one_of(word, keys); });
    const auto found =
        std::find_if(key, words.end(), [](const auto& word) { return is_digit(word.front()); });
    return static_cast<std::size_t>(found - words.begin());
}

std::size_t place_of_number(const Words& words)
{
    if (const auto place = place_after(words, unit_words); place < words.size()) return place;
    if (const auto place = place_after(words, number_words); place < words.size()) return place;
    if (!words.empty() && is_number(words.front())) return 0;
    const auto is_numeric = [](const auto& word) { return is_number(word); };
    if (std::count_if(words.begin(), words.end(), is_numeric) != 1) return words.size();
    return static_cast<std::size_t>(std::find_if(words.begin(), words.end(), is_numeric) - words.begin());
}

bool has_pair(const Words& words, std::string_view first, std::string_view second)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == first && words[i + 1] == second) return true;
    return false;
}

/// From the words before the number, or all where there is none.
UnitType type_of(const Words& words)
{
    const auto has = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    const auto starts = [&](std::string_view start) {
        return std::any_of(words.begin(), words.end(),
                           [&](const auto& word) { return word.starts_with(start); });
    };
    const bool family = has("UMF") || has("UMFH") || has("MF") || has("CMF") ||
                        has_pair(words, "MEDICINA", "FAMILIAR") || has_pair(words, "MED", "FAM") ||
                        std::any_of(words.begin(), words.end(), [](const auto& word) {
                            return word.starts_with("HG") && word.ends_with("MF");
                        });
    const bool hospital = has("HOSPITAL");
    if (starts("HGS") || (hospital && has("SUBZONA"))) return family ? UnitType::hgs_mf : UnitType::hgs;
    if (starts("HGZ") || (hospital && has("ZONA"))) return family ? UnitType::hgz_mf : UnitType::hgz;
    if (starts("HGR") || (hospital && has("REGIONAL"))) return family ? UnitType::hgr_mf : UnitType::hgr;
    if (hospital || starts("HGO") || starts("HGP") || has("HRS") || has("HR"))
        return UnitType::other_hospital;
    if (family) return UnitType::umf;
    return UnitType::unspecified;
}

/// A spreadsheet's "75.0" is 75.
std::string_view without_decimals(std::string_view text)
{
    const auto point = text.find_last_of(".,");
    if (point == std::string_view::npos || point == 0 || point + 1 == text.size()) return text;
    const auto zeros = text.substr(point + 1);
    return is_number(text.substr(0, point)) && zeros.find_first_not_of('0') == zeros.npos
               ? text.substr(0, point)
               : text;
}

} // namespace

MedicalUnit parse_medical_unit(std::string_view text)
{
    Words words = words_of(without_decimals(text));
    spell_in_digits(words);
    MedicalUnit unit;
    const std::size_t place = place_of_number(words);
    unit.type = type_of(Words(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(place)));
    if (place == words.size()) return unit;
    unit.number = unit_number(words[place]);
    if (!unit.number) return unit;

    std::size_t i = place + 1;
    // "12 CON MEDICINA FAMILIAR", "12 C/MF": the sort of unit goes on after the number.
    const Words rest(words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
    if (has_pair(rest, "MEDICINA", "FAMILIAR") || (!rest.empty() && (rest[0] == "MF" || rest[0] == "CMF"))) {
        Words all(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(place));
        all.insert(all.end(), rest.begin(), rest.end());
        unit.type = type_of(all);
    }
    const auto is_particle = [](const auto& word) { return word == "DE" || word == "DEL"; };
    while (i < words.size() && (says_type(words[i]) || words[i] == "CMF")) {
        // "20 DEL VALLE" is called so; "20 DEL IMSS" is not.
        if (is_particle(words[i]) && (i + 1 == words.size() || !says_type(words[i + 1]))) break;
        ++i;
    }
    for (; i < words.size(); ++i) {
        if (words[i] == "IMSS") continue;
        if (!unit.name.empty()) unit.name += ' ';
        unit.name += words[i];
    }
    return unit;
}

std::optional<int> umf_number(std::string_view text)
{
    return parse_medical_unit(text).number;
}

bool types_differ(UnitType a, UnitType b)
{
    return a != UnitType::unspecified && b != UnitType::unspecified && a != b;
}

} // namespace constancia
