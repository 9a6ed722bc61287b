#include "fields/extract_fields.hpp"

#include "cadena/curp_as_read.hpp"
#include "cadena/folio_date.hpp"
#include "fields/confidence_calibration.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "identifiers/ocr_repair.hpp"
#include "support/sha256.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace constancia {

namespace {

constexpr std::array<std::pair<LabelRole, FieldId>, 17> field_of_role = {{
    {LabelRole::curp, FieldId::curp},
    {LabelRole::nss, FieldId::nss},
    {LabelRole::derecho, FieldId::derecho},
    {LabelRole::estado, FieldId::estado},
    {LabelRole::fecha_constancia, FieldId::fecha_constancia},
    {LabelRole::fecha_nacimiento, FieldId::fecha_nacimiento},
    {LabelRole::vigencia, FieldId::vigencia},
    {LabelRole::delegacion, FieldId::delegacion},
    {LabelRole::umf, FieldId::umf},
    {LabelRole::turno, FieldId::turno},
    {LabelRole::consultorio, FieldId::consultorio},
    {LabelRole::agregado_medico, FieldId::agregado_medico},
    {LabelRole::registro_patronal, FieldId::registro_patronal},
    {LabelRole::patron, FieldId::patron},
    {LabelRole::modalidad, FieldId::modalidad},
    {LabelRole::sexo, FieldId::sexo},
    {LabelRole::lugar_nacimiento, FieldId::lugar_nacimiento},
}};

bool is_identifier(FieldId id)
{
    return id == FieldId::curp || id == FieldId::nss;
}

/// Fields of which two different values cannot both be right, so that a person must look.
bool must_be_single(FieldId id)
{
    return id == FieldId::derecho || id == FieldId::umf || id == FieldId::turno || id == FieldId::consultorio;
}

int strength(const LabelledReading& read)
{
    switch (read.reading.fit) {
    case Fit::valid:
        return 4;
    case Fit::invalid:
        return 3;
    case Fit::illegible:
        return 2;
    case Fit::placeholder:
    case Fit::blank:
        return 1;
    case Fit::unfit:
        return 0;
    }
    return 0;
}

bool is_better(const LabelledReading& a, const LabelledReading& b)
{
    if (strength(a) != strength(b)) return strength(a) > strength(b);
    return a.rank > b.rank;
}

/// What labels say that stand in a place of their own; those within a run of text count only where there are
/// no others.
std::vector<const LabelledReading*> readings_of(const std::vector<PageReadings>& pages, LabelRole role)
{
    std::vector<const LabelledReading*> readings;
    for (const PageReadings& page : pages)
        for (const LabelledReading& reading : page.readings)
            if (reading.role == role) readings.push_back(&reading);
    const auto stands_apart = [](const LabelledReading* reading) { return reading->stands_apart; };
    if (std::any_of(readings.begin(), readings.end(), stands_apart))
        std::erase_if(readings, std::not_fn(stands_apart));
    return readings;
}

const LabelledReading* best_of(const std::vector<const LabelledReading*>& readings)
{
    const LabelledReading* best = nullptr;
    for (const LabelledReading* reading : readings)
        if (best == nullptr || is_better(*reading, *best)) best = reading;
    return best;
}

/// The best reading, and what the others of equal standing say against it.
Field decide(FieldId id, const std::vector<const LabelledReading*>& readings)
{
    const LabelledReading* best = best_of(readings);
    if (best == nullptr) return {};
    Field field = best->field;
    for (const LabelledReading* other : readings) {
        if (other == best || other->rank < best->rank) continue;
        const bool other_value = other->reading.fit == Fit::valid && best->reading.fit == Fit::valid &&
                                 other->field.value != field.value;
        const bool dash_beside_value =
            best->reading.fit == Fit::valid && other->reading.fit == Fit::placeholder;
        if (is_identifier(id) && other_value) {
            field.alternatives.push_back(other->reading.value);
            field.has_rival = true;
        }
        if (id == FieldId::fecha_constancia && other_value && other->wording.size() == best->wording.size())
            field.alternatives.push_back(other->reading.value);
        if (must_be_single(id) && (other_value || dash_beside_value)) {
            field.state = FieldState::illegible;
            field.value.reset();
            if (other_value) field.alternatives.push_back(other->reading.value);
        }
    }
    return field;
}

Field joined(const std::vector<const Field*>& parts)
{
    Field field = *parts.front();
    field.value = "";
    field.raw = "";
    for (const Field* part : parts) {
        if (!field.value->empty()) *field.value += ' ', *field.raw += ' ';
        *field.value += part->value.value_or("");
        *field.raw += part->raw.value_or("");
        field.confidence = std::min(field.confidence, part->confidence);
        if (part->source == Source::ocr) field.source = Source::ocr;
        if (part->page == field.page && part->box) field.box = united(*field.box, *part->box);
    }
    return field;
}

void read_name(const std::vector<PageReadings>& pages, Constancia& constancia)
{
    const auto best = [&](LabelRole role) { return best_of(readings_of(pages, role)); };
    const auto is_read = [](const LabelledReading* read) {
        return read != nullptr && read->field.state == FieldState::read;
    };
    const auto has = [](const LabelledReading* whole, const LabelledReading* part) {
        return whole->field.value->find(*part->field.value) != std::string::npos;
    };
    const LabelledReading* whole = best(LabelRole::nombre);
    const LabelledReading* given = best(LabelRole::given_names);
    const LabelledReading* first = best(LabelRole::first_surname);
    const LabelledReading* second = best(LabelRole::second_surname);
    const LabelledReading* surnames = best(LabelRole::surnames);
    Field& field = constancia[FieldId::nombre];

    // One given name alone is no whole name, so under "Nombre" it is read as a part where surnames have their
    // own labels.
    const bool parts = first != nullptr || surnames != nullptr;
    const bool lacks_surname = is_read(second) && is_read(whole) && !has(whole, second);
    if ((parts || lacks_surname) && !is_read(given)) given = whole;
    // Of "Segundo apellido" a poor scan may leave "apellido", and of two such labels one.
    if (is_read(first) && !is_read(second) && is_read(surnames) && !has(surnames, first)) second = surnames;
    if (is_read(given) && (is_read(first) || is_read(surnames) || is_read(second))) {
        std::vector<const Field*> in_order = {&given->field};
        if (is_read(first)) in_order.push_back(&first->field);
        if (!is_read(first) && is_read(surnames)) in_order.push_back(&surnames->field);
        if (is_read(second)) in_order.push_back(&second->field);
        field = joined(in_order);
        constancia.name = is_read(first)
                              ? name_from_parts(*given->field.value, *first->field.value,
                                                is_read(second) ? *second->field.value : std::string())
                              : name_from_run(*field.value);
        return;
    }
    const LabelledReading* alone = is_read(whole)     ? whole
                                   : is_read(given)   ? given
                                   : whole != nullptr ? whole
                                                      : given;
    if (alone == nullptr) return;
    field = alone->field;
    if (parts) field.state = FieldState::illegible, field.value.reset();
    if (field.value) constancia.name = name_from_run(*field.value);
}

/// Of the codes on the pages the first that holds a cadena original, as sister documents' do (domain.md
/// §2.2).
std::optional<Cadena> read_codes(std::span<const Layout> layouts)
{
    for (const Layout& layout : layouts) {
        for (const Code& code : layout.page->codes) {
            if (code.text.find('|') == std::string::npos) continue;
            std::string line = code.text;
            std::replace_if(
                line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
            auto cadena = parse_cadena(line);
            if (!cadena) continue;
            cadena->page = layout.page->number;
            cadena->box = code.box;
            cadena->source = Source::qr;
            return cadena;
        }
    }
    return std::nullopt;
}

Field from_cadena(const Cadena& cadena, std::string value)
{
    Field field;
    field.state = FieldState::read;
    field.raw = value;
    field.value = std::move(value);
    field.confidence = cadena.confidence;
    const bool by_code = cadena.source == Source::qr;
    field.source = by_code ? Source::qr : Source::cadena;
    field.page = cadena.page;
    field.box = cadena.box;
    field.label = by_code ? "QR" : "Cadena original";
    return field;
}

/// What only the cadena tells.
void add_signed_data(const Cadena& cadena, Constancia& constancia)
{
    if (!cadena.folio.empty()) constancia[FieldId::folio] = from_cadena(cadena, cadena.folio);
    if (!cadena.date_time.empty())
        constancia[FieldId::fecha_hora_cadena] = from_cadena(cadena, cadena.date_time);
    constancia[FieldId::cadena_sha256] = from_cadena(cadena, sha256_hex(cadena.joined));
    constancia[FieldId::cadena_sha256].raw = cadena.joined;
}

/// What was read twice, apart from each other, is surer; and of readings that survived a repair it is the one
/// that is meant.
void second(Field& field, const std::string& repeated, double confidence)
{
    if (field.source != Source::ocr || field.state != FieldState::read) return;
    const auto survivor = std::find(field.alternatives.begin(), field.alternatives.end(), repeated);
    if (field.repaired && survivor != field.alternatives.end()) std::swap(*field.value, *survivor);
    if (field.value != repeated) return;
    field.confidence = std::max(field.confidence, 1 - (1 - std::max(field.confidence, confidence)) / 2);
}

/// No more than this is claimed for a recognised CURP with a letter that the rules put elsewhere.
constexpr double most_for_doubtful_letters = 0.6;

std::vector<std::size_t> doubtful_letters(std::string_view curp)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < curp.size(); ++i)
        if (is_doubtful_letter(i, curp[i])) positions.push_back(i);
    return positions;
}

