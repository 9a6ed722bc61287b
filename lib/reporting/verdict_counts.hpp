#pragma once

#include "verification/record.hpp"

#include <array>
#include <cstddef>

namespace constancia {

/// Whether its document hit a limit or crashed its reader: larger limits may help.
bool hit_a_limit(const Record& record);

/// How many records have each verdict.
class VerdictCounts {
  public:
    void add(const Record& record);

    std::size_t of(Verdict verdict) const { return m_counts[static_cast<std::size_t>(verdict)]; }
    std::size_t without_verdict() const { return m_without_verdict; } ///< fields only were extracted
    std::size_t total() const { return m_total; }

    /// Records that are not `ok`, or whose document could not be read.
    std::size_t needing_attention() const { return m_needing_attention; }
    /// Records whose document hit a limit or crashed its reader: larger limits may help.
    std::size_t limited() const { return m_limited; }

  private:
    std::array<std::size_t, names_of(Verdict{}).size()> m_counts{};
    std::size_t m_without_verdict = 0, m_total = 0, m_needing_attention = 0, m_limited = 0;
};

} // namespace constancia
