#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/identity_comparison.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

constexpr std::string_view check = "consistent_in_itself";

void compare(CheckResult& result, const CheckInput& input, FieldId id, FindingCode code,
             const std::string& in_curp, const std::string& in_field)
{
    if (in_curp == in_field)
        result.passed(check, fmt::format("{}: {}", name_of(id), in_field));
    else
        result.failed(check, fmt::format("{}: {} ≠ {}", name_of(id), in_field, in_curp),
                      make_finding(code, input, id, in_curp));
}

/// The four digits of 1M2005ES (domain.md §2.4); empty for another form.
std::string birth_year_of(const std::string& agregado)
{
    if (agregado.size() < 6) return {};
    const std::string year = agregado.substr(2, 4);
    const bool is_year = std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_year ? year : std::string{};
}

/// The check digit is blind to the tens of the day and to many look-alikes (domain.md §4.1). A CURP that was
/// recognised, that nothing else vouches for, and that the date of birth contradicts was perhaps misread.
bool is_unvouched(const CheckInput& input)
{
    const Field& curp = input.field(FieldId::curp);
    const auto others = other_readings(input.found(), FieldId::curp);
    const bool is_repeated = std::any_of(others.begin(), others.end(),
                                         [&](const Cadena* other) { return other->curp == *curp.value; });
    return certainty_of(curp, input.found()) == Certainty::recognised && !is_repeated &&
           compare_declared_curp(input).outcome != IdentifierOutcome::agrees;
}

} // namespace

/// Warnings only: corrections at the registry make real documents disagree (domain.md §4).
CheckResult consistent_in_itself(const CheckInput& input)
{
    CheckResult result;
    const auto read = [&](FieldId id) { return is_read_with(input.field(id), 0); };
    if (!read(FieldId::curp)) return result;
    const auto curp = Curp::parse(*input.field(FieldId::curp).value, input.as_of);
    if (!curp) return result; // identifiers_are_valid reports it

    if (read(FieldId::fecha_nacimiento)) {
        const std::string born = to_iso(curp->birth_date());
        const std::string& printed = *input.field(FieldId::fecha_nacimiento).value;
        compare(result, input, FieldId::fecha_nacimiento, FindingCode::curp_birthdate_disagrees, born,
                printed);
        if (born != printed && is_unvouched(input))
            result.failed(check, "curp", make_finding(FindingCode::low_confidence, input, FieldId::curp));
    }
    if (read(FieldId::agregado_medico)) {
        const std::string year = birth_year_of(*input.field(FieldId::agregado_medico).value);
        if (!year.empty())
            compare(result, input, FieldId::agregado_medico, FindingCode::agregado_birthyear_disagrees,
                    to_iso(curp->birth_date()).substr(0, 4), year);
    }
    if (read(FieldId::nss)) {
        if (const auto nss = Nss::parse(*input.field(FieldId::nss).value))
            compare(result, input, FieldId::nss, FindingCode::nss_birthyear_disagrees,
                    curp->text().substr(4, 2), std::string(nss->birth_year()));
    }
    // Of a name taken from the cadena it is not known where its words end.
    const Field& name = input.field(FieldId::nombre);
    if (is_read_with(name, thresholds::approve) && name.source != Source::cadena) {
        if (derives_from(*curp, holder_name(input.found())))
            result.passed(check, "nombre");
        else
            result.failed(check, "nombre",
                          make_finding(FindingCode::name_not_in_curp, input, FieldId::nombre, curp->text()));
    }
    return result;
}

} // namespace constancia