/// Letters that the rules put elsewhere were more likely misread than assigned by hand: until a second
/// reading has them too they are in doubt, and where it has others in their places, and in no other, those
/// are meant.
void settle_doubtful_letters(Field& curp, const std::string& repeated)
{
    if (curp.source != Source::ocr || curp.state != FieldState::read) return;
    const auto positions = doubtful_letters(*curp.value);
    if (positions.empty()) return;
    curp.confidence = std::min(curp.confidence, most_for_doubtful_letters);
    if (repeated.size() != curp.value->size() || !doubtful_letters(repeated).empty()) return;
    std::string put_right = *curp.value;
    for (const std::size_t position : positions)
        put_right[position] = repeated[position];
    // The check digit follows from the letters, and may be what a repair put there.
    put_right.back() = repeated.back();
    if (put_right != repeated) return;
    curp.value = repeated;
    curp.repaired = true;
}

/// The cadena's CURP; empty where there is none, or where it is not valid.
std::string valid_curp(const std::optional<Cadena>& cadena, Date latest_birth)
{
    return cadena && Curp::parse(cadena->curp, latest_birth) ? cadena->curp : std::string();
}

void second_by_cadena(const Cadena& cadena, Constancia& constancia, Date latest_birth)
{
    if (Curp::parse(cadena.curp, latest_birth))
        second(constancia[FieldId::curp], cadena.curp, cadena.confidence);
    if (Nss::parse(cadena.nss)) second(constancia[FieldId::nss], cadena.nss, cadena.confidence);
    // The folio repeats the day as well, and where it is not of that kind it has no day, or another.
    for (const auto& day : {cadena.date, folio_date(cadena)})
        if (day) second(constancia[FieldId::fecha_constancia], to_iso(*day), cadena.confidence);
    Field& name = constancia[FieldId::nombre];
    if (name.value && fold_compact(*name.value) == fold_compact(cadena.nombre))
        second(name, *name.value, cadena.confidence);
}

