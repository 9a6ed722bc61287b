#include "cadena/cadena.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"
#include "text/spanish_dates.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace constancia {

namespace {

/// A cadena has five hundred; one that goes on and on is looked at as far as this.
constexpr std::size_t most_bytes = 8'000;

enum class Key { invocante, tramite, fecha, folio, rfc, nombre, curp, nss };

struct KeyWording {
    Key key;
    std::string_view compact;
};

/// As the portal and its sister documents write them (domain.md §2.3), longest first.
constexpr std::array key_wordings = {
    KeyWording{Key::nss, "NUMERODESEGURIDADSOCIAL"},
    KeyWording{Key::nombre, "NOMBREORAZONSOCIAL"},
    KeyWording{Key::tramite, "TIPODETRAMITE"},
    KeyWording{Key::invocante, "INVOCANTE"},
    KeyWording{Key::tramite, "TRAMITE"},
    KeyWording{Key::fecha, "FECHA"},
    KeyWording{Key::folio, "FOLIO"},
    KeyWording{Key::curp, "CURP"},
    KeyWording{Key::nss, "NSS"},
    KeyWording{Key::rfc, "RFC"},
};

/// What a recogniser may leave of the first of them.
constexpr KeyWording cut_off_wording{Key::nss, "SEGURIDADSOCIAL"};

/// The letters and digits of a text, each with the byte of the text that it came from.
struct Letters {
    std::string compact;
    std::vector<std::size_t> origin;
};

/// Bytes of one UTF-8 character from `at` on.
std::size_t character_length(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end - at;
}

Letters letters_of(std::string_view text)
{
    Letters letters;
    const auto add = [&](char letter, std::size_t origin) {
        letters.compact += letter;
        letters.origin.push_back(origin);
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        const auto first = static_cast<unsigned char>(text[at]);
        if (length > 1 || !is_ascii(text[at])) {
            for (const char c : fold_compact(text.substr(at, length)))
                add(c, at);
        } else if (std::isalnum(first) != 0) {
            add(static_cast<char>(std::toupper(first)), at);
        }
        at += length;
    }
    return letters;
}

std::string_view bounded(std::string_view text)
{
    if (text.size() <= most_bytes) return text;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

struct KeyPlace {
    Key key;
    std::size_t begin = 0, end = 0; ///< bytes of the text; `end` is after the colon
};

/// Where the colon after a key ends, or what a recogniser makes of one; nothing when none follows.
std::optional<std::size_t> after_colon(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] == ' ')
        ++at;
    if (at >= text.size() || std::string_view(":;.").find(text[at]) == std::string_view::npos)
        return std::nullopt;
    return at + 1;
}

class KeySearch {
  public:
    explicit KeySearch(std::string_view text) : m_text(text), m_letters(letters_of(text)) {}

    std::vector<KeyPlace> run()
    {
        // What stands there as it should comes first, so that a misread key cannot reach into its neighbour's
        // value.
        for (const KeyWording& wording : key_wordings)
            search_exactly(wording);
        for (const KeyWording& wording : key_wordings)
            if (wording.compact.size() >= 7 && !is_found(wording.key))
                search_nearly(wording, static_cast<double>(wording.compact.size()) / 8.0 + 0.2);
        if (!is_found(cut_off_wording.key)) search_exactly(cut_off_wording);
        std::sort(m_places.begin(), m_places.end(),
                  [](const KeyPlace& a, const KeyPlace& b) { return a.begin < b.begin; });
        return m_places;
    }

  private:
    bool is_found(Key key) const
    {
        return std::any_of(m_places.begin(), m_places.end(),
                           [&](const KeyPlace& place) { return place.key == key; });
    }

    bool overlaps_found(std::size_t begin, std::size_t end) const
    {
        return std::any_of(m_places.begin(), m_places.end(),
                           [&](const KeyPlace& place) { return begin < place.end && place.begin < end; });
    }

    /// The place of letters, if a colon follows them and nothing else was found there.
    std::optional<KeyPlace> free_place(Key key, std::size_t first, std::size_t length) const
    {
        const std::size_t begin = m_letters.origin[first];
        const std::size_t last = m_letters.origin[first + length - 1];
        const auto colon = after_colon(m_text, last + character_length(m_text, last));
        if (!colon || overlaps_found(begin, *colon)) return std::nullopt;
        return KeyPlace{key, begin, *colon};
    }

    /// The first place of the wording that is free.
    void search_exactly(const KeyWording& wording)
    {
        const std::string_view letters = m_letters.compact;
        for (auto at = letters.find(wording.compact); at != std::string_view::npos;
             at = letters.find(wording.compact, at + 1))
            if (const auto place = free_place(wording.key, at, wording.compact.size())) {
                m_places.push_back(*place);
                return;
            }
    }

