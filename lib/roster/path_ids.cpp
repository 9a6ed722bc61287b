#include "roster/path_ids.hpp"

#include "support/civil_date.hpp"
#include "text/normalize.hpp"
#include "text/person_names.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace constancia {

namespace {

using Words = std::vector<std::string>;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& set)
{
    return std::find(set.begin(), set.end(), word) != set.end();
}

/// After these, cameras, scanners and messengers count or date.
constexpr std::array<std::string_view, 38> counting_words{
    "IMG",        "IMAGE",   "IMAGES",    "IMAGEN",   "IMAGENES",  "DSC",       "DSCN",       "DSCF",
    "PXL",        "VID",     "DOC",       "DOCS",     "DOCUMENT",  "DOCUMENTO", "DOCUMENTOS", "SCAN",
    "SCANNED",    "SCANNER", "SCANNABLE", "ESCANEO",  "ESCANEADO", "ESCANER",   "ESCANEAR",   "CAMSCANNER",
    "SCREENSHOT", "CAPTURA", "PANTALLA",  "WHATSAPP", "FOTO",      "PHOTO",     "PIC",        "PICTURE",
    "FILE",       "ARCHIVO", "PAGE",      "PAGINA",   "PAG",       "HOJA"};

constexpr std::array<std::string_view, 12> file_extensions{"pdf",  "jpg",  "jpeg", "png", "tif",  "tiff",
                                                           "webp", "heic", "heif", "zip", "docx", "jfif"};