/// Whether the text is the value with some of its characters lost.
bool is_part_of(std::string_view text, std::string_view value)
{
    auto at = text.begin();
    for (const char c : value)
        if (at != text.end() && *at == c) ++at;
    return at == text.end();
}

/// Print that is not the value, nor a part of it, says something else.
bool contradicts(const Field& field, const std::string& value)
{
    return field.state == FieldState::illegible && field.source == Source::embedded &&
           !is_part_of(fold_compact(field.raw.value_or("")), value);
}

/// What the cadena repeats, where the form itself could not be read.
void add_repeated_data(const Cadena& cadena, Constancia& constancia, Date latest_birth)
{
    const auto is_open = [&](FieldId id) {
        const FieldState state = constancia[id].state;
        return state == FieldState::absent || state == FieldState::illegible;
    };
    if (is_open(FieldId::curp))
        if (const auto curp = Curp::parse(cadena.curp, latest_birth);
            curp && !contradicts(constancia[FieldId::curp], curp->text())) {
            Field& field = constancia[FieldId::curp];
            field = from_cadena(cadena, curp->text());
            field.raw = curp_as_read(cadena);
            field.repaired = field.raw != field.value;
        }
    if (is_open(FieldId::nss))
        if (const auto nss = Nss::parse(cadena.nss);
            nss && !contradicts(constancia[FieldId::nss], nss->text()))
            constancia[FieldId::nss] = from_cadena(cadena, nss->text());
    if (is_open(FieldId::fecha_constancia) && cadena.date)
        constancia[FieldId::fecha_constancia] = from_cadena(cadena, to_iso(*cadena.date));
    if (is_open(FieldId::nombre) && name_words(cadena.nombre).size() >= 2) {
        constancia[FieldId::nombre] = from_cadena(cadena, to_capitals(cadena.nombre));
        constancia.name = name_from_run(cadena.nombre);
    }
}

void read_cover(const std::vector<PageReadings>& pages, Constancia& constancia)
{
    for (const PageReadings& page : pages) {
        if (!page.without_right) continue;
        constancia.says_without_right = true;
        Field& derecho = constancia[FieldId::derecho];
        if (derecho.state != FieldState::read) {
            derecho = *page.without_right;
        } else if (derecho.value == "SI") {
            // The form says both.
            derecho.state = FieldState::illegible;
            derecho.value.reset();
            derecho.alternatives = {"SI", "NO"};
        }
    }
}

