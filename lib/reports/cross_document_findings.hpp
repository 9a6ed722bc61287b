#pragma once

#include "reports/submission.hpp"
#include "verification/finding.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace constancia {

/// What the other documents say about one.
struct CrossDocumentMark {
    bool is_superseded = false;
    std::string superseded_by;     ///< the `file` that counts instead
    std::vector<Finding> findings; ///< without places: those are in the record
};

/// By place in the list; most documents have none.
using CrossDocumentMarks = std::unordered_map<std::size_t, CrossDocumentMark>;

/// Tells apart people of whom the roster has two rows: the same text for the same person, empty where that is
/// not known. Asked by Submission::student.
using PersonOf = std::function<std::string(int student)>;

/// Judges all documents together: several of one student, the same file or the same NSS of two. Documents
/// that are nobody's, and those that do not count, are held against no one.
CrossDocumentMarks find_across(const std::vector<Submission>& submissions, const PersonOf& person_of);

/// Whether only find_across() finds it.
bool is_cross_document(FindingCode code);

} // namespace constancia
