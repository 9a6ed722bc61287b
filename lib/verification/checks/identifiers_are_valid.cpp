#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/identity_comparison.hpp"

namespace constancia {

namespace {

/// What the PDF itself writes was printed so; what was recognised may be a misreading.
void answer(CheckResult& result, const CheckInput& input, FieldId id, FindingCode printed_so, bool is_valid,
            std::string_view fault, const std::string& declared)
{
    const Field& field = input.field(id);
    if (is_valid) {
        result.passed("identifiers_are_valid", *field.value);
        return;
    }
    const bool is_exact = certainty_of(field, input.found()) == Certainty::exact;
    std::optional<std::string> expected;
    if (!declared.empty()) expected = declared;
    result.failed("identifiers_are_valid", *field.value + ": " + std::string(fault),
                  make_finding(is_exact ? printed_so : FindingCode::low_confidence, input, id, expected));
}

} // namespace

CheckResult identifiers_are_valid(const CheckInput& input)
{
    CheckResult result;
    if (is_read_with(input.field(FieldId::curp), 0)) {
        const auto curp = Curp::parse(*input.field(FieldId::curp).value, input.as_of);
        answer(result, input, FieldId::curp, FindingCode::curp_invalid, curp.has_value(),
               curp ? "" : name_of(curp.error()), compare_declared_curp(input).declared);
    }
    if (is_read_with(input.field(FieldId::nss), 0)) {
        const auto nss = Nss::parse(*input.field(FieldId::nss).value);
        answer(result, input, FieldId::nss, FindingCode::nss_invalid, nss.has_value(),
               nss ? "" : name_of(nss.error()), compare_declared_nss(input).declared);
    }
    return result;
}

} // namespace constancia
