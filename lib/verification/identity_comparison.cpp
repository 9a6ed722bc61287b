#include "verification/identity_comparison.hpp"

#include "text/name_reading.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

/// `likeness` of the reading to the declared identifier, weighed by how the reading was made.
IdentifierOutcome weigh(const CheckInput& input, FieldId id, bool is_valid, Likeness likeness)
{
    const Field& field = input.field(id);
    if (likeness == Likeness::equal) return IdentifierOutcome::agrees;
    if (certainty_of(field, input.found()) == Certainty::exact) {
        if (!is_valid) return IdentifierOutcome::printed_invalid;
        return may_reject(field, thresholds::reject) ? IdentifierOutcome::contradicts
                                                     : IdentifierOutcome::doubtful;
    }
    if (!is_valid || likeness == Likeness::near || !may_reject(field, thresholds::reject))
        return IdentifierOutcome::doubtful;
    return IdentifierOutcome::contradicts_if_seconded;
}

/// What was declared as it was written, before the roster's own look-alikes were put right: where that is
/// near the reading, the repair may have gone astray.
bool is_near_as_written(const Field& field, std::string_view as_written)
{
    return compare_identifiers(*field.value, fold_compact(as_written)) != Likeness::far;
}

bool was_guessed(const std::vector<DeclaredRepair>& repairs)
{
    return std::find(repairs.begin(), repairs.end(), DeclaredRepair::look_alikes_replaced) != repairs.end();
}

bool offers(const Field& field, std::string_view value)
{
    return std::find(field.alternatives.begin(), field.alternatives.end(), value) != field.alternatives.end();
}

/// The most favourable of the declared readings.
Likeness compare_nss(const Field& field, const DeclaredNss& declared)
{
    const std::string_view read = *field.value;
    Likeness best = Likeness::far;
    for (const Nss& reading : declared.readings) {
        Likeness likeness = compare_identifiers(read, reading.text());
        // An appended check digit says nothing (domain.md §4.2): the ten digits decide, and they may be
        // eleven that lost one.
        if (field.completed && likeness == Likeness::far)
            likeness = compare_identifiers(read.substr(0, 10), reading.text());
        best = std::min(best, likeness);
    }
    return best;
}

bool seconds(const Cadena& cadena, std::string_view in_cadena, const Field& field)
{
    return (field.value && in_cadena == *field.value) || cadena.confidence >= thresholds::reject;
}

std::string sorted_words(const PersonName& name)
{
    auto words = name_words(name.whole);
    std::sort(words.begin(), words.end());
    return fmt::format("{}", fmt::join(words, " "));
}

/// A name taken from the cadena, whose words may run together: it is another only if the declared words are
/// not in it.
NameAgreement compare_with_cadena(const Cadena& cadena, const PersonName& declared, NameAgreement as_words)
{
    if (is_named_in_cadena(cadena, declared)) return NameAgreement::same;
    if (names_another_person(as_words) && has_words_in_cadena(cadena, declared))
        return NameAgreement::one_is_shorter;
    return as_words;
}

/// Whether all words of one name are words of the other, single letters apart: a stroke of pen or a fold may
/// look like one.
bool has_no_other_words(const PersonName& name, const PersonName& other)
{
    const auto words = name_words(name.whole), others = name_words(other.whole);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.size() == 1 || std::find(others.begin(), others.end(), word) != others.end();
    });
}

/// Whether the name was recognised with a wrong letter, or without one of its words, while the cadena has it
/// as declared.
bool is_misreading(const CheckInput& input, const PersonName& read, const PersonName& declared)
{
    if (certainty_of(input.field(FieldId::nombre), input.found()) == Certainty::exact) return false;
    const auto others = other_readings(input.found(), FieldId::nombre);
    return std::any_of(others.begin(), others.end(),
                       [&](const Cadena* other) { return is_named_in_cadena(*other, declared); }) &&
           (has_no_other_words(read, declared) ||
            ocr_distance(sorted_words(read), sorted_words(declared), thresholds::misread_name) <=
                thresholds::misread_name);
}

/// Whether a second reading, the cadena's, has the very name.
bool is_seconded(const CheckInput& input, const PersonName& read)
{
    const auto others = other_readings(input.found(), FieldId::nombre);
    return std::any_of(others.begin(), others.end(),
                       [&](const Cadena* other) { return is_named_in_cadena(*other, read); });
}

} // namespace

bool differ_in_look_alikes_only(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && !is_look_alike(a[i], b[i])) return false;
    return true;
}

Likeness compare_identifiers(std::string_view a, std::string_view b)
{
    if (a == b) return Likeness::equal;
    const bool near =
        differ_in_look_alikes_only(a, b) || edit_distance(a, b) <= thresholds::misread_characters;
    return near ? Likeness::near : Likeness::far;
}

IdentifierComparison compare_declared_curp(const CheckInput& input)
{
    const Field& field = input.field(FieldId::curp);
    if (!input.declared || !input.declared->curp.curp || !is_read_with(field, 0)) return {};

    const std::string& declared = input.declared->curp.curp->text();
    const Likeness likeness = compare_identifiers(*field.value, declared);
    const bool is_astray = was_guessed(input.declared->curp.repairs) &&
                           is_near_as_written(field, input.declared->curp.as_written);
    if (likeness != Likeness::equal && (is_astray || offers(field, declared)))
        return {IdentifierOutcome::doubtful, declared};
    const bool is_valid = Curp::parse(*field.value, input.as_of).has_value();
    return {weigh(input, FieldId::curp, is_valid, likeness), declared};
}

