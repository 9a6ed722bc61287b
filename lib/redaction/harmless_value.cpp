#include "redaction/harmless_value.hpp"

#include "fields/value_reader.hpp"
#include "identifiers/federal_entities.hpp"
#include "support/civil_date.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace constancia {
namespace {

constexpr std::size_t longest_name = 40;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool is_letter_or_digit(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_number(std::string_view text, std::size_t most_digits)
{
    return !text.empty() && text.size() <= most_digits && std::all_of(text.begin(), text.end(), is_digit);
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 2> answers{"SI", "NO"};
constexpr std::array<std::string_view, 4> shifts{"MATUTINO", "VESPERTINO", "NOCTURNO", "JORNADA ACUMULADA"};
constexpr std::array<std::string_view, 3> sexes{"H", "M", "X"};
constexpr std::array<std::string_view, 2> pensioners{"PENSIONADO", "PENSIONADA"};
constexpr std::array<std::string_view, 29> words_of_states{
    "VIGENTE",      "VIGENCIA", "CON",    "SIN",        "DERECHO",        "DERECHOS",
    "CONSERVACION", "DE",       "EN",     "POR",        "PRORROGA",       "BAJA",
    "PENSION",      "TRAMITE",  "ALTA",   "FALLECIDO",  "FALLECIDA",      "NO",
    "AL",           "SERVICIO", "MEDICO", "PENSIONADO", "PENSIONADA",     "SUSPENDIDO",
    "SUSPENDIDA",   "ACTIVO",   "ACTIVA", "INACTIVO",   "DERECHOHABIENTE"};
constexpr std::array<std::string_view, 9> directions{"NORTE", "SUR", "ORIENTE", "PONIENTE", "NTE",
                                                     "OTE",   "PTE", "ESTADO",  "EDO"};
constexpr std::array<std::string_view, 7> other_places{
    "", "MEX", "DE MEX", "DF", "D F", "CDMX", "OFICINAS CENTRALES"};

template <class Take>
void for_each_word(std::string_view text, Take take)
{
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_state(std::string_view value)
{
    bool is_known = true;
    for_each_word(fold(value), [&](std::string_view word) { is_known &= is_one_of(word, words_of_states); });
    return is_known;
}

/// An entity, or a part of one: "MEXICO ORIENTE", "EDO MEX OTE".
bool is_place(std::string_view value)
{
    const std::string folded = fold(value);
    if (entity_code(folded)) return true;
    std::string entity;
    for_each_word(folded, [&](std::string_view word) {
        if (is_one_of(word, directions) || is_number(word, 2)) return;
        entity += entity.empty() ? "" : " ";
        entity += word;
    });
    return is_one_of(entity, other_places) || entity_code(entity).has_value();
}

/// 1M2005ES, 1M2005ES STPS JCF.
bool is_agregado(std::string_view value)
{
    if (value.size() > 8 && value.substr(8) == " STPS JCF") value = value.substr(0, 8);
    return value.size() == 8 && is_digit(value[0]) && is_letter(value[1]) &&
           is_number(value.substr(2, 4), 4) && is_letter(value[6]) && is_letter(value[7]);
}

/// 2026-08-21 and the time behind it.
bool is_moment(std::string_view value)
{
    return value.size() >= 10 && value.size() <= 25 && parse_iso_date(value.substr(0, 10)) &&
           std::all_of(value.begin() + 10, value.end(), [](char c) {
               return is_digit(c) || std::string_view("T :-+Z").find(c) != std::string_view::npos;
           });
}

bool has_harmless_form(FieldId field, std::string_view value)
{
    switch (field) {
    case FieldId::derecho:
        return is_one_of(value, answers);
    case FieldId::estado:
        return is_state(value);
    case FieldId::fecha_constancia:
        return parse_iso_date(value).has_value();
    case FieldId::vigencia:
        return parse_iso_date(value).has_value() || is_one_of(value, pensioners);
    case FieldId::delegacion:
    case FieldId::lugar_nacimiento:
        return is_place(value);
    case FieldId::turno:
        return is_one_of(value, shifts);
    case FieldId::consultorio:
    case FieldId::umf:
        return is_number(value, 3);
    case FieldId::modalidad:
        return is_number(value, 2);
    case FieldId::sexo:
        return is_one_of(value, sexes);
    case FieldId::agregado_medico:
        return is_agregado(value);
    case FieldId::fecha_hora_cadena:
        return is_moment(value);
    default:
        return false;
    }
}

} // namespace

std::optional<std::string> harmless_value(FieldId field, std::string_view untrusted_value)
{
    // A clinic's name may be a person's; its number and the delegación say which it is.
    const auto value =
        field == FieldId::umf ? untrusted_value.substr(0, untrusted_value.find(' ')) : untrusted_value;
    if (!has_harmless_form(field, value)) return std::nullopt;
    return std::string(value);
}

bool is_plain_name(std::string_view untrusted_text)
{
    return untrusted_text.size() <= longest_name &&
           std::all_of(untrusted_text.begin(), untrusted_text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

bool stands_for_nothing(std::string_view untrusted_text)
{
    if (untrusted_text.size() > longest_name) return false;
    if (is_placeholder_word(fold_compact(untrusted_text))) return true;
    for (std::size_t at = 0; at < untrusted_text.size();) {
        const char32_t c = next_code_point(untrusted_text, at);
        const bool is_mark =
            (c < 0x80 && !is_letter_or_digit(c)) || (c >= 0xA0 && c < 0xC0) || (c >= 0x2010 && c <= 0x2027);
        if (!is_mark) return false;
    }
    return true;
}

} // namespace constancia
