#pragma once

#include "roster/roster.hpp"
#include "support/closed_set.hpp"

#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// What told whose document it is.
enum class MatchedBy { path_id, file_nss, curp, nss, file_person, options };

constexpr auto names_of(MatchedBy)
{
    return closed_set<MatchedBy>({{MatchedBy::path_id, "path_id"},
                                  {MatchedBy::file_nss, "file_nss"},
                                  {MatchedBy::curp, "curp"},
                                  {MatchedBy::nss, "nss"},
                                  {MatchedBy::file_person, "file_person"},
                                  {MatchedBy::options, "options"}});
}

/// What tells whose document it is.
struct OwnerSignals {
    std::string path; ///< untrusted; relative to the PATH that was given, its file name included
    std::string curp; ///< read in the document, 18 characters; may be empty
    std::string nss;  ///< read in the document, 11 digits; may be empty
    /// The file holds several constancias, so its path names at most one of them.
    bool one_of_several = false;
};

struct OwnerMatch {
    /// Lives as long as the roster. Null when it is nobody's, or nobody's for certain.
    const RosterEntry* entry = nullptr;
    std::optional<MatchedBy> matched_by; ///< what told `entry`
    /// The spreadsheet's rows, rising, when signals name different people; `entry` is null then.
    std::vector<int> ambiguous_rows;

    bool is_ambiguous() const { return !ambiguous_rows.empty(); }
};

/// contract.md §3, "Whose is it": the first that hits of the student's id in the path; the NSS in the
/// portal's file name; CURP, NSS read in the document; the whole name in a folder or the file name. Two path
/// signals that name different people are ambiguous; what the document says never makes the path's owner
/// doubtful. In a file of several, the document goes first. A doubtful id (see path_ids.hpp) counts when the
/// document or the name says the same, or, as a file's whole name, when nothing says anything.
OwnerMatch find_owner(const OwnerSignals& signals, const Roster& roster);

} // namespace constancia
