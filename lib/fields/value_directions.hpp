#pragma once

#include "fields/label_search.hpp"
#include "fields/value_places.hpp"

#include <vector>

namespace constancia {

/// Where the values of a page's labels stand, beside or below, by what is certain: each label whose value
/// fits in one place only is a vote for its row and for the page.
class ValueDirections {
  public:
    /// The places of each label in their order. All four outlive it.
    ValueDirections(const Layout& layout, const std::vector<Label>& labels,
                    const std::vector<ValuePlaces>& places, const PageMap& map);

    /// For a label of the vector given.
    Direction of(const Label& label) const;

    /// Where cells have their values below, what stands further down than any value of the page does is no
    /// value.
    bool is_too_far_below(const Label& label, const ValueRegion& below) const;

    /// Labels with a colon have their values beside them on this page, yet this row's would be below. Either
    /// the place is blank and what stands below is something else, or the layout is a mixed one: nobody can
    /// tell.
    bool is_against_the_page(const Label& label) const;

  private:
    struct Votes {
        int right = 0, below = 0;
    };

    Votes row_votes(const Label& label) const;
    std::size_t index_of(const Label& label) const
    {
        return static_cast<std::size_t>(&label - m_labels.data());
    }

    const Layout& m_layout;
    const std::vector<Label>& m_labels;
    const std::vector<ValuePlaces>& m_places;
    const PageMap& m_map;
    std::vector<Votes> m_votes; ///< of each label
    Votes m_page, m_colons;     ///< of all labels; of those with a colon
    double m_longest_drop = 0;  ///< from a label to its value below, of those that are certain
};

} // namespace constancia