bool is_digits(std::string_view word)
{
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_digit(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number_in(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

bool is_year(std::string_view word)
{
    return word.size() == 4 && is_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

bool is_day(std::string_view year, std::string_view month, std::string_view day)
{
    return is_year(year) && make_date(number_in(year), static_cast<unsigned>(number_in(month)),
                                      static_cast<unsigned>(number_in(day)));
}

/// 20260812 or 12082026.
bool is_date(std::string_view word)
{
    if (word.size() != 8 || !is_digits(word)) return false;
    return is_day(word.substr(0, 4), word.substr(4, 2), word.substr(6, 2)) ||
           is_day(word.substr(4, 4), word.substr(2, 2), word.substr(0, 2));
}

/// 1030, 103012, 103012123 (with milliseconds).
bool is_time(std::string_view word)
{
    if (!is_digits(word) || (word.size() != 4 && word.size() != 6 && word.size() != 9)) return false;
    return number_in(word.substr(0, 2)) < 24 && number_in(word.substr(2, 2)) < 60 &&
           (word.size() == 4 || number_in(word.substr(4, 2)) < 60);
}

/// "2026 08 12", "12 08 2026".
bool is_date_in_words(const Words& words)
{
    if (words.size() != 3 || !std::all_of(words.begin(), words.end(), is_digits)) return false;
    return is_day(words[0], words[1], words[2]) || is_day(words[2], words[1], words[0]);
}

Words split(std::string_view folded)
{
    Words words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const auto end = std::min(folded.find(' ', begin), folded.size());
        words.emplace_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// "x (1)" → "x": numbers of up to three digits, as many times as copies were copied.
std::string_view without_copy_suffix(std::string_view name)
{
    while (true) {
        name = name.substr(0, name.find_last_not_of(" _-") + 1);
        const auto open = name.find_last_of('(');
        if (open == name.npos || !name.ends_with(')')) return name;
        const auto inside = name.substr(open + 1, name.size() - open - 2);
        if (!is_digits(inside) || inside.size() > 3) return name;
        name = name.substr(0, open);
    }
}

std::string_view without_extension(std::string_view name)
{
    while (true) {
        const auto dot = name.find_last_of('.');
        if (dot == name.npos || dot == 0) return name;
        std::string extension(name.substr(dot + 1));
        std::transform(extension.begin(), extension.end(), extension.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
        if (!is_one_of(extension, file_extensions)) return name;
        name = name.substr(0, dot);
    }
}

/// A folder, or the file's name without extension.
struct Component {
    Words words;
    bool is_file = false;
};

std::vector<Component> components_of(std::string_view path)
{
    std::vector<Component> components;
    for (std::size_t begin = 0; begin < path.size();) {
        const auto end = std::min(path.find_first_of("/\\", begin), path.size());
        auto name = path.substr(begin, end - begin);
        const bool is_file = end == path.size();
        begin = end + 1;
        if (is_file) name = without_extension(name);
        Component component{split(fold(without_copy_suffix(name))), is_file};
        auto& words = component.words;
        if (words.size() > 1 && (words.back() == "COPIA" || words.back() == "COPY")) words.pop_back();
        if (!words.empty()) components.push_back(std::move(component));
    }
    return components;
}

/// An id that stands in a component: its words from `begin` on, `length` of them.
struct Hit {
    const Component& component;
    std::size_t begin = 0, length = 1;

    Words words() const
    {
        const auto first = component.words.begin() + static_cast<std::ptrdiff_t>(begin);
        return {first, first + static_cast<std::ptrdiff_t>(length)};
    }
    bool is_whole() const { return length == component.words.size(); }
    std::string_view word_before() const
    {
        return begin > 0 ? std::string_view(component.words[begin - 1]) : std::string_view();
    }
    bool follows_counting_word() const { return is_one_of(word_before(), counting_words); }
    bool is_before_moodle_mark() const
    {
        const auto next = begin + length;
        return next < component.words.size() && component.words[next] == "ASSIGNSUBMISSION";
    }
};

bool is_doubtful(const Hit& hit)
{
    const Words words = hit.words();
    std::string joined;
    for (const auto& word : words)
        joined += word;
    if (joined.size() < 4 || !has_digit(joined)) return true;
    // A file called by an id and nothing else is called so on purpose, even where the id looks like a year or
    // a date.
    if (hit.is_whole() && hit.component.is_file) return false;
    if (is_year(joined) || is_date(joined) || is_date_in_words(words)) return true;
    if (words.size() > 1 || !is_digits(joined)) return false;
    if (joined.size() <= 6 && hit.follows_counting_word()) return true;
    if (!is_time(joined) || !is_date(hit.word_before())) return false;
    // Nine digits are a time only as a camera writes it (PXL_20260812_103012123).
    return joined.size() < 9 ||
           (hit.begin >= 2 && is_one_of(hit.component.words[hit.begin - 2], counting_words));
}

/// Moodle writes "Name_<its own number>_assignsubmission_file_…": two words of the person's name must stand
/// before it.
bool name_stands_before(const Hit& hit, const RosterEntry& entry)
{
    const Words& words = hit.component.words;
    const Words before(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(hit.begin));
    const auto name = name_words(entry.name.whole);
    return std::count_if(name.begin(), name.end(), [&](const auto& word) {
               return std::find(before.begin(), before.end(), word) != before.end();
           }) >= 2;
}

const Roster::Places& places_of(const Hit& hit, const Roster& roster)
{
    std::string key;
    for (const auto& word : hit.words())
        key += key.empty() ? word : " " + word;
    const auto& exact = roster.with_id(key);
    if (!exact.empty() || hit.length > 1 || !is_digits(key)) return exact;
    const auto significant = std::string_view(key).substr(std::min(key.find_first_not_of('0'), key.size()));
    return significant.size() < 4 ? exact : roster.with_id_but_for_zeros(significant);
}

void add(Roster::Places& places, const Roster::Places& more)
{
    Roster::Places both;
    std::set_union(places.begin(), places.end(), more.begin(), more.end(), std::back_inserter(both));
    places = std::move(both);
}

void add_hit(PathIds& ids, const Hit& hit, const Roster::Places& places, const Roster& roster)
{
    if (hit.is_before_moodle_mark()) {
        Roster::Places named;
        std::copy_if(places.begin(), places.end(), std::back_inserter(named),
                     [&](std::size_t place) { return name_stands_before(hit, roster.entry(place)); });
        if (named.empty())
            add(ids.doubtful, places);
        else
            ids.certain.push_back(named);
    } else if (!is_doubtful(hit)) {
        ids.certain.push_back(places);
    } else {
        add(ids.doubtful, places);
        if (hit.is_whole() && hit.component.is_file) add(ids.bare, places);
    }
}

} // namespace

PathIds find_path_ids(std::string_view untrusted_path, const Roster& roster)
{
    PathIds ids;
    for (const auto& component : components_of(untrusted_path)) {
        for (std::size_t begin = 0; begin < component.words.size();) {
            std::size_t length = std::min(roster.longest_id(), component.words.size() - begin);
            while (length > 0 && places_of({component, begin, length}, roster).empty())
                --length;
            if (length > 0) {
                const Hit hit{component, begin, length};
                add_hit(ids, hit, places_of(hit, roster), roster);
            }
            begin += std::max<std::size_t>(length, 1);
        }
    }
    return ids;
}

} // namespace constancia
