#include "verification/finding_order.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>

namespace constancia {

namespace {

std::size_t place_in_table(FindingCode code)
{
    const auto place = std::find_if(std::begin(finding_kinds), std::end(finding_kinds),
                                    [&](const FindingKind& kind) { return kind.code == code; });
    return static_cast<std::size_t>(place - std::begin(finding_kinds));
}

} // namespace

void put_in_order(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& finding) {
        return std::tuple(finding.severity, place_in_table(finding.code), finding.field);
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return std::tuple(key(a), !a.expected) < std::tuple(key(b), !b.expected);
    });
    const auto repeated = std::unique(findings.begin(), findings.end(),
                                      [&](const Finding& a, const Finding& b) { return key(a) == key(b); });
    findings.erase(repeated, findings.end());
}

Verdict verdict_of(const std::vector<Finding>& findings)
{
    Verdict verdict = Verdict::ok;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error) verdict = std::min(verdict, kind_of(finding.code).verdict);
    return verdict;
}

} // namespace constancia
