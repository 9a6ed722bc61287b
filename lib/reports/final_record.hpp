#pragma once

#include "reports/decision.hpp"
#include "reports/declared_comparison.hpp"
#include "roster/roster_entry.hpp"
#include "support/closed_set.hpp"
#include "verification/record.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// Where a document stands once all documents and all decisions of people are known.
enum class Standing {
    approved,   ///< its verdict is `ok`
    accepted,   ///< its verdict is another, and a person accepted it
    rejected,   ///< a person did not accept it, whatever its verdict
    pending,    ///< its verdict is not `ok`, and nobody has decided
    superseded, ///< another document of the same student counts, this one does not
};

constexpr auto names_of(Standing)
{
    return closed_set<Standing>({{Standing::approved, "approved"},
                                 {Standing::accepted, "accepted"},
                                 {Standing::rejected, "rejected"},
                                 {Standing::pending, "pending"},
                                 {Standing::superseded, "superseded"}});
}

/// A record as the reports show it.
struct FinalRecord {
    Record record;         ///< its verdict and findings are those after the pass across documents
    std::size_t place = 0; ///< from 0, in the order of the final list
    Standing standing = Standing::pending;
    std::string superseded_by; ///< the `file` that counts instead; empty unless superseded
    std::optional<PersonDecision> decision;
    /// As declared, in the roster or by options; lives as long as these. Null when the document is nobody's,
    /// when there is no roster, or when the roster has no such student any more.
    const RosterEntry* student = nullptr;
    std::vector<DeclaredBesideRead> declared; ///< what was declared of the student, beside what was read
};

} // namespace constancia
