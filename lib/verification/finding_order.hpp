#pragma once

#include "verification/finding.hpp"

#include <vector>

namespace constancia {

/// Errors first, then in the order of finding_kinds, then of the fields. Of two that say the same of one
/// field, the one that knows what was expected is kept.
void put_in_order(std::vector<Finding>& findings);

/// The first in order of precedence; warnings and info change nothing (contract.md §3, rule 6).
Verdict verdict_of(const std::vector<Finding>& findings);

} // namespace constancia
