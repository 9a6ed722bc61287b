#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/identity_comparison.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace constancia {

namespace {

/// One thing that stands both on the page and in the cadena, apart from each other.
struct TwoReadings {
    FieldId id;
    std::string in_cadena;
    bool could_be_same; ///< they differ as a misreading would, or as a lost digit does
};

bool is_read_apart(const CheckInput& input, FieldId id)
{
    const Field& field = input.field(id);
    return is_read_with(field, 0) && field.source != Source::cadena;
}

bool both_exact(const CheckInput& input, FieldId id)
{
    return certainty_of(input.field(id), input.found()) == Certainty::exact &&
           certainty_of(*input.found().cadena) == Certainty::exact;
}

/// Alteration is a grave word: from pixels, both readings must be confident and differ by more than a
/// misreading (contract.md §3, rule 2; small print is what recognisers read worst).
void object(CheckResult& result, const CheckInput& input, const TwoReadings& readings)
{
    const bool is_confident = may_reject(input.field(readings.id), thresholds::reject) &&
                              input.found().cadena->confidence >= thresholds::reject;
    const bool is_solid = is_confident && !readings.could_be_same;
    result.failed(
        "cadena_agrees",
        fmt::format("{}: {} ≠ {}", name_of(readings.id), *input.field(readings.id).value, readings.in_cadena),
        make_finding(is_solid ? FindingCode::cadena_disagrees : FindingCode::low_confidence, input,
                     readings.id, readings.in_cadena));
}

void pass(CheckResult& result, FieldId id, const std::string& in_cadena)
{
    result.passed("cadena_agrees", fmt::format("{} = {}", name_of(id), in_cadena));
}

/// An identifier that is not valid was not read well enough to say anything. Returns whether it was evidence.
bool compare_identifier(CheckResult& result, const CheckInput& input, FieldId id,
                        const std::string& in_cadena, bool cadena_is_valid, bool visible_is_valid)
{
    if (!cadena_is_valid) return false;
    if (!is_read_apart(input, id)) return true;
    const Field& field = input.field(id);
    // An appended check digit was not read (domain.md §4.2): the ten digits that were are compared, and
    // another than the last may be the one that was lost.
    const auto compared = field.completed ? std::size_t{10} : std::string::npos;
    const std::string visible = field.value->substr(0, compared);
    const Likeness likeness = compare_identifiers(visible, in_cadena.substr(0, compared));
    const bool lost_a_digit = field.completed && compare_identifiers(visible, in_cadena) == Likeness::near;
    const bool may_be_misread = !both_exact(input, id) && (likeness == Likeness::near || !visible_is_valid);
    if (likeness == Likeness::equal)
        pass(result, id, in_cadena);
    else
        object(result, input, {id, in_cadena, lost_a_digit || may_be_misread});
    return true;
}

bool compare_date(CheckResult& result, const CheckInput& input)
{
    const auto& date = input.found().cadena->date;
    if (!date) return false;
    if (!is_read_apart(input, FieldId::fecha_constancia)) return true;
    const Field& field = input.field(FieldId::fecha_constancia);
    const auto visible = parse_iso_date(*field.value);
    if (!visible) return true; // required_fields_are_read reports it
    if (std::abs(days_between(*visible, *date)) <= thresholds::days_beside_cadena)
        pass(result, FieldId::fecha_constancia, to_iso(*date));
    else
        object(result, input,
               {FieldId::fecha_constancia, to_iso(*date),
                !both_exact(input, FieldId::fecha_constancia) &&
                    compare_identifiers(*field.value, to_iso(*date)) == Likeness::near});
    return true;
}

/// Where the cadena's identifiers were misread, so was its name; from pixels a name never proves an
/// alteration.
void compare_holder_names(CheckResult& result, const CheckInput& input, bool cadena_is_legible)
{
    const std::string& in_cadena = input.found().cadena->nombre;
    if (!cadena_is_legible || name_words(in_cadena).size() < 2 || !is_read_apart(input, FieldId::nombre))
        return;
    const PersonName visible = holder_name(input.found());
    if (names_another_person(compare_names(visible, name_from_run(in_cadena))) &&
        !has_words_in_cadena(*input.found().cadena, visible))
        object(result, input, {FieldId::nombre, in_cadena, !both_exact(input, FieldId::nombre)});
    else
        pass(result, FieldId::nombre, in_cadena);
}

} // namespace

CheckResult cadena_agrees(const CheckInput& input)
{
    CheckResult result;
    const auto& cadena = input.found().cadena;
    if (!cadena) {
        result.not_checked.push_back(NotChecked::cadena_original);
        result.made.push_back({"cadena_agrees", false, "no cadena original"});
        result.findings.push_back(make_finding(FindingCode::cadena_missing));
        return result;
    }
    const auto visible = [&](FieldId id) { return input.field(id).value.value_or(""); };
    const bool curp_is_evidence = compare_identifier(
        result, input, FieldId::curp, cadena->curp, Curp::parse(cadena->curp, input.as_of).has_value(),
        Curp::parse(visible(FieldId::curp), input.as_of).has_value());
    const bool nss_is_evidence =
        compare_identifier(result, input, FieldId::nss, cadena->nss, Nss::parse(cadena->nss).has_value(),
                           Nss::parse(visible(FieldId::nss)).has_value());
    const bool date_is_evidence = compare_date(result, input);
    compare_holder_names(result, input,
                         curp_is_evidence || nss_is_evidence || certainty_of(*cadena) == Certainty::exact);
    if (!curp_is_evidence && !nss_is_evidence && !date_is_evidence)
        result.not_checked.push_back(NotChecked::cadena_original);
    return result;
}

} // namespace constancia
