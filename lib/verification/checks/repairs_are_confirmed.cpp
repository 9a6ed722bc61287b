#include "cadena/curp_as_read.hpp"
#include "identifiers/code_letters.hpp"
#include "text/normalize.hpp"
#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/identity_comparison.hpp"
#include "verification/thresholds.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace constancia {

namespace {

/// Marks of which characters of an identifier hold: one for each of its positions.
using Positions = std::string;
constexpr char yes = '1', no = '0';

/// Those that the value does not owe to the reading. All of them where the two cannot be laid side by side.
Positions repaired_positions(const Field& field)
{
    const std::string& value = *field.value;
    if (!field.repaired) return Positions(value.size(), no);
    const std::string as_read = field.raw.value_or("");
    const std::string raw = field.source == Source::ocr ? fold_code(as_read) : fold_compact(as_read);
    if (raw.size() != value.size()) return Positions(value.size(), yes);
    Positions changed(value.size(), no);
    for (std::size_t i = 0; i < value.size(); ++i)
        if (raw[i] != value[i]) changed[i] = yes;
    // Told to be repaired, yet nothing differs: then it is not known where.
    return changed.find(yes) == std::string::npos ? Positions(value.size(), yes) : changed;
}

void confirm_all(Positions& confirmed)
{
    std::fill(confirmed.begin(), confirmed.end(), yes);
}

/// Confirms what an independent reading has alike; `digits` stand at `at` in the identifier.
void confirm(Positions& confirmed, std::string_view value, std::size_t at, std::string_view digits)
{
    for (std::size_t i = 0; i < digits.size() && at + i < value.size(); ++i)
        if (value[at + i] == digits[i]) confirmed[at + i] = yes;
}

bool is_independent(const Field& field)
{
    return is_read_with(field, thresholds::approve) && !field.repaired && field.source != Source::cadena;
}

/// Two digits of the year of birth at 4, in a CURP and in an NSS alike; in a CURP month and day follow.
void confirm_birth(Positions& confirmed, const CheckInput& input, FieldId id)
{
    const std::string& value = *input.field(id).value;
    const Field& birth = input.field(FieldId::fecha_nacimiento);
    if (is_independent(birth) && parse_iso_date(*birth.value)) {
        const std::string& iso = *birth.value;
        const std::string digits =
            iso.substr(2, 2) + (id == FieldId::curp ? iso.substr(5, 2) + iso.substr(8, 2) : "");
        confirm(confirmed, value, 4, digits);
    }
    const Field& agregado = input.field(FieldId::agregado_medico);
    if (is_independent(agregado) && agregado.value->size() >= 6)
        confirm(confirmed, value, 4, std::string_view(*agregado.value).substr(4, 2));
}

/// Confirms what the cadena or a code, read apart from the field, has the same: each character as it was read
/// there. Returns whether one of them has the whole.
bool confirm_repeated(Positions& confirmed, const CheckInput& input, FieldId id)
{
    const std::string& value = *input.field(id).value;
    bool is_repeated = false;
    for (const Cadena* other : other_readings(input.found(), id)) {
        if ((id == FieldId::curp ? other->curp : other->nss) != value) continue;
        confirm(confirmed, value, 0, id == FieldId::curp ? curp_as_read(*other) : other->nss);
        is_repeated = true;
    }
    return is_repeated;
}

/// Whether the value's own print was once read with another character, and an independent reading has there
/// what the value has. The check digit is blind to many of them (domain.md §4.1).
bool is_refuted(const Field& field, const std::string& other, const Positions& confirmed)
{
    const std::string& value = *field.value;
    if (field.source != Source::ocr || field.has_rival || other.size() != value.size()) return false;
    int differing = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (other[i] == value[i]) continue;
        if (confirmed[i] == no) return false;
        ++differing;
    }
    return differing <= thresholds::misread_characters;
}

/// Survivors of a repair differ in look-alikes, and a reading of the whole settles which. Of any other second
/// value, such as one that stands somewhere else, it is for a person to say which is the holder's.
bool is_ambiguous(const Field& field, const Positions& confirmed, bool is_confirmed_whole)
{
    return std::any_of(field.alternatives.begin(), field.alternatives.end(), [&](const std::string& other) {
        if (other == *field.value || is_refuted(field, other, confirmed)) return false;
        const bool is_survivor = differ_in_look_alikes_only(other, *field.value);
        return !is_confirmed_whole || !is_survivor;
    });
}

} // namespace

/// contract.md §3, rule 4.
CheckResult repairs_are_confirmed(const CheckInput& input)
{
    constexpr std::string_view check = "repairs_are_confirmed";
    CheckResult result;
    for (const FieldId id : {FieldId::curp, FieldId::nss}) {
        const Field& field = input.field(id);
        if (!is_read_with(field, 0) || (!field.repaired && field.alternatives.empty())) continue;

        const std::string& value = *field.value;
        Positions confirmed(value.size(), no);
        bool by_whole = confirm_repeated(confirmed, input, id);
        if (id == FieldId::nss && input.evidence.facts.portal_file_nss == value) {
            confirm_all(confirmed);
            by_whole = true;
        }
        confirm_birth(confirmed, input, id);

        const Positions repaired = repaired_positions(field);
        bool is_confirmed = true;
        for (std::size_t i = 0; i < value.size(); ++i)
            is_confirmed &= repaired[i] == no || confirmed[i] == yes;
        if (is_confirmed && !is_ambiguous(field, confirmed, by_whole))
            result.passed(check, value);
        else
            result.failed(check, field.raw.value_or("") + " → " + value,
                          make_finding(FindingCode::low_confidence, input, id));
    }
    return result;
}

} // namespace constancia
