#pragma once

#include "fields/label_search.hpp"
#include "fields/value_region.hpp"
#include "layout/token_layout.hpp"
#include "support/civil_date.hpp"

#include <vector>

namespace constancia {

/// What is left of a page once labels, their values, the cadena and the beneficiaries are taken away. A place
/// is blank only if nothing here could be its value.
class UnclaimedText {
  public:
    /// The layout outlives it.
    UnclaimedText(const Layout& layout, std::vector<bool> claimed);

    /// Where running text wraps right after a label: the words that begin the next line. None where the label
    /// does not end its line.
    std::vector<std::size_t> on_next_line(const Label& label) const;

    /// Whether the words are followed by claimed ones on their line, so that it is known where they end.
    bool is_ended(const std::vector<std::size_t>& words) const;

    /// Whether something else, of the form that the label announces, may be the value of a place that looks
    /// blank.
    bool may_hold_value_of(const Label& label, Date latest_birth) const;

    /// Whether text that begins in a neighbour's column runs over the place under the label.
    bool runs_over_place_under(const Label& label) const;

    /// Whether a dash stands at the value's place besides the value: the form said that there is none.
    bool has_dash_at(const Rect& value) const;

  private:
    bool is_near(const Label& label, const Rect& run) const;

    const Layout& m_layout;
    std::vector<bool> m_claimed;
    std::vector<std::vector<std::size_t>> m_runs; ///< of unclaimed tokens, without a column's gap
};

} // namespace constancia
