#pragma once

#include "redaction/redactor.hpp"
#include "reports/cross_document_findings.hpp"
#include "reports/decision_list.hpp"
#include "reports/final_record.hpp"
#include "reports/record_source.hpp"
#include "reports/student_index.hpp"
#include "roster/roster.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace constancia {

/// All records as they stand once every document is known: which of a student's files counts, what was handed
/// in for two students, and what people decided (contract.md §3 and §4).
///
/// What is said of a document does not depend on the order of the records, nor on whether they have been
/// through this before.
class FinalList {
  public:
    /// Goes through the records once. `roster` may be null; it and `records` are used again later. With a
    /// redactor, decisions may name documents as a redacted report does.
    FinalList(RecordSource records, const Roster* roster, const DecisionList& decisions,
              const Redactor* redactor = nullptr);

    /// Records whose student was named by options get this entry. It lives as long as the list; may be null.
    void declare_by_options(const RosterEntry* entry) { m_by_options = entry; }

    /// Goes through the records again, in their order.
    void for_each(const std::function<void(const FinalRecord&)>& take) const;

    /// The places in the roster of those who are not exempt and of whom there is no document.
    std::vector<std::size_t> missing() const;
    /// Rows of the roster with at least one document.
    std::size_t handed_in() const;
    /// Documents are known to be students', and none of these students is in the roster: it is not the one
    /// of this run.
    bool is_of_other_students() const { return m_roster && m_matched > 0 && m_known == 0; }

    /// The same for the same documents with the same verdicts and decisions, in whatever order.
    std::string fingerprint() const;

    /// Decisions about what is not among the records, or has changed, or is judged otherwise by now.
    std::size_t decisions_not_applied() const { return m_decisions_not_applied; }

  private:
    RecordSource m_records;
    const Roster* m_roster;
    const RosterEntry* m_by_options = nullptr;
    StudentIndex m_students;
    CrossDocumentMarks m_marks;
    std::unordered_map<std::size_t, PersonDecision> m_decisions;
    std::vector<bool> m_has_document; ///< by place in the roster
    std::uint64_t m_sum = 0;          ///< of a hash of each record and each decision
    std::size_t m_matched = 0, m_known = 0, m_decisions_not_applied = 0;
};

} // namespace constancia
