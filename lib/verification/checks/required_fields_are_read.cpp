#include "verification/checks/checks.hpp"
#include "verification/clinic_fields.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/identity_comparison.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <vector>

namespace constancia {

namespace {

bool is_no_derechohabiencia(const CheckInput& input)
{
    return input.evidence.kind.kind == DocumentKind::no_derechohabiencia;
}

/// The policy's, less what the paper need not have: where no cover is expected the clinic is not asked for,
/// and a constancia of No Derechohabiencia has neither cover nor clinic, and one identifier is enough.
std::vector<FieldId> required_fields(const CheckInput& input)
{
    if (is_no_derechohabiencia(input)) {
        const bool by_nss =
            !is_read_with(input.field(FieldId::curp), 0) && is_read_with(input.field(FieldId::nss), 0);
        return {FieldId::nombre, by_nss ? FieldId::nss : FieldId::curp, FieldId::fecha_constancia};
    }
    std::vector<FieldId> required;
    for (const FieldId id : input.policy.required)
        if (input.policy.expect == Expectation::cover || !is_clinic_field(id)) required.push_back(id);
    return required;
}

bool is_as_declared(const CheckInput& input, FieldId id)
{
    if (id == FieldId::curp) return compare_declared_curp(input).outcome == IdentifierOutcome::agrees;
    if (id == FieldId::nss) return compare_declared_nss(input).outcome == IdentifierOutcome::agrees;
    if (id != FieldId::nombre) return false;
    const NameComparison name = compare_declared_name(input);
    return name.compared && name.agreement == NameAgreement::same;
}

/// Less is enough for what is as declared.
bool is_sure_enough(const CheckInput& input, FieldId id, double confidence)
{
    static_assert(thresholds::approve_as_declared <= thresholds::approve);
    return confidence >= thresholds::approve ||
           (confidence >= thresholds::approve_as_declared && is_as_declared(input, id));
}

/// alta_is_done and coverage_is_as_expected say more of a dash than that the field is missing.
bool is_reported_elsewhere(const CheckInput& input, FieldId id)
{
    return !is_no_derechohabiencia(input) && (id == FieldId::derecho || is_clinic_field(id));
}

bool is_well_formed(FieldId id, const std::string& value)
{
    if (value.empty()) return false;
    const bool is_date = id == FieldId::fecha_constancia || id == FieldId::fecha_nacimiento;
    return !is_date || parse_iso_date(value).has_value();
}

} // namespace

/// contract.md §3, rule 1.
CheckResult required_fields_are_read(const CheckInput& input)
{
    CheckResult result;
    for (const FieldId id : required_fields(input)) {
        const Field& field = input.field(id);
        const auto object = [&](FindingCode code) {
            result.failed("required_fields_are_read",
                          fmt::format("{}: {} {:.2f}", name_of(id), name_of(field.state), field.confidence),
                          make_finding(code, input, id));
        };
        if (field.state == FieldState::absent) {
            object(FindingCode::field_missing);
        } else if (field.state == FieldState::placeholder) {
            if (!is_reported_elsewhere(input, id)) object(FindingCode::field_missing);
        } else if (field.state == FieldState::illegible || !field.value ||
                   !is_well_formed(id, *field.value)) {
            object(FindingCode::field_illegible);
        } else if (!is_sure_enough(input, id, field.confidence)) {
            object(FindingCode::low_confidence);
        } else {
            result.passed("required_fields_are_read",
                          fmt::format("{}: {:.2f}", name_of(id), field.confidence));
        }
    }
    return result;
}

} // namespace constancia
