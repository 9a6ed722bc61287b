#include "verification/checks/repeated_data.hpp"

#include "cadena/curp_as_read.hpp"
#include "cadena/folio_date.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "identifiers/ocr_repair.hpp"
#include "text/similarity.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/identity_comparison.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace constancia {

namespace {

/// One thing that stands both on the page and in its repetition, apart from each other.
struct TwoReadings {
    FieldId id;
    std::string repeated;
    bool could_be_same;        ///< they differ as a misreading would, or as a lost digit does
    bool are_seconded = false; ///< each stands once more, where it was read apart
};

bool is_read_apart(const CheckInput& input, FieldId id, const Repetition& repetition)
{
    const Field& field = input.field(id);
    return is_read_with(field, 0) && field.source != repetition.source;
}

bool both_exact(const CheckInput& input, FieldId id, const Repetition& repetition)
{
    return certainty_of(input.field(id), input.found()) == Certainty::exact &&
           certainty_of(repetition.text) == Certainty::exact;
}

/// Alteration is a grave word: from pixels, both readings must be confident and differ by more than a
/// misreading (contract.md §3, rule 2; small print is what recognisers read worst).
void object(CheckResult& result, const CheckInput& input, const Repetition& repetition,
            const TwoReadings& readings)
{
    const bool is_confident = may_reject(input.field(readings.id), thresholds::reject) &&
                              (repetition.text.confidence >= thresholds::reject || readings.are_seconded);
    const bool is_solid = is_confident && !readings.could_be_same;
    result.failed(
        repetition.check,
        fmt::format("{}: {} ≠ {}", name_of(readings.id), *input.field(readings.id).value, readings.repeated),
        make_finding(is_solid ? repetition.disagrees : FindingCode::low_confidence, input, readings.id,
                     readings.repeated));
}

void pass(CheckResult& result, const Repetition& repetition, FieldId id, const std::string& repeated)
{
    result.passed(repetition.check, fmt::format("{} = {}", name_of(id), repeated));
}

/// Another identifier however it was misread: it differs by more than poor print explains. Less than most of
/// one says nothing, and for each character that was read twice one is cut off at the end.
bool is_quite_another(std::string_view visible, std::string_view repeated, double least_edits)
{
    constexpr std::size_t most_cut_off = 2;
    const bool is_whole = 10 * repeated.size() >= 8 * visible.size();
    if (!is_whole || ocr_distance(visible, repeated, least_edits) < least_edits) return false;
    for (std::size_t lost = 1; lost <= most_cut_off && repeated.size() >= visible.size(); ++lost)
        if (ocr_distance(visible.substr(0, visible.size() - lost), repeated, least_edits) < least_edits)
            return false;
    return true;
}

const std::string& repeated_identifier(const Repetition& repetition, FieldId id)
{
    return id == FieldId::curp ? repetition.text.curp : repetition.text.nss;
}

std::string digits_of(std::string text)
{
    std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
    return text;
}

bool is_valid(FieldId id, std::string_view text, Date as_of)
{
    return id == FieldId::curp ? Curp::parse(text, as_of).has_value() : Nss::parse(text).has_value();
}

/// Whether it stands on the page as it is repeated in print, read and valid.
bool is_repeated_alike(const CheckInput& input, const Repetition& repetition, FieldId id)
{
    return certainty_of(repetition.text) == Certainty::recognised && is_read_apart(input, id, repetition) &&
           *input.field(id).value == repeated_identifier(repetition, id) &&
           is_valid(id, *input.field(id).value, input.as_of);
}

/// Whether the repeated CURP has letters that the rules put elsewhere where the visible one has others, and
/// is the same but for them: those were misread, in print that is finer.
bool is_misread_in_letters(const CheckInput& input, const Repetition& repetition, FieldId id)
{
    const std::string& repeated = repeated_identifier(repetition, id);
    if (id != FieldId::curp || certainty_of(repetition.text) == Certainty::exact ||
        !is_read_apart(input, id, repetition) || repeated.size() != input.field(id).value->size())
        return false;
    const std::string& visible = *input.field(id).value;
    bool differs = false;
    for (std::size_t i = 0; i < repeated.size(); ++i) {
        if (repeated[i] == visible[i]) continue;
        if (!is_doubtful_letter(i, repeated[i]) || is_doubtful_letter(i, visible[i])) return false;
        differs = true;
    }
    return differs;
}

/// An identifier that is not valid was not read well enough to agree, and to contradict only where it is
/// quite another one; the more so where the other identifier shows that both are the same person's. Returns
/// whether it was evidence.
bool compare_identifier(CheckResult& result, const CheckInput& input, const Repetition& repetition,
                        FieldId id)
{
    const std::string& repeated = repeated_identifier(repetition, id);
    const Field& field = input.field(id);
    if (!is_valid(id, repeated, input.as_of)) {
        const FieldId other = id == FieldId::curp ? FieldId::nss : FieldId::curp;
        const double least_edits = is_repeated_alike(input, repetition, other)
                                       ? thresholds::another_identifier_of_one_person
                                       : thresholds::another_identifier;
        // Print in which an NSS has letters was not read there; the PDF's own text is as it stands.
        const bool is_print = certainty_of(repetition.text) == Certainty::recognised;
        const std::string legible = id == FieldId::nss && is_print ? digits_of(repeated) : repeated;
        if (is_read_apart(input, id, repetition) && is_quite_another(*field.value, legible, least_edits))
            object(result, input, repetition, {id, repeated, true});
        return false;
    }
    if (!is_read_apart(input, id, repetition)) return true;
    if (is_misread_in_letters(input, repetition, id)) return false;
    // An appended check digit was not read (domain.md §4.2): the ten digits that were are compared, and
    // another than the last may be the one that was lost.
    const auto compared = field.completed ? std::size_t{10} : std::string::npos;
    const std::string visible = field.value->substr(0, compared);
    const Likeness likeness = compare_identifiers(visible, repeated.substr(0, compared));
    const bool lost_a_digit = field.completed && compare_identifiers(visible, repeated) == Likeness::near;
    const bool was_put_right = id == FieldId::curp && curp_as_read(repetition.text) != repeated;
    const bool may_be_misread =
        !both_exact(input, id, repetition) &&
        (likeness == Likeness::near || was_put_right || !is_valid(id, *field.value, input.as_of));
    if (likeness == Likeness::equal)
        pass(result, repetition, id, repeated);
    else
        object(result, input, repetition, {id, repeated, lost_a_digit || may_be_misread});
    return true;
}

bool is_same_day(const std::optional<Date>& one, const std::optional<Date>& other)
{
    return one && other && std::abs(days_between(*one, *other)) <= thresholds::days_beside_cadena;
}

/// The date stands twice in the repetition, and where its one place was misread, the other tells: its folio
/// begins with the time of issue.
bool is_repeated_in_folio(const Repetition& repetition, Date visible)
{
    return certainty_of(repetition.text) == Certainty::recognised &&
           is_same_day(folio_date(repetition.text), visible);
}

/// Whether each of the two dates was read twice: the visible one as the vigencia too, which for a student in
/// force is the day of issue (domain.md §2.2), and the repeated one in the folio.
bool are_both_seconded(const CheckInput& input, const Repetition& repetition, Date visible)
{
    const Field& vigencia = input.field(FieldId::vigencia);
    return is_read_with(vigencia, thresholds::reject) &&
           is_same_day(parse_iso_date(*vigencia.value), visible) &&
           is_same_day(folio_date(repetition.text), repetition.text.date);
}

void compare_date(CheckResult& result, const CheckInput& input, const Repetition& repetition)
{
    const auto& date = repetition.text.date;
    if (!date || !is_read_apart(input, FieldId::fecha_constancia, repetition)) return;
    const Field& field = input.field(FieldId::fecha_constancia);
    const auto visible = parse_iso_date(*field.value);
    if (!visible) return; // required_fields_are_read reports it
    const bool may_be_misread = !both_exact(input, FieldId::fecha_constancia, repetition) &&
                                compare_identifiers(*field.value, to_iso(*date)) == Likeness::near;
    if (is_same_day(visible, date) || (may_be_misread && is_repeated_in_folio(repetition, *visible)))
        pass(result, repetition, FieldId::fecha_constancia, to_iso(*date));
    else if (are_both_seconded(input, repetition, *visible))
        object(result, input, repetition, {FieldId::fecha_constancia, to_iso(*date), false, true});
    else
        object(result, input, repetition, {FieldId::fecha_constancia, to_iso(*date), may_be_misread});
}

/// Where the repeated identifiers were misread, so was its name; from pixels a name never proves an
/// alteration.
void compare_holder_names(CheckResult& result, const CheckInput& input, const Repetition& repetition,
                          bool is_legible)
{
    const std::string& repeated = repetition.text.nombre;
    if (!is_legible || name_words(repeated).size() < 2 || !is_read_apart(input, FieldId::nombre, repetition))
        return;
    const PersonName visible = holder_name(input.found());
    if (names_another_person(compare_names(visible, name_from_run(repeated))) &&
        !has_words_in_cadena(repetition.text, visible))
        object(result, input, repetition,
               {FieldId::nombre, repeated, !both_exact(input, FieldId::nombre, repetition)});
    else
        pass(result, repetition, FieldId::nombre, repeated);
}

} // namespace

bool compare_with_repetition(CheckResult& result, const CheckInput& input, const Repetition& repetition)
{
    const Cadena& text = repetition.text;
    const bool curp_is_evidence = compare_identifier(result, input, repetition, FieldId::curp);
    const bool nss_is_evidence = compare_identifier(result, input, repetition, FieldId::nss);
    compare_date(result, input, repetition);
    compare_holder_names(result, input, repetition,
                         curp_is_evidence || nss_is_evidence || certainty_of(text) == Certainty::exact);
    // Whose it is must be confirmed: anybody's cadena of the same day has the same date.
    return curp_is_evidence || nss_is_evidence;
}

} // namespace constancia
