#include "text/normalize.hpp"
#include "verification/checks/checks.hpp"
#include "verification/evidence_weight.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <array>

namespace constancia {

namespace {

/// States under which nobody has the right, so that a SI beside them contradicts itself.
bool excludes_right(const Field& estado)
{
    if (!estado.value) return false;
    const std::string words = fmt::format(" {} ", fold(*estado.value));
    constexpr std::array<std::string_view, 9> without_right = {
        " BAJA ",         " FALLECIDO ",          " FALLECIDA ", " SIN DERECHO ", " NO VIGENTE ",
        " SIN VIGENCIA ", " NO DERECHOHABIENTE ", " INACTIVO ",  " SUSPENDIDO "};
    for (const std::string_view state : without_right)
        if (words.find(state) != std::string::npos) return true;
    return false;
}

Finding about_estado(const CheckInput& input)
{
    return make_finding(FindingCode::coverage_unclear, input, FieldId::estado);
}

} // namespace

CheckResult coverage_is_as_expected(const CheckInput& input)
{
    constexpr std::string_view check = "coverage_is_as_expected";
    const Field& derecho = input.field(FieldId::derecho);
    const bool expects_cover = input.policy.expect == Expectation::cover;
    const bool says_without_right = input.found().says_without_right;
    const std::string expected = expects_cover ? "SI" : "NO";
    const std::string said = derecho.value.value_or("");
    CheckResult result;

    const auto unclear = [&](std::string detail) {
        result.failed(check, std::move(detail),
                      make_finding(FindingCode::coverage_unclear, input, FieldId::derecho, expected));
    };
    const auto contrary = [&](FindingCode code) {
        // "N0" for NO is good enough to ask, not to reject.
        if (derecho.repaired || !may_reject(derecho, thresholds::reject)) code = FindingCode::low_confidence;
        result.failed(check, said, make_finding(code, input, FieldId::derecho, expected));
    };

    if (derecho.state == FieldState::placeholder) {
        unclear("placeholder");
    } else if (!is_read_with(derecho, 0)) {
        // required_fields_are_read reports the field itself; the banner is a fact of its own.
        if (says_without_right && expects_cover) unclear("sin derecho");
    } else if (said == "SI" && excludes_right(input.field(FieldId::estado))) {
        result.failed(check, fmt::format("SI, {}", *input.field(FieldId::estado).value), about_estado(input));
    } else if (said == "SI" && input.field(FieldId::estado).state == FieldState::illegible) {
        // It may say BAJA.
        result.failed(check, "SI, estado illegible", about_estado(input));
    } else if (said == "SI" && says_without_right) {
        unclear("SI, sin derecho");
    } else if (said == expected) {
        result.passed(check, said);
    } else if (said == "NO") {
        contrary(FindingCode::not_covered);
    } else if (said == "SI") {
        contrary(FindingCode::already_covered);
    } else {
        unclear(said);
    }
    return result;
}

} // namespace constancia
