#include "identifiers/ocr_repair.hpp"

#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace constancia {

namespace {

constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view vowels = "AEIOU";
constexpr std::string_view digits = "0123456789";
constexpr std::string_view capitals_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

constexpr std::size_t curp_length = 18;
constexpr std::size_t homoclave = 16;

bool contains(std::string_view set, char c)
{
    return set.find(c) != std::string_view::npos;
}

/// Shapes that recognisers print and no identifier holds, as the capital or digit that looks most like them.
/// Lower case is kept where its shape is a digit's and its capital's is not.
char plain_shape(char32_t c)
{
    switch (c) {
    case '|':
    case '!':
    case ']':
    case '[':
    case U'¡':
    case U'¦':
        return '1';
    case U'°':
    case U'º':
    case U'Ø':
    case U'ø':
        return '0';
    case '$':
    case U'§':
        return 'S';
    case U'€':
        return 'E';
    case '&':
        return '8';
    case 'b':
        return 'b';
    case 'g':
    case 'q':
        return 'g';
    default:
        break;
    }
    std::string one;
    append_utf8(one, c);
    const std::string folded = fold_compact(one);
    return folded.size() == 1 ? folded[0] : '\0';
}

struct Reading {
    std::string shapes; ///< one plain shape for each character, without separators; NUL where there is none
    std::string read;   ///< the capitals and digits among them as read; a blank for any other character
};

Reading take_apart(std::string_view text)
{
    const std::string compact = without_separators(text);
    Reading reading;
    for (std::size_t at = 0; at < compact.size();) {
        const char32_t c = next_code_point(compact, at);
        reading.shapes += plain_shape(c);
        const std::string folded = c < 0x80 ? fold_compact({&compact[at - 1], 1}) : std::string();
        reading.read += folded.empty() ? ' ' : folded[0];
    }
    return reading;
}

char as_capital(char c)
{
    return c == 'b' ? 'B' : c == 'g' ? 'G' : c;
}

/// Characters of `set` that the one read may stand for, apart from itself.
std::string stand_ins(char read, std::string_view set)
{
    if (read == 'b' && set == digits) return "68";
    if (read == 'g' && set == digits) return "96";
    std::string found;
    for (const char c : set)
        if (is_look_alike(as_capital(read), c)) found += c;
    return found;
}

/// What may stand in a position of a CURP: the class that a reading must have there, and what to put where it
/// is repaired.
struct Place {
    std::string_view accepted; ///< as read
    std::string_view
        repaired; ///< a guess keeps to the letters that the rules put there: vowels in 2, consonants in 14-16
};

Place place_in_curp(std::size_t position)
{
    if (position == 1) return {capitals, "AEIOUX"};
    if (position == 10) return {"HMX", "HMX"};
    if (position == homoclave) return {capitals_and_digits, capitals_and_digits};
    if (position >= 13 && position < homoclave) return {capitals, "BCDFGHJKLMNPQRSTVWXYZ"};
    const bool letter = position < 4 || position == 11 || position == 12;
    return letter ? Place{capitals, capitals} : Place{digits, digits};
}

/// What needs no change first, then fewest changes, unlikely letters that were left counting as such, then in
/// the order of the alphabet so that results never depend on how they were found.
std::vector<Repair> in_order(std::vector<Repair> repairs, std::size_t limit)
{
    const auto cost = [](const Repair& repair) {
        std::size_t unlikely = 0;
        if (!repair.changed.empty() && repair.value.size() == curp_length)
            for (std::size_t i = 0; i < curp_length; ++i)
                unlikely += is_doubtful_letter(i, repair.value[i]);
        return repair.changed.size() + unlikely;
    };
    std::sort(repairs.begin(), repairs.end(), [&](const Repair& a, const Repair& b) {
        return cost(a) != cost(b) ? cost(a) < cost(b) : a.value < b.value;
    });
    const auto same = [](const Repair& a, const Repair& b) { return a.value == b.value; };
    repairs.erase(std::unique(repairs.begin(), repairs.end(), same), repairs.end());
    if (repairs.size() > limit) repairs.resize(limit);
    return repairs;
}

/// Goes through every combination of one option a position, and stops after a fixed number: a reading in
/// which so much is doubtful is not worth guessing at.
void for_each_combination(const std::vector<std::string>& options,
                          const std::function<void(const std::string&)>& use)
{
    int left = 20000;
    std::string text(options.size(), ' ');
    const std::function<void(std::size_t)> fill = [&](std::size_t position) {
        if (position == options.size()) {
            if (left-- > 0) use(text);
            return;
        }
        for (const char c : options[position]) {
            if (left <= 0) return;
            text[position] = c;
            fill(position + 1);
        }
    };
    fill(0);
}

std::vector<int> differences(std::string_view read, std::string_view value)
{
    std::vector<int> changed;
    for (std::size_t i = 0; i < value.size(); ++i)
        if (read[i] != value[i]) changed.push_back(static_cast<int>(i));
    return changed;
}

/// Nobody living was born earlier; only a guess is held to it, since what is printed is printed.
Date earliest_birth(Date latest_birth)
{
    constexpr int oldest = 110;
    return Date{latest_birth.year() - std::chrono::years{oldest}, latest_birth.month(), std::chrono::day{1}};
}

std::vector<Repair> valid_curps(std::string_view read, const std::vector<std::string>& options,
                                Date latest_birth)
{
    std::vector<Repair> found;
    for_each_combination(options, [&](const std::string& text) {
        if (curp_check_digit(std::string_view(text).substr(0, 17)) != text[17]) return;
        const auto curp = Curp::parse(text, latest_birth);
        if (!curp) return;
        std::vector<int> changed = differences(read, text);
        if (!changed.empty() && curp->birth_date() < earliest_birth(latest_birth)) return;
        found.push_back({text, std::move(changed)});
    });
    return found;
}

} // namespace

