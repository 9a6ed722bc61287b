#include "fields/value_region.hpp"

#include <algorithm>
#include <cctype>
#include <limits>

namespace constancia {

namespace {

constexpr double band_slack = 0.35;      ///< a value may stand this much above or below its label, in heights
constexpr double farthest_value = 2.6;   ///< a value starts within this distance below its label, in heights
constexpr double widest_line_gap = 0.95; ///< between the lines of one cell, in heights
constexpr double close_line_gap = 0.45;  ///< likewise, where nothing else tells that it is one cell
constexpr double spacing_slack = 0.3;    ///< by which the gaps between the lines of one cell differ
constexpr double cell_gap = 1.0;         ///< between cells of a row, in heights
constexpr double free_text_gap =
    3.0; ///< after this much white a run of text beside a label is somebody else's

/// Lines of one cell; a list of employers is the longest.
constexpr std::size_t most_cell_lines = 60;

bool centre_within(const Rect& box, double top, double bottom)
{
    const double y = box.centre().y;
    return y >= top && y <= bottom;
}

/// Values of several words, which a narrow cell wraps; the others are one word, and what stands under it is
/// another's.
bool may_wrap(LabelRole role)
{
    switch (role) {
    case LabelRole::nombre:
    case LabelRole::given_names:
    case LabelRole::first_surname:
    case LabelRole::second_surname:
    case LabelRole::surnames:
    case LabelRole::delegacion:
    case LabelRole::umf:
    case LabelRole::estado:
    case LabelRole::turno:            // "JORNADA / ACUMULADA"
    case LabelRole::fecha_constancia: // "viernes, 21 de / agosto de 2026"
    case LabelRole::patron:
    case LabelRole::registro_patronal: // one below the other, for several employers
    case LabelRole::lugar_nacimiento:
        return true;
    default:
        return false;
    }
}

/// Values of one word that a cell may be too narrow for.
bool may_break(LabelRole role)
{
    return role == LabelRole::curp || role == LabelRole::nss || role == LabelRole::agregado_medico ||
           role == LabelRole::consultorio;
}

} // namespace

PageMap::PageMap(const Layout& layout, const std::vector<Label>& labels, const std::vector<bool>& taken)
    : m_layout(layout), m_labels(labels), m_taken(taken), m_label_token(layout.tokens.size(), false)
{
    for (const Label& label : labels)
        for (const std::size_t token : label.match.tokens)
            m_label_token[token] = true;
}

double PageMap::height_of(const Label& label) const
{
    return std::max(m_layout.tokens[label.match.tokens.front()].box.height(), 0.5 * m_layout.text_height);
}

std::vector<const Label*> PageMap::row_of(const Label& label) const
{
    std::vector<const Label*> row;
    row.reserve(8); // of usual forms
    for (const Label& other : m_labels) {
        const double shared = vertical_overlap(label.match.box, other.match.box);
        if (!(shared >= 0.5 * std::min(label.match.box.height(), other.match.box.height()))) continue;
        const auto place =
            std::upper_bound(row.begin(), row.end(), &other, [](const Label* a, const Label* b) {
                return a->match.box.left < b->match.box.left;
            });
        row.insert(place, &other);
    }
    return row;
}

ValueRegion PageMap::right_of(const Label& label) const
{
    ValueRegion region;
    const double height = height_of(label);
    const Rect& box = label.match.box;
    const double top = box.top - band_slack * height, bottom = box.bottom + band_slack * height;

    double limit = m_layout.page->width;
    for (const Label* other : row_of(label))
        if (other != &label && other->match.box.left > box.right - 0.3 * height)
            limit = std::min(limit, other->match.box.left);
    region.area = {box.right + 0.1 * height, box.top, limit - 0.1 * height, box.bottom};

    if (label.match.glued > 0) {
        region.tokens.push_back(label.match.tokens.back());
        region.glued = label.match.glued;
    }

    // At the label's own height or, failing that, a little above or below it, as cells are aligned.
    std::vector<std::size_t> beside, near_by;
    for (const std::size_t token : m_layout.tokens_about(top, bottom)) {
        const Rect& place = m_layout.tokens[token].box;
        const bool in_columns = place.left >= box.right - 0.4 * height && place.left < limit;
        if (!is_free(token) || !in_columns || !centre_within(place, top, bottom)) continue;
        near_by.push_back(token);
        if (vertical_overlap(place, box) >= 0.5 * place.height()) beside.push_back(token);
    }
    if (beside.empty()) beside = std::move(near_by);
    // A lone colon belongs to the label.
    std::erase_if(beside, [&](std::size_t token) { return m_layout.tokens[token].text == ":"; });
    if (beside.empty()) return region;

    // The first run of text without a column's gap; its lines are told apart by the layout's order of tokens.
    std::stable_sort(beside.begin(), beside.end(), [&](std::size_t a, std::size_t b) {
        const Token &x = m_layout.tokens[a], &y = m_layout.tokens[b];
        return x.line != y.line ? x.line < y.line : x.box.left < y.box.left;
    });
    const double first_left = m_layout.tokens[beside.front()].box.left;
    double reach = first_left;
    std::size_t line = m_layout.tokens[beside.front()].line;
    for (const std::size_t token : beside) {
        const Token& next = m_layout.tokens[token];
        if (next.line != line) {
            line = next.line;
            reach = next.box.left;
        }
        if (next.box.left - reach > free_text_gap * height) break;
        region.tokens.push_back(token);
        reach = std::max(reach, next.box.right);
    }

    // Further lines of the cell, above where the label stands at its middle, and below.
    CellColumn column{first_left, limit, height, box, &label.match.tokens, widest_line_gap * height};
    if (may_wrap(label.role)) {
        column.widest_gap = widest_gap_in(region, column);
        if (!begins_beside_first_line(region, label)) extend_cell(region, column, Upwards::yes);
        extend_cell(region, column, Upwards::no);
    }
    if (may_break(label.role)) region.next_line = next_line(region, column, Upwards::no);
    std::stable_sort(region.tokens.begin(), region.tokens.end());
    return region;
}

bool PageMap::leaves_the_middle(const Rect& cell, const Rect& grown, const CellColumn& column)
{
    const double middle = column.label.centre().y, slack = 0.4 * column.height;
    const bool is_centred = cell.top < column.label.top - slack && std::abs(cell.centre().y - middle) < slack;
    return is_centred && std::abs(grown.centre().y - middle) > slack;
}

void PageMap::extend_cell(ValueRegion& region, const CellColumn& column, Upwards upwards) const
{
    Rect cell = m_layout.box_of(region.tokens);
    const std::size_t from = upwards == Upwards::yes ? m_layout.tokens[region.tokens.front()].line
                                                     : m_layout.tokens[region.tokens.back()].line;
    for (std::size_t step = 1; step <= most_cell_lines; ++step) {
        if (upwards == Upwards::yes && step > from) return;
        const std::size_t line = upwards == Upwards::yes ? from - step : from + step;
        if (line >= m_layout.lines.size()) return;

        const auto next = cell_line(line, cell, column, upwards);
        if (!next) return;
        if (next->empty()) continue;
        const Rect grown = united(cell, m_layout.box_of(*next));
        if (upwards == Upwards::no && leaves_the_middle(cell, grown, column)) return;
        region.tokens.insert(region.tokens.end(), next->begin(), next->end());
        cell = grown;
    }
}

bool PageMap::begins_beside_first_line(const ValueRegion& region, const Label& label) const
{
    const double height = height_of(label);
    const Rect& box = label.match.box;
    return box.height() > 1.6 * height &&
           std::abs(m_layout.box_of(region.tokens).top - box.top) < 0.3 * height;
}

std::vector<std::size_t> PageMap::next_line(const ValueRegion& region, const CellColumn& column,
                                            Upwards upwards) const
{
    const Rect cell = m_layout.box_of(region.tokens);
    const std::size_t from = upwards == Upwards::yes ? m_layout.tokens[region.tokens.front()].line
                                                     : m_layout.tokens[region.tokens.back()].line;
    for (std::size_t step = 1; step <= most_cell_lines; ++step) {
        if (upwards == Upwards::yes && step > from) return {};
        const std::size_t line = upwards == Upwards::yes ? from - step : from + step;
        if (line >= m_layout.lines.size()) return {};
        const auto next = cell_line(line, cell, column, upwards);
        if (!next || !next->empty()) return next.value_or(std::vector<std::size_t>());
    }
    return {};
}

double PageMap::widest_gap_in(const ValueRegion& region, const CellColumn& column) const
{
    double gap = column.widest_gap;
    const auto narrow_down = [&](const Rect& upper, const Rect& lower) {
        gap = std::min(gap, std::max(lower.top - upper.bottom, 0.0) + spacing_slack * column.height);
    };
    bool is_known = false;
    for (std::size_t i = 1; i < region.tokens.size(); ++i) {
        const Token &before = m_layout.tokens[region.tokens[i - 1]],
                    &after = m_layout.tokens[region.tokens[i]];
        if (before.line == after.line) continue;
        narrow_down(before.box, after.box);
        is_known = true;
    }
    if (is_known) return gap;
    const Rect cell = m_layout.box_of(region.tokens);
    const auto above = next_line(region, column, Upwards::yes),
               under = next_line(region, column, Upwards::no);
    if (!above.empty()) narrow_down(m_layout.box_of(above), cell);
    if (!under.empty()) narrow_down(cell, m_layout.box_of(under));
    // A cell with its label at its last line is rare: without a line below, only a close one above belongs to
    // it.
    if (!above.empty() && under.empty()) gap = std::min(gap, close_line_gap * column.height);
    return gap;
}

std::optional<std::vector<std::size_t>> PageMap::cell_line(std::size_t line, const Rect& cell,
                                                           const CellColumn& column, Upwards upwards) const
{
    std::vector<std::size_t> next;
    for (const std::size_t token : m_layout.lines[line]) {
        const Rect& place = m_layout.tokens[token].box;
        const double distance = upwards == Upwards::no ? place.top - cell.bottom : cell.top - place.bottom;
        if (distance > column.widest_gap) return std::nullopt;
        const bool level =
            upwards == Upwards::no ? place.centre().y < cell.bottom : place.centre().y > cell.top;
        if (level) continue;
        if (place.left < column.left - 0.8 * column.height || place.left >= column.limit) continue;
        if (!is_free(token)) return std::nullopt;
        next.push_back(token);
    }
    if (next.empty()) return next;
    if (std::abs(m_layout.tokens[next.front()].box.left - column.left) > 0.8 * column.height)
        return std::nullopt;
    const Rect row = m_layout.box_of(next);
    if (belongs_to_another_row(row, column)) return std::nullopt;
    // One run only: what stands beyond a gap is another cell's.
    for (std::size_t i = 1; i < next.size(); ++i)
        if (m_layout.gap(next[i - 1], next[i]) > cell_gap) {
            next.resize(i);
            break;
        }
    return next;
}

bool PageMap::belongs_to_another_row(const Rect& row, const CellColumn& column) const
{
    // A label that ends between this one's beginning and the value, at the line's own height, begins a row of
    // its own; the lines of a label that wraps beside this very cell do not. Other text there is a
    // neighbour's value.
    for (const std::size_t token : m_layout.tokens_about(row.top, row.bottom)) {
        const Rect& place = m_layout.tokens[token].box;
        const bool ends_before = place.left < column.left && place.right <= column.left + 0.8 * column.height;
        if (!ends_before || place.right < column.label.left) continue;
        const bool same_height = vertical_overlap(place, row) > 0.5 * std::min(place.height(), row.height());
        const auto& own = *column.label_tokens;
        if (same_height && std::find(own.begin(), own.end(), token) == own.end()) return true;
    }
    return false;
}

bool PageMap::is_sentence(const std::vector<std::size_t>& run) const
{
    // Values are in capitals, or begin with one; "de" alone stands in names and dates.
    const auto small_words = std::count_if(run.begin(), run.end(), [&](std::size_t token) {
        const std::string& text = m_layout.tokens[token].text;
        return text.size() > 2 && std::islower(static_cast<unsigned char>(text.front())) != 0;
    });
    return small_words >= 2;
}

bool PageMap::begins_a_value(std::size_t token) const
{
    if (!m_label_token[token] || m_layout.tokens[token].text != "UMF") return false;
    const std::size_t next = m_layout.right_of(token);
    return next < m_layout.tokens.size() && m_layout.gap(token, next) <= cell_gap &&
           std::isdigit(static_cast<unsigned char>(m_layout.tokens[next].text.front())) != 0;
}

ValueRegion PageMap::below(const Label& label) const
{
    ValueRegion region;
    region.direction = Direction::below;
    const double height = height_of(label);
    const auto row = row_of(label);
    double row_bottom = label.match.box.bottom;
    for (const Label* other : row)
        row_bottom = std::max(row_bottom, other->match.box.bottom);

    // The next row of labels under this one that shares its columns ends the cells.
    double end = std::numeric_limits<double>::max();
    for (const Label& other : m_labels)
        if (other.match.box.top > label.match.box.bottom - 0.2 * height &&
            other.match.box.centre().y > row_bottom && !begins_a_value(other.match.tokens.back()))
            end = std::min(end, other.match.box.top);

    double left = 0, right = m_layout.page->width;
    for (const Label* other : row) {
        if (other->match.box.right <= label.match.box.left) left = std::max(left, other->match.box.right);
        if (other->match.box.left >= label.match.box.right) right = std::min(right, other->match.box.left);
    }
    region.area = {std::max(left, label.match.box.left - 2 * height), label.match.box.bottom + 0.1 * height,
                   right, std::min(end - 0.1 * height, label.match.box.bottom + 1.8 * height)};

    const auto column_of = [&](const Rect& box) -> const Label* {
        const Label* best = nullptr;
        double best_overlap = 0, best_distance = std::numeric_limits<double>::max();
        for (const Label* other : row) {
            const double overlap = horizontal_overlap(other->match.box, box);
            const double distance = std::min(std::abs(other->match.box.left - box.left),
                                             std::abs(other->match.box.centre().x - box.centre().x));
            if (overlap > best_overlap + 1e-6 ||
                (overlap >= best_overlap - 1e-6 && distance < best_distance)) {
                best = other;
                best_overlap = overlap;
                best_distance = distance;
            }
        }
        return best;
    };
    // A run of text under several labels holds a value of each; its words go to the label that they stand
    // under, or else to the one that they begin under.
    const auto column_of_word = [&](const Rect& box) -> const Label* {
        const Label *above = nullptr, *partly_above = nullptr;
        double most = 0.3 * box.width();
        for (const Label* other : row) {
            const double overlap = horizontal_overlap(other->match.box, box);
            if (overlap >= 0.8 * std::min(other->match.box.width(), box.width())) above = other;
            if (overlap >= most) partly_above = other, most = overlap;
        }
        if (above == nullptr) above = partly_above;
        if (above != nullptr) return above;
        const Label* best = row.front();
        for (const Label* other : row)
            if (other->match.box.left <= box.left + 0.6 * height) best = other;
        return best;
    };

    double bottom = label.match.box.bottom;
    std::size_t cell_lines = 0;
    const std::size_t first_line = m_layout.tokens[label.match.tokens.back()].line + 1;
    for (std::size_t line = first_line; line < m_layout.lines.size(); ++line) {
        std::vector<std::vector<std::size_t>> runs;
        bool beyond = true;
        std::optional<std::size_t> clinic; // the last token of one's number and name
        for (const std::size_t token : m_layout.lines[line]) {
            const Rect& place = m_layout.tokens[token].box;
            if (place.centre().y < end && place.top - bottom <= farthest_value * height) beyond = false;
            const bool goes_on = clinic && m_layout.gap(*clinic, token) <= cell_gap;
            clinic = goes_on || begins_a_value(token) ? std::optional(token) : std::nullopt;
            if (clinic || !is_free(token) || place.centre().y >= end ||
                place.centre().y < label.match.box.bottom)
                continue;
            if (runs.empty() || m_layout.gap(runs.back().back(), token) > cell_gap)
                runs.push_back({token});
            else
                runs.back().push_back(token);
        }
        if (beyond) break;

        std::vector<std::size_t> mine;
        for (const auto& run : runs) {
            const Rect run_box = m_layout.box_of(run);
            const auto under = std::count_if(row.begin(), row.end(), [&](const Label* other) {
                return horizontal_overlap(other->match.box, run_box) > 0;
            });
            if (under <= 1) {
                if (column_of(run_box) == &label) mine.insert(mine.end(), run.begin(), run.end());
            } else if (!is_sentence(run)) {
                for (const std::size_t token : run)
                    if (column_of_word(m_layout.tokens[token].box) == &label) mine.push_back(token);
            }
        }
        if (mine.empty()) continue;
        const Rect mine_box = m_layout.box_of(mine);
        const double allowed = region.tokens.empty() ? farthest_value : widest_line_gap;
        if (mine_box.top - bottom > allowed * height || ++cell_lines > most_cell_lines) break;
        if (!region.tokens.empty() && !may_wrap(label.role)) {
            if (may_break(label.role)) region.next_line = std::move(mine);
            break;
        }
        region.tokens.insert(region.tokens.end(), mine.begin(), mine.end());
        bottom = mine_box.bottom;
    }
    return region;
}

namespace {

/// A piece of a ruling line: far too thin for its height, and higher than letters.
bool is_rule(const Layout& layout, const InkMark& mark)
{
    constexpr double least_height = 1.3, most_share_of_height = 0.1; // the first in heights of the text
    return mark.box.height() > least_height * layout.text_height &&
           mark.box.width() < most_share_of_height * mark.box.height();
}

bool is_unexplained(const Layout& layout, const InkMark& mark, const Rect& area)
{
    if (is_rule(layout, mark)) return false;
    if (intersected(mark.box, area).area() < 0.5 * std::max(mark.box.area(), 1e-6)) return false;
    return std::none_of(layout.tokens.begin(), layout.tokens.end(), [&](const Token& token) {
        return !token.folded.empty() && intersected(token.box, mark.box).area() > 0.5 * mark.box.area();
    });
}

/// A dash, or a dot: low, and not at the height where only an accent or a serif stands.
bool is_thin(const Layout& layout, const InkMark& mark)
{
    return mark.box.height() < 0.35 * layout.text_height && mark.box.width() < 4 * layout.text_height;
}

} // namespace

int unread_letters(const Layout& layout, const Rect& area)
{
    const double least = 0.5 * layout.text_height, most = 1.6 * layout.text_height;
    return static_cast<int>(
        std::count_if(layout.page->ink.begin(), layout.page->ink.end(), [&](const InkMark& mark) {
            const double height = mark.box.height();
            return height >= least && height <= most && mark.box.width() <= most &&
                   is_unexplained(layout, mark, area);
        }));
}

Ink unexplained_ink(const Layout& layout, const Rect& area)
{
    bool dash = false;
    for (const InkMark& mark : layout.page->ink) {
        if (!is_unexplained(layout, mark, area)) continue;
        if (!is_thin(layout, mark)) return Ink::something;
        dash = true;
    }
    return dash ? Ink::dash : Ink::none;
}

std::optional<Rect> unread_place(const Layout& layout, const Rect& area)
{
    std::optional<Rect> place;
    for (const InkMark& mark : layout.page->ink)
        if (is_unexplained(layout, mark, area) && !is_thin(layout, mark))
            place = place ? united(*place, mark.box) : mark.box;
    return place;
}

} // namespace constancia
