#pragma once

#include "reports/final_record.hpp"
#include "roster/roster.hpp"
#include "verification/finding.hpp"

#include <array>
#include <cstddef>
#include <iterator>

namespace constancia {

/// The final list in figures. Superseded documents are counted as such and nowhere else.
class ReportSummary {
  public:
    void add(const FinalRecord& record);

    std::size_t documents() const { return m_documents; } ///< superseded ones too
    /// Records of that verdict that count, whatever a person decided.
    std::size_t of(Verdict verdict) const { return m_by_verdict[static_cast<std::size_t>(verdict)]; }
    std::size_t of(Standing standing) const { return m_by_standing[static_cast<std::size_t>(standing)]; }
    /// Records that count and carry the code.
    std::size_t of(FindingCode code) const { return m_by_code[static_cast<std::size_t>(code)]; }
    std::size_t without_verdict() const { return m_without_verdict; } ///< fields only were extracted
    std::size_t of_nobody() const { return m_of_nobody; }             ///< whose the document is, is not known

    /// Pending or rejected: somebody has something to do.
    std::size_t needing_attention() const { return of(Standing::pending) + of(Standing::rejected); }
    /// Pending ones whose document hit a limit or crashed its reader.
    std::size_t limited() const { return m_limited; }

    struct Students {
        std::size_t enrolled = 0;  ///< rows of the roster
        std::size_t exempt = 0;    ///< of these
        std::size_t handed_in = 0; ///< of these, those with at least one document
        std::size_t missing = 0;   ///< not exempt and without a document
    };
    /// All zero without a roster.
    Students students;

    /// Decisions about documents that are not among the records, or have changed, or whose verdict has.
    std::size_t decisions_not_applied = 0;

  private:
    std::array<std::size_t, names_of(Verdict{}).size()> m_by_verdict{};
    std::array<std::size_t, names_of(Standing{}).size()> m_by_standing{};
    std::array<std::size_t, std::size(finding_kinds)> m_by_code{};
    std::size_t m_documents = 0, m_without_verdict = 0, m_of_nobody = 0, m_limited = 0;
};

} // namespace constancia
