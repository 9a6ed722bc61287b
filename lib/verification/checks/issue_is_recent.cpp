#include "identifiers/curp.hpp"
#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace constancia {

namespace {

bool is_acceptable(int age, const Policy& policy)
{
    return age <= policy.max_age_days && age >= -thresholds::days_ahead;
}

/// Another date of equal standing on the page that would be judged otherwise.
bool is_disputed(bool acceptable, const CheckInput& input)
{
    const auto& others = input.field(FieldId::fecha_constancia).alternatives;
    return std::any_of(others.begin(), others.end(), [&](const std::string& other) {
        const auto date = parse_iso_date(other);
        return !date || is_acceptable(days_between(*date, input.as_of), input.policy) != acceptable;
    });
}

/// Whether one digit, read wrongly, could have turned an acceptable date into this one.
bool could_be_acceptable(const std::string& iso, const CheckInput& input)
{
    for (std::size_t i = 0; i < iso.size(); ++i) {
        if (iso[i] == '-') continue;
        std::string other = iso;
        for (char digit = '0'; digit <= '9'; ++digit) {
            other[i] = digit;
            const auto date = parse_iso_date(other);
            if (date && is_acceptable(days_between(*date, input.as_of), input.policy)) return true;
        }
    }
    return false;
}

/// The date of the cadena or of a code, or the vigencia, which for a student in force is the day of issue
/// (domain.md §2.2).
bool is_seconded(Date date, const CheckInput& input)
{
    const auto is_close = [&](const std::optional<Date>& other) {
        return other && std::abs(days_between(*other, date)) <= thresholds::days_beside_cadena;
    };
    for (const Cadena* other : other_readings(input.found(), FieldId::fecha_constancia))
        if (is_close(other->date)) return true;
    const Field& vigencia = input.field(FieldId::vigencia);
    return vigencia.value && is_close(parse_iso_date(*vigencia.value));
}

/// A date that is another by a misread digit takes nothing away where it would be turned down alike.
bool is_as_unacceptable(Date other, bool is_past, const CheckInput& input)
{
    const int age = days_between(other, input.as_of);
    return !is_acceptable(age, input.policy) && (age > 0) == is_past;
}

/// A page may have no other date that was read, and its label may be half of "Fecha de nacimiento".
bool is_birth_date(Date date, const CheckInput& input)
{
    const Field& born = input.field(FieldId::fecha_nacimiento);
    if (born.value && parse_iso_date(*born.value) == date) return true;
    const Field& read = input.field(FieldId::curp);
    if (const auto curp = Curp::parse(read.value.value_or(""), input.as_of);
        curp && curp->birth_date() == date)
        return true;
    return input.declared != nullptr && input.declared->curp.curp &&
           input.declared->curp.curp->birth_date() == date;
}

/// contract.md §3, rule 2, for a date: exact, or recognised with high confidence and not one wrong digit away
/// from a good one.
bool may_reject_by(Date date, const CheckInput& input)
{
    const Field& field = input.field(FieldId::fecha_constancia);
    if (certainty_of(field, input.found()) == Certainty::exact) return may_reject(field, thresholds::reject);
    if (is_birth_date(date, input)) return false;
    const bool is_past = days_between(date, input.as_of) > 0;
    for (const Cadena* other : other_readings(input.found(), FieldId::fecha_constancia))
        if (other->date && std::abs(days_between(*other->date, date)) > thresholds::days_beside_cadena &&
            !is_as_unacceptable(*other->date, is_past, input))
            return false;
    return may_reject(field, thresholds::reject_by_date) &&
           (is_seconded(date, input) || !could_be_acceptable(to_iso(date), input));
}

} // namespace

CheckResult issue_is_recent(const CheckInput& input)
{
    constexpr std::string_view check = "issue_is_recent";
    CheckResult result;
    const Field& field = input.field(FieldId::fecha_constancia);
    const auto issued = is_read_with(field, 0) ? parse_iso_date(*field.value) : std::nullopt;
    if (!issued) return result; // required_fields_are_read reports it

    const int age = days_between(*issued, input.as_of);
    const std::string detail =
        fmt::format("{} + {} d, max {} d", to_iso(*issued), age, input.policy.max_age_days);
    const bool acceptable = is_acceptable(age, input.policy);
    if (is_disputed(acceptable, input)) {
        result.failed(check, detail + ", ≠",
                      make_finding(FindingCode::low_confidence, input, FieldId::fecha_constancia));
        return result;
    }
    if (acceptable) {
        result.passed(check, detail);
        if (age < 0)
            result.findings.push_back(make_finding(FindingCode::issued_tomorrow, input,
                                                   FieldId::fecha_constancia, to_iso(input.as_of)));
        return result;
    }
    auto code = age < 0 ? FindingCode::issued_in_future : FindingCode::outdated;
    if (!may_reject_by(*issued, input)) code = FindingCode::low_confidence;
    result.failed(check, detail, make_finding(code, input, FieldId::fecha_constancia, to_iso(input.as_of)));
    return result;
}

} // namespace constancia
