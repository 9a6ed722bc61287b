#pragma once

#include "roster/roster_entry.hpp"
#include "support/civil_date.hpp"
#include "verification/evidence.hpp"
#include "verification/finding.hpp"
#include "verification/not_checked.hpp"
#include "verification/policy.hpp"
#include "verification/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// What every check is given.
struct CheckInput {
    const Evidence& evidence;
    const RosterEntry* declared; ///< nothing to compare with when null
    const Policy& policy;
    Date as_of;

    const Constancia& found() const { return evidence.found; }
    const Field& field(FieldId id) const { return evidence.found[id]; }
};

/// What a check answers. Nothing in `findings`: nothing to object to.
struct CheckResult {
    std::vector<Finding> findings;
    std::vector<NotChecked> not_checked;
    std::vector<MadeCheck> made;

    void passed(std::string_view check, std::string detail = {})
    {
        made.push_back({std::string(check), true, std::move(detail)});
    }
    void failed(std::string_view check, std::string detail, Finding finding)
    {
        made.push_back({std::string(check), false, std::move(detail)});
        findings.push_back(std::move(finding));
    }
};

/// A finding of the severity that its code has by itself, about nothing in particular.
Finding make_finding(FindingCode code);

/// About one field, with its place; `found` is its value or, failing that, what stands there.
Finding make_finding(FindingCode code, const CheckInput& input, FieldId id,
                     std::optional<std::string> expected = {});

} // namespace constancia
