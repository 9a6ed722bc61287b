#include "fields/unclaimed_text.hpp"

#include "fields/value_reader.hpp"

#include <algorithm>
#include <array>

namespace constancia {

namespace {

// In heights of the text:
constexpr double cell_gap = 1.0;        ///< between cells of a row
constexpr double widest_line_gap = 1.1; ///< between lines of running text
constexpr double same_margin = 1.5;     ///< lines of running text begin at one margin
constexpr double farthest_stray = 4.0;  ///< above or below its label
constexpr double value_drop = 1.8;      ///< from a label down to the end of its value's first line

/// A value is no longer than this, in words.
constexpr std::size_t most_words = 8;

/// What says by its form alone what it is, wherever it stands.
bool is_distinctive(LabelRole role, std::string_view first_word)
{
    static constexpr std::array<std::string_view, 8> units = {"UMF", "UNIDAD", "CLINICA", "HGZ",
                                                              "HGS", "HGR",    "HGZMF",   "HGSMF"};
    switch (role) {
    case LabelRole::curp:
    case LabelRole::nss:
    case LabelRole::turno:
    case LabelRole::agregado_medico:
        return true;
    case LabelRole::umf:
        return std::find(units.begin(), units.end(), first_word) != units.end();
    default:
        return false;
    }
}

bool is_dash(const Token& token)
{
    return token.folded.empty() && (token.text.starts_with('-') || token.text.starts_with("\u2013") ||
                                    token.text.starts_with("\u2014"));
}

double height_of(const Layout& layout, const Label& label)
{
    return std::max(layout.tokens[label.match.tokens.back()].box.height(), 0.5 * layout.text_height);
}

} // namespace

UnclaimedText::UnclaimedText(const Layout& layout, std::vector<bool> claimed)
    : m_layout(layout), m_claimed(std::move(claimed))
{
    for (const auto& line : m_layout.lines) {
        bool goes_on = false;
        for (const std::size_t token : line) {
            if (m_claimed[token]) {
                goes_on = false;
                continue;
            }
            if (goes_on && m_layout.gap(m_runs.back().back(), token) <= cell_gap)
                m_runs.back().push_back(token);
            else
                m_runs.push_back({token});
            goes_on = true;
        }
    }
}

std::vector<std::size_t> UnclaimedText::on_next_line(const Label& label) const
{
    const std::size_t last = label.match.tokens.back();
    if (m_layout.right_of(last) < m_layout.tokens.size()) return {};
    const std::size_t line = m_layout.tokens[last].line;
    if (line + 1 >= m_layout.lines.size()) return {};
    const double height = height_of(m_layout, label);
    const std::size_t first = m_layout.lines[line + 1].front();
    const Rect& place = m_layout.tokens[first].box;
    const Rect& margin = m_layout.tokens[m_layout.lines[line].front()].box;
    const double gap = place.top - m_layout.tokens[last].box.bottom;
    const bool wraps = gap > -0.3 * height && gap <= widest_line_gap * height &&
                       std::abs(place.left - margin.left) <= same_margin * height &&
                       place.left < label.match.box.left;
    const auto run =
        std::find_if(m_runs.begin(), m_runs.end(), [&](const auto& words) { return words.front() == first; });
    return wraps && run != m_runs.end() ? *run : std::vector<std::size_t>();
}

bool UnclaimedText::is_ended(const std::vector<std::size_t>& words) const
{
    const std::size_t next = m_layout.right_of(words.back());
    return next < m_layout.tokens.size() && m_claimed[next];
}

bool UnclaimedText::is_near(const Label& label, const Rect& run) const
{
    const Rect& box = label.match.box;
    const double height = height_of(m_layout, label);
    const double distance = std::max(run.top - box.bottom, box.top - run.bottom);
    return distance <= farthest_stray * height && run.left < box.right + 2 * height &&
           run.right > box.left - 2 * height;
}

bool UnclaimedText::may_hold_value_of(const Label& label, Date latest_birth) const
{
    if (is_free_text(label.role)) return false;
    return std::any_of(m_runs.begin(), m_runs.end(), [&](const std::vector<std::size_t>& run) {
        if (run.size() > most_words) return false;
        if (!is_near(label, m_layout.box_of(run)) &&
            !is_distinctive(label.role, m_layout.tokens[run.front()].folded))
            return false;
        const ValueRegion region{Direction::right, run, m_layout.box_of(run), 0};
        return is_evidence(read_value(label.role, m_layout, region, latest_birth));
    });
}

bool UnclaimedText::has_dash_at(const Rect& value) const
{
    const double height = std::max(value.height(), 0.5 * m_layout.text_height);
    return std::any_of(m_runs.begin(), m_runs.end(), [&](const std::vector<std::size_t>& run) {
        if (run.size() > 1 || !is_dash(m_layout.tokens[run.front()])) return false;
        const Rect& dash = m_layout.tokens[run.front()].box;
        const double distance = std::max(dash.centre().y - value.bottom, value.top - dash.centre().y);
        return distance < height && dash.width() < 3 * height && dash.left > value.left - height &&
               dash.right < value.right + height;
    });
}

bool UnclaimedText::runs_over_place_under(const Label& label) const
{
    const Rect& box = label.match.box;
    const double height = height_of(m_layout, label), end = box.bottom + value_drop * height;
    const auto& own = label.match.tokens;
    const auto near_by = m_layout.tokens_about(box.bottom, end);
    return std::any_of(near_by.begin(), near_by.end(), [&](std::size_t token) {
        const Rect& place = m_layout.tokens[token].box;
        return place.centre().y > box.bottom && place.bottom <= end && place.left < box.left &&
               horizontal_overlap(place, box) > 0.5 * height &&
               std::find(own.begin(), own.end(), token) == own.end();
    });
}

} // namespace constancia
