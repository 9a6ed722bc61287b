#pragma once

#include "reports/decision.hpp"
#include "verification/record.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// The little that must be known of every document to judge one among all: some hundred bytes of each record.
struct Submission {
    std::string file;
    std::string sha256;     ///< the first half of it as bytes; empty where the file could not be opened
    int page = 0;           ///< where the constancia begins; 0: not known
    int student = 0;        ///< the same number for the same student; 0: nobody's
    int row = 0;            ///< of the roster
    int issued_day = 0;     ///< civil days since 1970; 0: the date was not read
    int issued_second = -1; ///< of that day; -1: the time was not read
    std::uint64_t nss = 0;  ///< as read in the document; 0: not read
    DocumentKind kind = DocumentKind::unknown;
    std::optional<Verdict> verdict;
    std::optional<Decision> decision;
};

Submission submission_of(const Record& record);

/// Of the kind that is asked for, whosever it is.
bool is_constancia(const Submission& submission);

/// Which of one student's documents counts.
struct Choice {
    std::size_t counts = 0; ///< index into what was given
    /// One that speaks against the one that counts and is not certainly older.
    std::optional<std::size_t> rival;
};

/// Of a student's documents, at least one, in the order of the final list.
///
/// The newest constancia of the student's own counts: one that is somebody else's, another paper or cannot be
/// read counts only when there is no other. Of two that are not certainly one newer than the other (the same
/// day and no time, or no date), the better one counts, and when the other says with certainty that there is
/// no right, no alta, or that it was altered, it is the rival. What a person rejected does not stand before
/// what a person accepted.
Choice choose(const std::vector<const Submission*>& submissions);

} // namespace constancia
