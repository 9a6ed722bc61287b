#pragma once

#include "fields/label_search.hpp"
#include "layout/token_layout.hpp"

#include <optional>
#include <vector>

namespace constancia {

enum class Direction { right, below };

/// The tokens where a label's value should stand.
struct ValueRegion {
    Direction direction = Direction::right;
    std::vector<std::size_t> tokens; ///< in reading order; none: the place is blank
    Rect area;                       ///< what was looked at, in the reading frame
    std::size_t glued = 0; ///< bytes at the start of the first token's folded text that belong to the label
    /// The line under a value of one word, in the same cell: where it goes on if the cell broke it.
    std::vector<std::size_t> next_line = {};
};

/// Where values stand on a page: which tokens are labels, which belong to nobody's value.
class PageMap {
  public:
    /// `taken` tokens (cadena, beneficiaries) are nobody's value.
    /// All three outlive the map.
    PageMap(const Layout& layout, const std::vector<Label>& labels, const std::vector<bool>& taken);
    PageMap(const Layout& layout, const std::vector<Label>& labels, std::vector<bool>&& taken) = delete;

    /// Beside the label, up to the next label on its row; further lines of the same cell come after the
    /// first.
    ValueRegion right_of(const Label& label) const;

    /// Under the label, in the column that it heads, up to the next row of labels; likewise.
    ValueRegion below(const Label& label) const;

    /// The labels that stand in the same row, the given one included, from left to right.
    std::vector<const Label*> row_of(const Label& label) const;

  private:
    enum class Upwards { no, yes };

    /// The column of a value's cell, to tell its further lines.
    struct CellColumn {
        double left, limit; ///< where its lines begin; where the next column does
        double height;      ///< of the label's text
        Rect label;
        const std::vector<std::size_t>* label_tokens;
        double widest_gap = 0; ///< between its lines
    };

    void extend_cell(ValueRegion& region, const CellColumn& column, Upwards upwards) const;

    /// A cell that begins above its label has it at its middle; what follows is the next row's.
    static bool leaves_the_middle(const Rect& cell, const Rect& grown, const CellColumn& column);

    /// Beside a label of several lines: the value's cell then has no line above.
    bool begins_beside_first_line(const ValueRegion& region, const Label& label) const;
    std::vector<std::size_t> next_line(const ValueRegion& region, const CellColumn& column,
                                       Upwards upwards) const;

    /// The lines of one cell follow one another at one distance, closer than the next row.
    double widest_gap_in(const ValueRegion& region, const CellColumn& column) const;

    /// The tokens of a line that belong to the cell; empty when the line is beside it; nothing where the cell
    /// ends.
    std::optional<std::vector<std::size_t>> cell_line(std::size_t line, const Rect& cell,
                                                      const CellColumn& column, Upwards upwards) const;
    bool belongs_to_another_row(const Rect& row, const CellColumn& column) const;

    /// The "UMF" of "UMF 051", which is how a clinic is called as much as it is a label.
    bool begins_a_value(std::size_t token) const;
    bool is_sentence(const std::vector<std::size_t>& run) const;
    double height_of(const Label& label) const;
    bool is_free(std::size_t token) const { return !m_taken[token] && !m_label_token[token]; }

    const Layout& m_layout;
    const std::vector<Label>& m_labels;
    const std::vector<bool>& m_taken;
    std::vector<bool> m_label_token;
};

/// On a scan: what ink there is in an area that no word accounts for.
enum class Ink { none, dash, something };
Ink unexplained_ink(const Layout& layout, const Rect& area);

/// Where that something stands.
std::optional<Rect> unread_place(const Layout& layout, const Rect& area);

/// How many marks there are in an area that no word accounts for and that are as large as letters.
int unread_letters(const Layout& layout, const Rect& area);

} // namespace constancia
