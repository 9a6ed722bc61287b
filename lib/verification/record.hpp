#pragma once

#include "content/document_error.hpp"
#include "roster/owner.hpp"
#include "verification/evidence.hpp"
#include "verification/finding.hpp"
#include "verification/not_checked.hpp"
#include "verification/verdict.hpp"

#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// Whose document it is.
struct MatchedStudent {
    std::string id;
    int row = 0; ///< as the spreadsheet shows it; 0 for data given as options
    MatchedBy matched_by = MatchedBy::path_id;
};

/// What the record tells of the document as a whole.
struct DocumentSummary {
    DocumentKind kind = DocumentKind::unknown;
    std::string other;        ///< which, for DocumentKind::other
    std::optional<int> pages; ///< in the file
    std::optional<int> page;  ///< where the constancia, or what was taken for the document, begins
    std::optional<Unit> unit; ///< of every box
    TextSource text_source = TextSource::none;
    std::string text_reason; ///< the name of a TextReason; empty when no page was looked at
};

/// One check that was made, for --explain.
struct MadeCheck {
    std::string name; ///< of the check, such as "curp_declared"
    bool passed = true;
    std::string detail; ///< values compared; may be empty
};

/// The answer about one constancia: contract.md §2.
struct Record {
    std::string file; ///< as given; bytes of the file system, perhaps not UTF-8
    std::string sha256;
    std::optional<std::uintmax_t> bytes;
    std::optional<Verdict> verdict; ///< nothing when the fields were only extracted
    DocumentSummary document;
    Constancia found;
    std::optional<MatchedStudent> student;
    std::vector<NotChecked> not_checked;
    std::vector<Finding> findings; ///< errors first, each in the order of finding_kinds
    std::vector<MadeCheck> checks; ///< not part of the JSON record
    bool audit = false;            ///< drawn for a second look by a person
    int elapsed_ms = 0;
};

} // namespace constancia
