#include "identifiers/curp.hpp"

#include "identifiers/inconvenient_words.hpp"
#include "identifiers/nss.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>

namespace constancia {

namespace {

bool is_letter(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

template <class Predicate>
bool all(std::string_view text, Predicate predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

bool is_state(std::string_view code)
{
    static constexpr std::array<std::string_view, 33> states = {
        "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC", "MN", "MS",
        "NE", "NL", "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS", "VZ", "YN", "ZS"};
    return std::find(states.begin(), states.end(), code) != states.end();
}

/// The day that positions 5-10 give in a century, 1900 or 2000.
std::optional<Date> date_in_century(std::string_view curp, int century)
{
    const auto two = [&](std::size_t at) { return (curp[at] - '0') * 10 + (curp[at + 1] - '0'); };
    return make_date(century + two(4), static_cast<unsigned>(two(6)), static_cast<unsigned>(two(8)));
}

/// A digit in position 17 tells births up to 1999 from those since 2000, which have a letter.
int century_of(char homoclave)
{
    return is_digit(homoclave) ? 1900 : 2000;
}

bool is_possible_birth(std::string_view curp, Date latest_birth)
{
    const auto possible = [&](int century) {
        const auto date = date_in_century(curp, century);
        return date && *date <= latest_birth;
    };
    const char homoclave = curp[16];
    if (is_digit(homoclave) || is_letter(homoclave)) return possible(century_of(homoclave));
    return possible(1900) || possible(2000); // the homoclave itself is what is wrong
}

} // namespace

tl::expected<Curp, CurpFault> Curp::parse(std::string_view text, Date latest_birth)
{
    const auto fault = [](CurpFault which) { return tl::unexpected(which); };
    std::string curp = without_separators(text);
    for (char& c : curp)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const std::string_view view = curp;
    if (code_points(view) != 18) return fault(CurpFault::length);

    // In the order of the enum, which is that of the positions; letters are not asked to be the right vowel
    // or consonant, as a rule too strict would refuse people whose CURP was assigned by hand.
    if (!all(view.substr(0, 4), is_letter)) return fault(CurpFault::letters);
    if (is_inconvenient_word(view.substr(0, 4))) return fault(CurpFault::inconvenient_word);
    // Beyond ASCII (an Ñ, which the rules write as X) positions would no longer be bytes.
    if (!all(view.substr(4, 6), is_digit)) return fault(CurpFault::date);
    if (!is_possible_birth(view, latest_birth)) return fault(CurpFault::date);
    if (view[10] != 'H' && view[10] != 'M' && view[10] != 'X') return fault(CurpFault::sex);
    if (!is_state(view.substr(11, 2))) return fault(CurpFault::state);
    if (!all(view.substr(13, 3), is_letter)) return fault(CurpFault::consonants);
    if (!is_digit(view[16]) && !is_letter(view[16])) return fault(CurpFault::homoclave);
    if (curp_check_digit(view.substr(0, 17)) != view[17]) return fault(CurpFault::check_digit);
    return Curp(std::move(curp));
}

Date Curp::birth_date() const
{
    return date_in_century(m_text, century_of(m_text[16])).value();
}

std::optional<char> curp_check_digit(std::string_view first_17)
{
    // Each character's place in 0-9, A-N, Ñ, O-Z; Ñ takes two bytes in UTF-8.
    int sum = 0, position = 0;
    for (std::size_t at = 0; at < first_17.size(); ++at, ++position) {
        const char c = first_17[at];
        int value = 0;
        if (is_digit(c)) {
            value = c - '0';
        } else if (is_letter(c)) {
            value = c - 'A' + (c > 'N' ? 11 : 10);
        } else if (first_17.substr(at, 2) == "Ñ") {
            value = 24;
            ++at;
        } else {
            return std::nullopt;
        }
        sum += value * (18 - position);
    }
    if (position != 17) return std::nullopt;
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

} // namespace constancia