/// A room printed as "22 V" tells the shift too.
void read_shift_from_room(const std::vector<PageReadings>& pages, Constancia& constancia)
{
    if (constancia[FieldId::turno].state == FieldState::read) return;
    const LabelledReading* room = best_of(readings_of(pages, LabelRole::consultorio));
    if (room == nullptr || room->reading.turno.empty() || room->field.state != FieldState::read) return;
    constancia[FieldId::turno] = room->field;
    constancia[FieldId::turno].value = room->reading.turno;
}

void add_modalidad(Constancia& constancia)
{
    const Field& registro = constancia[FieldId::registro_patronal];
    Field& modalidad = constancia[FieldId::modalidad];
    if (modalidad.state == FieldState::read || registro.state != FieldState::read) return;
    modalidad = registro;
    modalidad.value = registro.value->substr(8, 2); // domain.md §2.2: characters 9-10
}

/// Below their common heading stand the names of all employers. The one of the field is that of its number.
void keep_to_one_employer(Constancia& constancia)
{
    const Field& registro = constancia[FieldId::registro_patronal];
    Field& patron = constancia[FieldId::patron];
    if (constancia.employers.size() < 2 || patron.state != FieldState::read) return;
    const auto own =
        std::find_if(constancia.employers.begin(), constancia.employers.end(),
                     [&](const Employer& employer) { return employer.registro_patronal == registro.value; });
    if (own == constancia.employers.end() || own->name.empty()) return;
    const bool is_one_of_several =
        patron.value->size() > own->name.size() && patron.value->find(own->name) != std::string::npos;
    if (is_one_of_several) patron.value = own->name;
}

void calibrate(Constancia& constancia)
{
    const bool has_recognised_cadena = constancia.cadena && constancia.cadena->source == Source::ocr;
    for (const auto& [id, name] : names_of(FieldId{})) {
        Field& field = constancia[id];
        const bool from_pixels =
            field.source == Source::ocr || (field.source == Source::cadena && has_recognised_cadena);
        if (from_pixels) field.confidence = calibrated_confidence(id, field.confidence);
    }
}

} // namespace

Constancia extract_fields(std::span<const Layout> layouts, Date latest_birth)
{
    std::vector<PageReadings> pages;
    for (const Layout& layout : layouts)
        pages.push_back(read_page(layout, latest_birth));
    return extract_fields(std::move(pages), layouts, latest_birth);
}

Constancia extract_fields(std::vector<PageReadings> pages, std::span<const Layout> layouts, Date latest_birth)
{
    Constancia constancia;
    for (const auto& [role, id] : field_of_role)
        constancia[id] = decide(id, readings_of(pages, role));
    read_name(pages, constancia);
    read_cover(pages, constancia);
    read_shift_from_room(pages, constancia);
    add_modalidad(constancia);

    for (PageReadings& page : pages) {
        if (constancia[FieldId::curp].state == FieldState::absent && page.unlabelled_curp)
            constancia[FieldId::curp] = *page.unlabelled_curp;
        if (constancia[FieldId::fecha_constancia].state == FieldState::absent && page.unlabelled_date)
            constancia[FieldId::fecha_constancia] = *page.unlabelled_date;
        std::move(page.beneficiaries.begin(), page.beneficiaries.end(),
                  std::back_inserter(constancia.beneficiaries));
        std::move(page.employers.begin(), page.employers.end(), std::back_inserter(constancia.employers));
        if (page.cadena) constancia.cadena = std::move(page.cadena);
    }
    keep_to_one_employer(constancia);
    constancia.qr = read_codes(layouts);
    if (constancia.cadena) add_signed_data(*constancia.cadena, constancia);
    // A code is read right or not at all; print is, too, where it is the PDF's own text.
    if (constancia.qr && (!constancia.cadena || constancia.cadena->source == Source::ocr))
        add_signed_data(*constancia.qr, constancia);
    if (constancia.qr) add_repeated_data(*constancia.qr, constancia, latest_birth);
    settle_doubtful_letters(constancia[FieldId::curp], valid_curp(constancia.cadena, latest_birth));
    if (constancia.cadena) second_by_cadena(*constancia.cadena, constancia, latest_birth);
    if (constancia.cadena) add_repeated_data(*constancia.cadena, constancia, latest_birth);
    calibrate(constancia);
    return constancia;
}

} // namespace constancia
