#include "fields/label_sieve.hpp"

#include "fields/value_reader.hpp"
#include "fields/value_region.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace constancia {

namespace {

/// Roles whose values go on after a label's words with a number or a name: "UNIDAD DE MEDICINA FAMILIAR NUM.
/// 7".
bool names_a_place(LabelRole role)
{
    return role == LabelRole::umf || role == LabelRole::turno || role == LabelRole::consultorio ||
           role == LabelRole::delegacion;
}

/// "Servicio médico" may head a column with "Con derecho al servicio médico: SI" in it: a question is no
/// answer.
bool may_repeat_its_label(const Label& label)
{
    return label.role != LabelRole::derecho || label.wording == "CONDERECHO";
}

class LabelSieve {
  public:
    LabelSieve(const Layout& layout, std::vector<Label>& labels, const std::vector<bool>& taken,
               Date latest_birth)
        : m_layout(layout), m_labels(labels), m_taken(taken), m_latest_birth(latest_birth)
    {}

    void run()
    {
        // In the employers' table "Nombre" is the employer's.
        const PageMap map(m_layout, m_labels, m_taken);
        for (Label& label : m_labels) {
            if (label.role != LabelRole::nombre) continue;
            const auto row = map.row_of(label);
            if (std::any_of(row.begin(), row.end(),
                            [](const Label* other) { return other->role == LabelRole::registro_patronal; }))
                label.role = LabelRole::patron;
        }
        // First what stands inside values, as it hides them from their own labels.
        drop(&LabelSieve::is_inside_value);
        drop(&LabelSieve::lacks_its_value);
        drop(&LabelSieve::is_adrift);
    }

  private:
    Reading read(const Label& label, const ValueRegion& region) const
    {
        return read_value(label.role, m_layout, region, m_latest_birth);
    }

    /// In the middle of a run of text that no label begins, or that is somebody's name: "ESCUELA DE LA UMF 75
    /// TURNO MATUTINO".
    bool is_adrift(const Label& label, const PageMap& map) const
    {
        if (label.colon || label.own_place || label.role == LabelRole::sin_derecho) return false;
        const Label* nearest = nullptr;
        for (const Label* other : map.row_of(label)) {
            if (other->match.box.right > label.match.box.left || !(other->own_place || other->colon))
                continue;
            if (nearest == nullptr || other->match.box.left > nearest->match.box.left) nearest = other;
        }
        if (nearest == nullptr || nearest->role == LabelRole::patron) return true;
        // Nobody is called "FECHA DE NACIMIENTO".
        const bool may_be_a_name = label.form == LabelForm::needs_value || label.match.tokens.size() == 1;
        return nearest->role == LabelRole::nombre && may_be_a_name;
    }

    using Test = bool (LabelSieve::*)(const Label& label, const PageMap& map) const;

    void drop(Test test)
    {
        // The test looks at all labels, so none may go before each was asked.
        const PageMap map(m_layout, m_labels, m_taken);
        m_heads_column.assign(m_labels.size(), std::nullopt);
        std::vector<bool> dropped;
        for (const Label& label : m_labels)
            dropped.push_back((this->*test)(label, map));
        std::vector<Label> kept;
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            if (!dropped[i]) kept.push_back(std::move(m_labels[i]));
        m_labels = std::move(kept);
    }

    /// Stands right under a label that heads a column.
    bool is_under(const Rect& run, const Label& heading, double height, const PageMap& map) const
    {
        const Rect& box = heading.match.box;
        return run.top >= box.bottom - 0.3 * height && run.top - box.bottom < 2 * height &&
               horizontal_overlap(box, run) > 0 && heads_column(heading, map);
    }