bool is_doubtful_letter(std::size_t position, char c)
{
    if (position == 1) return !contains(vowels, c) && c != 'X';
    return position >= 13 && position < homoclave && contains(vowels, c);
}

std::vector<Repair> repair_curp(std::string_view reading, Date latest_birth, std::size_t limit)
{
    const Reading taken = take_apart(reading);
    const std::string &plain = taken.shapes, &read_characters = taken.read;
    if (plain.size() != curp_length) return {};

    // What the class of each position leaves. Where a position takes letters and digits alike (the homoclave)
    // or holds a letter that the rules would not put there, the reading and its look-alikes are as likely as
    // one another.
    std::vector<std::string> by_class(curp_length);
    for (std::size_t i = 0; i < curp_length; ++i) {
        const Place place = place_in_curp(i);
        const char read = as_capital(plain[i]);
        const bool has_class = contains(place.accepted, read);
        if (has_class) by_class[i] += read;
        if (!has_class || i == homoclave || is_doubtful_letter(i, read))
            by_class[i] += stand_ins(plain[i], place.repaired);
        if (by_class[i].empty()) return {};
    }
    std::vector<Repair> found = valid_curps(read_characters, by_class, latest_birth);
    if (!found.empty()) return in_order(std::move(found), limit);

    // Nothing passes: one look-alike within its class as well (3 for 8, C for G). Not two: one guess in ten
    // passes the check digit by chance, so that more would offer mostly noise.
    for (std::size_t i = 0; i < curp_length; ++i) {
        std::vector<std::string> options = by_class;
        std::erase_if(options[homoclave],
                      [&](char c) { return i != homoclave && c != as_capital(plain[homoclave]); });
        options[i] = stand_ins(plain[i], place_in_curp(i).repaired);
        if (options[i].empty() || options[homoclave].empty()) continue;
        auto more = valid_curps(read_characters, options, latest_birth);
        found.insert(found.end(), more.begin(), more.end());
    }
    return in_order(std::move(found), limit);
}

std::vector<Repair> repair_nss(std::string_view reading, std::size_t limit)
{
    const Reading taken = take_apart(reading);
    const std::string &plain = taken.shapes, &read_characters = taken.read;
    if (plain.size() != 11) return {};
    std::vector<std::string> options(plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        options[i] = contains(digits, plain[i]) ? std::string(1, plain[i]) : stand_ins(plain[i], digits);
        if (options[i].empty()) return {};
    }
    std::vector<Repair> found;
    for_each_combination(options, [&](const std::string& text) {
        if (Nss::parse(text)) found.push_back({text, differences(read_characters, text)});
    });
    return in_order(std::move(found), limit);
}

} // namespace constancia
