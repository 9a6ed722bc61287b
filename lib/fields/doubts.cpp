#include "fields/doubts.hpp"

#include "content/characters.hpp"
#include "fields/cadena_on_page.hpp"
#include "fields/character_places.hpp"
#include "fields/extract_fields.hpp"
#include "fields/page_readings.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "text/normalize.hpp"

#include <algorithm>

namespace constancia {

namespace {

/// Words that were read with this confidence are hardly ever wrong.
constexpr double sure = 0.93;

/// Of an identifier that was looked at again: two readings that agree have this much.
constexpr double settled = 0.85;

constexpr std::size_t curp_length = 18;

bool decides_or_confirms(LabelRole role)
{
    switch (role) {
    case LabelRole::nombre:
    case LabelRole::given_names:
    case LabelRole::first_surname:
    case LabelRole::second_surname:
    case LabelRole::surnames:
    case LabelRole::curp:
    case LabelRole::nss:
    case LabelRole::derecho:
    case LabelRole::fecha_constancia:
    case LabelRole::fecha_nacimiento:
    case LabelRole::umf:
    case LabelRole::turno:
    case LabelRole::consultorio:
    case LabelRole::agregado_medico:
        return true;
    default:
        return false;
    }
}

bool is_repeated(const LabelledReading& reading, const std::optional<Cadena>& cadena)
{
    if (!cadena || reading.reading.repaired) return false;
    const std::string& repeated = reading.role == LabelRole::curp ? cadena->curp : cadena->nss;
    return reading.field.value == repeated;
}

bool is_doubtful(const LabelledReading& reading, const std::optional<Cadena>& cadena)
{
    const Field& field = reading.field;
    if (field.state == FieldState::absent || field.state == FieldState::placeholder) return false;
    if (reading.role == LabelRole::curp || reading.role == LabelRole::nss)
        return !is_repeated(reading, cadena);
    return field.state == FieldState::illegible || field.confidence < sure || field.repaired;
}

std::vector<Rect> marks_in(const PageText& page, const Rect& place)
{
    std::vector<Rect> marks;
    for (const InkMark& mark : page.ink)
        if (intersected(mark.box, place).area() > 0.7 * mark.box.area()) marks.push_back(mark.box);
    std::sort(marks.begin(), marks.end(), [](const Rect& a, const Rect& b) { return a.left < b.left; });
    return marks;
}

/// Where the ink is of eighteen characters, it does not matter what was made of them.
std::vector<Rect> places_in_curp(const PageText& page, const Doubt& doubt)
{
    const std::vector<Rect> marks = marks_in(page, doubt.place);
    if (std::vector<Rect> parts = characters_of(marks); parts.size() == curp_length) return parts;
    return doubt.read.size() == curp_length ? character_places(marks, doubt.read) : std::vector<Rect>();
}

ValueKind kind_of(LabelRole role)
{
    switch (role) {
    case LabelRole::curp:
        return ValueKind::code;
    case LabelRole::nss:
        return ValueKind::digits;
    case LabelRole::consultorio:
        return ValueKind::number;
    default:
        return ValueKind::text;
    }
}

bool lacks_labels(const Constancia& found)
{
    constexpr FieldId needed[] = {
        FieldId::nombre, FieldId::curp,  FieldId::nss,         FieldId::derecho,
        FieldId::umf,    FieldId::turno, FieldId::consultorio, FieldId::fecha_constancia};
    return std::any_of(std::begin(needed), std::end(needed),
                       [&](FieldId id) { return found[id].state == FieldState::absent; });
}

std::vector<Doubt> doubts_in(const PageReadings& found, const PageText& page)
{
    std::vector<Doubt> doubts;
    for (const LabelledReading& reading : found.readings) {
        if (!decides_or_confirms(reading.role) || reading.field.source != Source::ocr) continue;
        if (!is_doubtful(reading, found.cadena)) continue;
        // Two labels may have one place: "Con derecho al servicio" and "médico:".
        const auto is_same = [&](const Doubt& other) {
            return other.place == reading.place && other.kind == kind_of(reading.role);
        };
        if (std::any_of(doubts.begin(), doubts.end(), is_same)) continue;
        Doubt doubt{reading.place, kind_of(reading.role), fold_compact(reading.field.raw.value_or("")), {}};
        if (doubt.kind == ValueKind::code) doubt.characters = places_in_curp(page, doubt);
        doubts.push_back(std::move(doubt));
    }
    return doubts;
}

} // namespace

int legible_identifiers_of_cadena(const PageText& page, Date latest_birth)
{
    const auto found = cadena_on_page(lay_out(page), latest_birth);
    if (!found) return 0;
    return static_cast<int>(Curp::parse(found->cadena.curp, latest_birth).has_value()) +
           static_cast<int>(Nss::parse(found->cadena.nss).has_value());
}

bool identifiers_are_settled(const PageText& page, Date latest_birth)
{
    const PageReadings found = read_page(lay_out(page), latest_birth);
    const auto is_settled = [&](LabelRole role) {
        return std::any_of(found.readings.begin(), found.readings.end(), [&](const LabelledReading& reading) {
            const Field& field = reading.field;
            return reading.role == role && field.state == FieldState::read && !field.repaired &&
                   field.alternatives.empty() && field.confidence >= settled;
        });
    };
    return is_settled(LabelRole::curp) && is_settled(LabelRole::nss);
}

OpenQuestions open_questions(const PageText& page, Date latest_birth)
{
    const Layout layout = lay_out(page);
    std::vector<PageReadings> found;
    found.push_back(read_page(layout, latest_birth));
    OpenQuestions open;
    open.doubts = doubts_in(found.front(), page);
    open.lacks_labels = lacks_labels(extract_fields(std::move(found), std::span(&layout, 1), latest_birth));
    return open;
}

} // namespace constancia
