#pragma once

#include "reports/final_record.hpp"
#include "roster/roster.hpp"

#include <cstddef>
#include <functional>

namespace constancia {

/// A run with one document of every sort that the page has to show, made-up people all of them, hostile names
/// among them, and ordinary documents after these.
class InventedRun {
  public:
    explicit InventedRun(std::size_t documents);

    const Roster& roster() const { return m_roster; }
    /// Places in the roster of those of whom there is no document.
    std::vector<std::size_t> missing() const;
    void for_each(const std::function<void(const FinalRecord&)>& take) const;

  private:
    std::size_t m_documents;
    Roster m_roster;
};

} // namespace constancia
