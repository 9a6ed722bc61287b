#pragma once

#include "roster/roster.hpp"
#include "verification/record.hpp"

#include <cstddef>
#include <unordered_map>

namespace constancia {

/// Leads from a record's student to the roster's entry, also where rows have moved since the run.
class StudentIndex {
  public:
    /// `roster` may be null: then nobody is known.
    explicit StudentIndex(const Roster* roster);

    /// The row of the same number where it has the same id, else the only row with that id. Null when there
    /// is none, or when the document is nobody's.
    const RosterEntry* find(const Record& record) const;

  private:
    const Roster* m_roster;
    std::unordered_map<int, std::size_t> m_place_of_row;
};

} // namespace constancia
