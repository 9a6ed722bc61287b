#include "roster/declared_cell.hpp"

#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace constancia {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// A sequence of bytes in UTF-8 and whether it is shown as a blank or as nothing.
struct InvisibleMark {
    std::string_view first, last; ///< range, both included
    bool is_blank;
};

constexpr std::array<InvisibleMark, 9> invisible_marks{{
    {"\u00A0", "\u00A0", true},  // no-break space
    {"\u00AD", "\u00AD", false}, // soft hyphen
    {"\u2000", "\u200A", true},  // spaces of every width
    {"\u200B", "\u200F", false}, // zero width, direction
    {"\u2028", "\u2029", true},  // line, paragraph separator
    {"\u202A", "\u202E", false}, // direction
    {"\u202F", "\u202F", true},  // narrow no-break space
    {"\u2060", "\u2064", false}, // word joiner and its kin
    {"\uFEFF", "\uFEFF", false}, // BOM in the middle
}};

const InvisibleMark* invisible_mark_at(std::string_view text)
{
    for (const auto& mark : invisible_marks) {
        const auto here = text.substr(0, mark.first.size());
        if (here >= mark.first && here <= mark.last) return &mark;
    }
    return nullptr;
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& set)
{
    return std::find(set.begin(), set.end(), text) != set.end();
}

/// As fold_compact() leaves them.
constexpr std::array<std::string_view, 40> words_for_nothing{
    "",           "0",          "NA",           "ND",           "SN",          "SD",      "NO",
    "NINGUNO",    "NINGUNA",    "NOTIENE",      "NOAPLICA",     "SINNSS",      "SINDATO", "SINDATOS",
    "SINNUMERO",  "SINCURP",    "SINIMSS",      "SIN",          "PENDIENTE",   "PEND",    "ENTRAMITE",
    "TRAMITE",    "X",          "XX",           "XXX",          "XXXX",        "NULL",    "NONE",
    "PORASIGNAR", "NOASIGNADO", "NODISPONIBLE", "NOCUENTA",     "NOCUENTACON", "NOLOSE",  "DESCONOCIDO",
    "DESCONOCE",  "VACIO",      "NOSE",         "NOREGISTRADO", "SINASIGNAR"};

constexpr std::array<std::string_view, 30> other_covers{
    "ISSSTE",  "ISSSTECALI", "ISSSTELEON", "ISSSTESON", "ISSSTEP", "ISSSTEZAC", "ISSSTESIN", "ISSSTECAM",
    "ISSTECH", "ISSTEY",     "ISSEMYM",    "ISSET",     "ISSPE",   "ISSFAM",    "ISSSPEG",   "ISSEG",
    "IPSSET",  "IPEJAL",     "PEMEX",      "SEDENA",    "SEMAR",   "MARINA",    "DEFENSA",   "PRIVADO",
    "PRIVADA", "PARTICULAR", "GNP",        "AXA",       "METLIFE", "SGMM"};

constexpr std::array<std::string_view, 14> words_for_yes{
    "SI",        "S",      "X",      "1",      "Y",        "YES",  "TRUE",
    "VERDADERO", "EXENTO", "EXENTA", "EXEMPT", "EXENCION", "OTRO", "OTRA"};

} // namespace

std::string clean_cell(std::string_view untrusted_cell)
{
    std::string clean;
    bool blank = false;
    for (std::size_t i = 0; i < untrusted_cell.size();) {
        const auto byte = static_cast<unsigned char>(untrusted_cell[i]);
        if (byte <= ' ' || byte == 0x7F) {
            blank = true;
            ++i;
            continue;
        }
        if (byte >= 0xC2) {
            if (const auto* mark = invisible_mark_at(untrusted_cell.substr(i))) {
                blank = blank || mark->is_blank;
                i += mark->first.size();
                continue;
            }
        }
        if (blank && !clean.empty()) clean += ' ';
        blank = false;
        clean += untrusted_cell[i++];
    }
    return clean;
}

std::string unwrapped(std::string_view cell)
{
    std::string text = clean_cell(cell);
    if (text.starts_with("=")) text.erase(0, 1);
    // Straight and typographic marks of quotation, at either end, however many.
    constexpr std::array<std::string_view, 8> marks{"'",      "\"",     "`",      "\u00B4",
                                                    "\u2018", "\u2019", "\u201C", "\u201D"};
    for (bool again = true; again;) {
        again = false;
        for (const auto mark : marks) {
            if (text.starts_with(mark)) text.erase(0, mark.size()), again = true;
            if (text.ends_with(mark)) text.erase(text.size() - mark.size()), again = true;
        }
    }
    return clean_cell(text);
}

std::string without_decimals(std::string_view cell)
{
    const auto point = cell.find_last_of(".,");
    if (point == std::string_view::npos) return std::string(cell);
    const auto zeros = cell.substr(point + 1);
    const bool is_whole = are_digits(cell.substr(0, point)) && (zeros == "0" || zeros == "00");
    return std::string(is_whole ? cell.substr(0, point) : cell);
}

bool has_lost_data(std::string_view cell)
{
    if (cell.size() >= 2 && cell.find_first_not_of('#') == cell.npos) return true;
    // digits [. or , digits] E [+] digits. Without sign or point it may be an id such as 12E4567.
    const auto e = cell.find_first_of("eE");
    if (e == cell.npos || e == 0) return false;
    const auto mantissa = cell.substr(0, e);
    auto exponent = cell.substr(e + 1);
    const auto point = mantissa.find_first_of(".,");
    const bool has_sign = exponent.starts_with('+');
    if (has_sign) exponent.remove_prefix(1);
    if (!are_digits(exponent) || exponent.size() > 3) return false;
    if (point == mantissa.npos) return has_sign && are_digits(mantissa);
    return are_digits(mantissa.substr(0, point)) && are_digits(mantissa.substr(point + 1));
}

bool means_nothing(std::string_view cell)
{
    // What a failed formula shows: #N/A, #N/D, #REF!, #¡VALOR!
    if (cell.starts_with('#')) return cell.size() == 1 || !has_lost_data(cell);
    return is_one_of(fold_compact(cell), words_for_nothing);
}

bool names_other_cover(std::string_view cell)
{
    bool other = false;
    const std::string folded = fold(cell);
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = std::min(folded.find(' ', begin), folded.size());
        const auto word = std::string_view(folded).substr(begin, end - begin);
        begin = end + 1;
        if (word == "NO" || word == "IMSS" || word == "SIN") return false; // "no ISSSTE", "IMSS e ISSSTE"
        other = other || is_one_of(word, other_covers);
    }
    return other || folded.find("GASTOS MEDICOS") != folded.npos;
}

bool says_exempt(std::string_view cell)
{
    return is_one_of(fold_compact(cell), words_for_yes) || names_other_cover(cell);
}

} // namespace constancia
