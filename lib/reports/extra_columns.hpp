#pragma once

#include "roster/roster.hpp"

#include <string>
#include <vector>

namespace constancia {

/// The columns of the roster that the program has no use for (carrera, grupo, semestre, …), passed on to a
/// report so that it can be filtered by them.
class ExtraColumns {
  public:
    /// `roster` may be null: there are none then. A header that is among `own_headers`, or was there before,
    /// gets `roster_` before it, so that no report has two columns of one name.
    ExtraColumns(const Roster* roster, const std::vector<std::string>& own_headers);

    const std::vector<std::string>& headers() const { return m_headers; }
    /// Adds one cell for each header; empty ones where nobody is known.
    void append_cells(std::vector<std::string>& cells, const RosterEntry* student) const;

  private:
    std::vector<std::string> m_headers;
};

/// `own` and then the roster's.
std::vector<std::string> with_extra_headers(std::vector<std::string> own, const ExtraColumns& extra);

} // namespace constancia