    /// "UNIDAD DE MEDICINA FAMILIAR / NUM. 7" or "… NUMERO SIETE" in the cell of "UMF": no value of its own
    /// is beside it, yet another label of its role stands right above it, and it is in no row of labels; or
    /// beside it, and no value stands under this one.
    bool is_in_the_cell_of_its_twin(const Label& label, const PageMap& map) const
    {
        const double height = std::max(label.match.box.height(), m_layout.text_height);
        const auto is_headed = [&](const Label& one) {
            return std::any_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
                return &other != &one && other.role == one.role && other.own_place &&
                       is_under(one.match.box, other, height, map);
            });
        };
        const auto row = map.row_of(label);
        if (is_headed(label))
            return std::all_of(row.begin(), row.end(),
                               [&](const Label* other) { return !other->colon && is_headed(*other); });
        const auto before = std::find(row.begin(), row.end(), &label);
        if (before == row.begin()) return false;
        const Label& left = **std::prev(before);
        return left.role == label.role && left.own_place && !is_evidence(read(label, map.below(label)));
    }

    /// The second "UMF" of "UMF: UMF 075", or of a cell headed "UMF" with "UMF 075" in it; "CON DERECHO" as
    /// the value of the state.
    bool is_inside_value(const Label& label, const PageMap& map) const
    {
        if (label.colon) return false;
        const double height = std::max(label.match.box.height(), m_layout.text_height);
        const Rect run = run_from(label);
        const bool has_twin = std::any_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
            return &other != &label && other.role == label.role;
        });
        if (has_twin && names_a_place(label.role) && is_in_the_cell_of_its_twin(label, map)) return true;
        const bool has_value = has_twin && read(label, map.right_of(label)).fit == Fit::valid;
        return std::any_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
            const bool follows =
                other.colon && m_layout.right_of(other.match.tokens.back()) == label.match.tokens.front();
            const bool same =
                other.role == label.role && may_repeat_its_label(label) && (has_value || follows);
            const bool state = other.role == LabelRole::estado &&
                               (label.wording == "CONDERECHO" || label.wording == "SINDERECHO");
            if (&other == &label || (!same && !state)) return false;
            const Rect& heading = other.match.box;
            const bool under = is_under(run, other, height, map);
            // A value of three lines begins above the label that stands at its middle.
            const bool beside = run.left >= heading.right - 0.2 * height &&
                                std::abs(run.centre().y - heading.centre().y) < 1.6 * height &&
                                nothing_between(other, label);
            return under || beside;
        });
    }

    /// Nothing stands beside it. Kept, as every other label of its role asks.
    bool heads_column(const Label& label, const PageMap& map) const
    {
        auto& known = m_heads_column[static_cast<std::size_t>(&label - m_labels.data())];
        if (!known) known = map.right_of(label).tokens.empty();
        return *known;
    }

    /// The label with what follows it in its cell.
    Rect run_from(const Label& label) const
    {
        Rect run = label.match.box;
        std::size_t at = label.match.tokens.back();
        for (std::size_t next = m_layout.right_of(at);
             next < m_layout.tokens.size() && m_layout.gap(at, next) <= 1.0; next = m_layout.right_of(next)) {
            run = united(run, m_layout.tokens[next].box);
            at = next;
        }
        return run;
    }

    bool nothing_between(const Label& left, const Label& right) const
    {
        return std::none_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
            return &other != &left && &other != &right && other.match.box.left > left.match.box.left &&
                   other.match.box.left < right.match.box.left &&
                   vertical_overlap(other.match.box, left.match.box) > 0;
        });
    }

    bool lacks_its_value(const Label& label, const PageMap& map) const
    {
        if (label.colon) return false;
        const bool doubtful = label.form == LabelForm::needs_value || !label.own_place;
        if (!doubtful || label.role == LabelRole::other || label.role == LabelRole::sin_derecho) return false;
        const auto fits = [&](const Reading& reading) {
            // An everyday word that begins its cell and has a dash for its value is a label, too.
            return is_evidence(reading) || (reading.fit == Fit::placeholder && label.own_place);
        };
        if (fits(read(label, map.right_of(label)))) return false;
        if (is_cut_short(label)) return true;
        const bool in_header = label.own_place && map.row_of(label).size() > 1;
        const bool above_value = label.own_place && !is_free_text(label.role);
        const Reading under = read(label, map.below(label));
        return !(fits(under) && (in_header || above_value || heads_a_name(label, under, map)));
    }

    /// "Fecha" of "Fecha de nacimiento", of which no more could be read: the date beneath may be any.
    bool is_cut_short(const Label& label) const
    {
        const bool is_date = label.role == LabelRole::fecha_constancia ||
                             label.role == LabelRole::fecha_nacimiento || label.role == LabelRole::vigencia;
        const std::size_t last = label.match.tokens.back(), next = m_layout.right_of(last);
        if (!is_date || next >= m_layout.tokens.size()) return false;
        const Token& token = m_layout.tokens[next];
        return token.source == Source::ocr && !token.folded.empty() &&
               m_layout.gap(last, next) <= running_text_gap &&
               std::none_of(m_labels.begin(), m_labels.end(),
                            [&](const Label& other) { return other.match.tokens.front() == next; });
    }

    /// "Nombre" with a cell as wide as the page: nothing beside it, and a name in capitals begins right under
    /// it.
    bool heads_a_name(const Label& label, const Reading& under, const PageMap& map) const
    {
        if (label.role != LabelRole::nombre || !label.own_place || !heads_column(label, map)) return false;
        const double height = std::max(label.match.box.height(), m_layout.text_height);
        const Rect& first = m_layout.tokens[under.tokens.front()].box;
        if (std::abs(first.left - label.match.box.left) > height) return false;
        return std::none_of(under.tokens.begin(), under.tokens.end(), [&](std::size_t token) {
            const std::string& text = m_layout.tokens[token].text;
            return std::any_of(text.begin(), text.end(),
                               [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; });
        });
    }

    const Layout& m_layout;
    std::vector<Label>& m_labels;
    const std::vector<bool>& m_taken;
    Date m_latest_birth;
    mutable std::vector<std::optional<bool>> m_heads_column; ///< of each label, where it was asked
};

} // namespace

std::vector<Label> without_mock_labels(const Layout& layout, std::vector<Label> labels,
                                       const std::vector<bool>& taken, Date latest_birth)
{
    LabelSieve(layout, labels, taken, latest_birth).run();
    return labels;
}

} // namespace constancia
