#include "verification/checks/checks.hpp"
#include "verification/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {

namespace {

bool is_asked_for(DocumentKind kind, Expectation expect)
{
    if (kind == DocumentKind::vigencia) return true;
    return kind == DocumentKind::no_derechohabiencia && expect == Expectation::no_cover;
}

/// With the place of the phrase that was read best.
Finding about_kind(FindingCode code, const PageKind& kind)
{
    Finding finding = make_finding(code);
    if (kind.kind != DocumentKind::unknown)
        finding.found = kind.kind == DocumentKind::other && !kind.other.empty()
                            ? kind.other
                            : std::string(name_of(kind.kind));
    finding.page = kind.page;
    const auto best = std::max_element(kind.seen.begin(), kind.seen.end(), [](const auto& a, const auto& b) {
        return a.confidence < b.confidence;
    });
    if (best != kind.seen.end()) finding.box = best->box;
    return finding;
}

} // namespace

CheckResult kind_is_right(const CheckInput& input)
{
    const PageKind& kind = input.evidence.kind;
    const std::string detail = fmt::format("{} {:.2f}", name_of(kind.kind), kind.confidence);
    CheckResult result;

    if (kind.specimen) {
        Finding finding = about_kind(FindingCode::unknown_document, kind);
        finding.found = "specimen";
        result.failed("kind_is_right", detail + " specimen", finding);
    } else if (is_asked_for(kind.kind, input.policy.expect)) {
        if (kind.confidence >= thresholds::kind_accepted)
            result.passed("kind_is_right", detail);
        else
            result.failed("kind_is_right", detail, about_kind(FindingCode::unknown_document, kind));
    } else {
        // contract.md §3: another document must be positively recognised, by words whose place can be shown.
        const bool is_certain = kind.kind != DocumentKind::unknown &&
                                kind.confidence >= thresholds::kind_rejected && !kind.seen.empty();
        result.failed(
            "kind_is_right", detail,
            about_kind(is_certain ? FindingCode::wrong_document : FindingCode::unknown_document, kind));
    }
    return result;
}

} // namespace constancia