IdentifierComparison compare_declared_nss(const CheckInput& input)
{
    const Field& field = input.field(FieldId::nss);
    if (!input.declared || input.declared->nss.readings.empty() || !is_read_with(field, 0)) return {};

    const DeclaredNss& declared = input.declared->nss;
    std::vector<std::string> readings;
    for (const Nss& reading : declared.readings)
        readings.push_back(reading.text());
    const std::string shown = fmt::format("{}", fmt::join(readings, ", "));

    const Likeness likeness = compare_nss(field, declared);
    const bool is_near_by_loss = field.completed && likeness == Likeness::near;
    const bool is_offered = std::any_of(readings.begin(), readings.end(),
                                        [&](const auto& reading) { return offers(field, reading); });
    const bool is_astray = was_guessed(declared.repairs) && is_near_as_written(field, declared.as_written);
    if (likeness != Likeness::equal && (is_offered || is_near_by_loss || is_astray))
        return {IdentifierOutcome::doubtful, shown};
    return {weigh(input, FieldId::nss, Nss::parse(*field.value).has_value(), likeness), shown};
}

bool cadena_contradicts_declared_curp(const CheckInput& input)
{
    if (!input.declared || !input.declared->curp.curp) return false;
    const auto others = other_readings(input.found(), FieldId::curp);
    return std::any_of(others.begin(), others.end(), [&](const Cadena* other) {
        return Curp::parse(other->curp, input.as_of) &&
               seconds(*other, other->curp, input.field(FieldId::curp)) &&
               compare_identifiers(other->curp, input.declared->curp.curp->text()) == Likeness::far;
    });
}

bool cadena_contradicts_declared_nss(const CheckInput& input)
{
    if (!input.declared || input.declared->nss.readings.empty()) return false;
    const auto& readings = input.declared->nss.readings;
    const auto others = other_readings(input.found(), FieldId::nss);
    return std::any_of(others.begin(), others.end(), [&](const Cadena* other) {
        return Nss::parse(other->nss) && seconds(*other, other->nss, input.field(FieldId::nss)) &&
               std::all_of(readings.begin(), readings.end(), [&](const Nss& reading) {
                   return compare_identifiers(other->nss, reading.text()) == Likeness::far;
               });
    });
}

PersonName holder_name(const Constancia& found)
{
    const Field& field = found[FieldId::nombre];
    if (!is_read_with(field, 0)) return {};
    return found.name.whole.empty() ? name_from_run(*field.value) : found.name;
}

bool is_named_in_cadena(const Cadena& cadena, const PersonName& name)
{
    if (compare_names(name_from_run(cadena.nombre), name) == NameAgreement::same) return true;
    const std::string in_cadena = fold_compact(cadena.nombre);
    const std::string surnames = name.first_surname + name.second_surname;
    return in_cadena == fold_compact(name.whole) || in_cadena == fold_compact(surnames + name.given_names);
}

bool has_words_in_cadena(const Cadena& cadena, const PersonName& name)
{
    // Where its lines broke a space may be missing or too many, and letters that an encoding destroyed stand
    // for any.
    std::string run = cadena.nombre;
    std::erase(run, ' ');
    std::string letters;
    for (const std::string& word : written_words(run))
        letters += word;
    const auto stands_there = [&](std::string_view word) {
        for (std::size_t length = word.size() > 2 ? word.size() - 2 : 1; length <= word.size() + 1; ++length)
            for (std::size_t at = 0; at + length <= letters.size(); ++at)
                if (equal_but_for_damage(std::string_view(letters).substr(at, length), word)) return true;
        return false;
    };
    // MARIA and JOSE may stand there as MA. and J., and tell nobody from another.
    static constexpr std::string_view everybodys[] = {"MARIA", "MA", "M", "JOSE", "J"};
    const auto words = written_words(name.whole);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(std::begin(everybodys), std::end(everybodys), word) != std::end(everybodys) ||
               stands_there(word) || stands_there(without_abbreviation(word));
    });
}

bool names_another_person(NameAgreement agreement)
{
    return agreement == NameAgreement::surname_differs || agreement == NameAgreement::different;
}

NameComparison compare_declared_name(const CheckInput& input)
{
    const PersonName read = holder_name(input.found());
    if (!input.declared || input.declared->name.whole.empty() || read.whole.empty()) return {};

    const Field& field = input.field(FieldId::nombre);
    NameComparison comparison;
    comparison.compared = true;
    comparison.declared = input.declared->name.whole;
    comparison.found = *field.value;
    comparison.confident = may_reject(field, thresholds::reject);
    // A name that lost letters on its way proves nothing against anybody.
    const auto written = written_words(*field.value);
    const bool is_damaged = std::any_of(written.begin(), written.end(), [](const std::string& word) {
        return word.find(damaged_letter) != std::string::npos;
    });
    comparison.may_reject =
        comparison.confident && !is_damaged &&
        (certainty_of(field, input.found()) == Certainty::exact || is_seconded(input, read));
    comparison.agreement = compare_names(read, input.declared->name);
    if (field.source == Source::cadena && input.found().cadena)
        comparison.agreement =
            compare_with_cadena(*input.found().cadena, input.declared->name, comparison.agreement);
    const bool is_much_alike = comparison.agreement == NameAgreement::slight ||
                               comparison.agreement == NameAgreement::one_is_shorter;
    if (is_much_alike && is_misreading(input, read, input.declared->name))
        comparison.agreement = NameAgreement::same;
    return comparison;
}

} // namespace constancia