    /// The best place of the wording that is free. Where accents were lost ("tr?mite") a character is
    /// missing.
    void search_nearly(const KeyWording& wording, double limit)
    {
        const auto slack = static_cast<std::size_t>(limit);
        const std::size_t length = wording.compact.size();
        double best = limit + 0.01;
        std::optional<KeyPlace> place;
        for (std::size_t at = 0; at + length <= m_letters.compact.size() + slack; ++at) {
            for (std::size_t taken = length - slack; taken <= length + slack; ++taken) {
                if (at + taken > m_letters.compact.size()) break;
                // Few letters have a colon after them; to ask for it first costs far less than to compare.
                const auto free = free_place(wording.key, at, taken);
                if (!free) continue;
                const std::string_view window = std::string_view(m_letters.compact).substr(at, taken);
                const double distance = ocr_distance(window, wording.compact, limit);
                if (distance >= best) continue;
                best = distance;
                place = free;
                if (distance <= 0) break;
            }
            if (place && best <= 0) break;
        }
        if (place) m_places.push_back(*place);
    }

    std::string_view m_text;
    Letters m_letters;
    std::vector<KeyPlace> m_places;
};

std::string trimmed_value(std::string_view value)
{
    if (const auto bar = value.find('|'); bar != std::string_view::npos) value = value.substr(0, bar);
    while (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    // What is left at the end is what a recogniser makes of a bar.
    while (!value.empty() && std::string_view(" /\\[]!").find(value.back()) != std::string_view::npos)
        value.remove_suffix(1);
    return std::string(value);
}

constexpr std::size_t curp_length = 18, nss_length = 11;

std::string leading_alphanumerics(std::string_view value, std::size_t most)
{
    std::string kept = fold_compact(value);
    kept.resize(std::min(kept.size(), most));
    return kept;
}

/// An NSS is followed by bars, which recognisers take for ones and letters. Other digits after it say that
/// one was read twice, and nobody knows which: then all of them are given, which are no NSS.
std::string leading_nss(std::string_view value)
{
    std::string all = leading_alphanumerics(value.substr(0, value.find('|')), 2 * nss_length);
    const std::size_t digits = std::min(all.find_first_not_of("0123456789"), all.size());
    const bool is_too_long = digits > nss_length && all.find_first_not_of('1', nss_length) < digits;
    all.resize(std::min(all.size(), is_too_long ? digits : nss_length));
    return all;
}

/// "HH:MM:SS" anywhere after the date.
std::string time_of_day(std::string_view text)
{
    for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
        const std::string_view part = text.substr(at, 8);
        const auto digit = [&](std::size_t i) {
            return std::isdigit(static_cast<unsigned char>(part[i])) != 0;
        };
        if (digit(0) && digit(1) && part[2] == ':' && digit(3) && digit(4) && part[5] == ':' && digit(6) &&
            digit(7) && part.substr(0, 2) < "24" && part[3] < '6' && part[6] < '6')
            return std::string(part);
    }
    return {};
}

void read_date(Cadena& cadena)
{
    const auto dates = find_dates(cadena.fecha);
    if (dates.empty()) return;
    // "17 de 4 agosto 2026": which of the two is the day is not to be told.
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view before = std::string_view(cadena.fecha).substr(0, dates.front().begin);
    if (std::any_of(before.begin(), before.end(), is_digit)) return;
    cadena.date = dates.front().date;
    const std::string time = time_of_day(std::string_view(cadena.fecha).substr(dates.front().end));
    if (!time.empty()) cadena.date_time = fmt::format("{}T{}", to_iso(*cadena.date), time);
}

} // namespace

std::optional<Cadena> parse_cadena(std::string_view untrusted_line)
{
    const std::string_view joined = bounded(untrusted_line);
    Cadena cadena;
    cadena.joined = std::string(joined);
    const auto places = KeySearch(joined).run();
    int keys = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t end = i + 1 < places.size() ? places[i + 1].begin : joined.size();
        const std::string_view rest = joined.substr(places[i].end, end - places[i].end);
        switch (places[i].key) {
        case Key::tramite:
            cadena.tramite = trimmed_value(rest);
            break;
        case Key::fecha:
            cadena.fecha = trimmed_value(rest);
            break;
        case Key::folio:
            cadena.folio = fold_compact(trimmed_value(rest));
            break;
        case Key::nombre:
            cadena.nombre = trimmed_value(rest);
            break;
        case Key::curp:
            cadena.curp = leading_alphanumerics(rest, curp_length);
            break;
        case Key::nss:
            cadena.nss = leading_nss(rest);
            break;
        case Key::rfc:
            continue;
        case Key::invocante:
            break;
        }
        ++keys;
    }
    if (cadena.tramite.empty() && keys < 2) return std::nullopt;
    read_date(cadena);
    return cadena;
}

} // namespace constancia
