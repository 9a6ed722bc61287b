#include "verification/checks/checks.hpp"
#include "verification/checks/repeated_data.hpp"

namespace constancia {

CheckResult cadena_agrees(const CheckInput& input)
{
    constexpr std::string_view check = "cadena_agrees";
    CheckResult result;
    const auto& cadena = input.found().cadena;
    if (!cadena) {
        result.not_checked.push_back(NotChecked::cadena_original);
        result.made.push_back({std::string(check), false, "no cadena original"});
        result.findings.push_back(make_finding(FindingCode::cadena_missing));
        return result;
    }
    if (!compare_with_repetition(result, input,
                                 {*cadena, Source::cadena, FindingCode::cadena_disagrees, check}))
        result.not_checked.push_back(NotChecked::cadena_original);
    return result;
}

} // namespace constancia
