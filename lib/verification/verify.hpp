#pragma once

#include "content/document_error.hpp"
#include "roster/owner.hpp"
#include "roster/roster_entry.hpp"
#include "support/civil_date.hpp"
#include "verification/evidence.hpp"
#include "verification/policy.hpp"
#include "verification/record.hpp"

#include <vector>

namespace constancia {

/// What was declared about the person whose document it is, or why nothing is known.
struct Declared {
    enum class Status {
        nothing_given, ///< neither roster nor options
        known,
        not_in_roster,
        ambiguous, ///< two signals of the path name different rows
    };
    Status status = Status::nothing_given;
    const RosterEntry* entry = nullptr; ///< when `known`; outlives the call
    MatchedBy matched_by = MatchedBy::options;
    std::vector<int> ambiguous_rows;
};

struct Assessment {
    Verdict verdict = Verdict::review;
    std::vector<Finding> findings; ///< errors first
    std::vector<NotChecked> not_checked;
    std::vector<MadeCheck> checks;
};

/// What the constancia says against what was declared. Pure: no files, no clock, no output.
Assessment verify(const Evidence& evidence, const Declared& declared, const Policy& policy, Date as_of);

/// The answer about a document that could not be processed.
Assessment unreadable(const DocumentError& error);

} // namespace constancia
