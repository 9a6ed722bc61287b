#include "fields/value_directions.hpp"

#include <algorithm>

namespace constancia {

namespace {

/// White between a label's row, in which others may have more lines, and what stands below it.
double drop_to(const Layout& layout, const PageMap& map, const Label& label, const ValueRegion& below)
{
    double bottom = label.match.box.bottom;
    for (const Label* other : map.row_of(label))
        bottom = std::max(bottom, other->match.box.bottom);
    return layout.box_of(below.tokens).top - bottom;
}

/// A dash says where values stand as well as a value does.
bool tells_place(const Reading& reading)
{
    return is_evidence(reading) || reading.fit == Fit::placeholder;
}

/// So many values beside labels with a colon make it this page's way.
constexpr int least_colon_votes = 3;

} // namespace

ValueDirections::ValueDirections(const Layout& layout, const std::vector<Label>& labels,
                                 const std::vector<ValuePlaces>& places, const PageMap& map)
    : m_layout(layout), m_labels(labels), m_places(places), m_map(map)
{
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label& label = labels[i];
        Votes votes;
        if (!is_free_text(label.role) && label.role != LabelRole::other) {
            const bool right_fits = tells_place(places[i].beside), below_fits = tells_place(places[i].under);
            votes = {right_fits && !below_fits, below_fits && !right_fits};
            if (votes.below)
                m_longest_drop = std::max(m_longest_drop, drop_to(layout, map, label, places[i].below));
        }
        m_votes.push_back(votes);
        m_page.right += votes.right;
        m_page.below += votes.below;
        if (label.colon) m_colons.right += votes.right, m_colons.below += votes.below;
    }
}

ValueDirections::Votes ValueDirections::row_votes(const Label& label) const
{
    Votes row;
    for (const Label* other : m_map.row_of(label)) {
        const Votes& votes = m_votes[index_of(*other)];
        row.right += votes.right;
        row.below += votes.below;
    }
    return row;
}

Direction ValueDirections::of(const Label& label) const
{
    const auto majority = [](const Votes& votes) {
        return votes.right > votes.below ? Direction::right : Direction::below;
    };
    const Votes row = row_votes(label);
    if (row.right != row.below) return majority(row);
    if (label.colon && m_page.right >= m_page.below) return Direction::right;
    if (m_page.right != m_page.below) return majority(m_page);
    const bool something_beside = !m_places[index_of(label)].right.tokens.empty();
    return label.colon || something_beside ? Direction::right : Direction::below;
}

bool ValueDirections::is_too_far_below(const Label& label, const ValueRegion& below) const
{
    return m_page.below >= 2 && !below.tokens.empty() &&
           drop_to(m_layout, m_map, label, below) > m_longest_drop + 0.7 * m_layout.text_height;
}

bool ValueDirections::is_against_the_page(const Label& label) const
{
    const Votes row = row_votes(label);
    return label.colon && row.right == 0 && row.below > 0 && m_colons.right >= least_colon_votes &&
           m_colons.below <= row.below;
}

} // namespace constancia
