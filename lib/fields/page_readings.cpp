#include "fields/page_readings.hpp"

#include "fields/beneficiaries.hpp"
#include "text/normalize.hpp"
#include "text/spanish_dates.hpp"

#include <algorithm>
#include <set>

namespace constancia {

namespace {

/// How far to the right of a label a scan is searched for ink, in heights of the text.
constexpr double blank_width = 12;

double least_confidence(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    double least = 1;
    for (const std::size_t token : tokens)
        least = std::min(least, layout.tokens[token].confidence);
    return least;
}

Source source_of(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    const bool ocr = std::any_of(tokens.begin(), tokens.end(), [&](std::size_t token) {
        return layout.tokens[token].source == Source::ocr;
    });
    return ocr ? Source::ocr : Source::embedded;
}

/// Other text drawn over the same place: one of the two is not what a person sees.
bool is_overprinted(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    for (const std::size_t token : tokens) {
        const Token& mine = layout.tokens[token];
        for (const Token& other : layout.tokens) {
            if (&other == &mine || other.folded.empty() || other.folded == mine.folded) continue;
            const double shared = intersected(mine.box, other.box).area();
            if (shared > 0.4 * std::min(mine.box.area(), other.box.area())) return true;
        }
    }
    return false;
}

class PageReader {
  public:
    PageReader(const PageText& page, Date latest_birth)
        : m_layout(lay_out(page)), m_latest_birth(latest_birth), m_taken(m_layout.tokens.size(), false)
    {}

    PageReadings run()
    {
        PageReadings page;
        if (auto found = find_cadena(m_layout)) {
            for (const std::size_t token : found->tokens)
                m_taken[token] = true;
            page.cadena = std::move(found->cadena);
        }
        m_labels = find_labels(m_layout, m_taken);
        set_beneficiaries_apart(page);
        drop_what_is_no_label();
        count_directions();
        for (const Label& label : m_labels)
            read_label(label, page);
        page.employers = read_employers();
        page.unlabelled_curp = find_unlabelled_curp();
        page.unlabelled_date = find_unlabelled_date();
        return page;
    }

  private:
    PageMap map() const { return PageMap(m_layout, m_labels, m_taken); }

    Reading read(const Label& label, const ValueRegion& region) const
    {
        return read_value(label.role, m_layout, region, m_latest_birth);
    }

    void set_beneficiaries_apart(PageReadings& page)
    {
        for (const LineRange& lines : find_beneficiary_lines(m_layout, m_labels)) {
            for (auto& person : read_beneficiaries(m_layout, lines, m_latest_birth))
                page.beneficiaries.push_back(std::move(person));
            for (std::size_t line = lines.first; line < lines.end; ++line)
                for (const std::size_t token : m_layout.lines[line])
                    m_taken[token] = true;
        }
        std::erase_if(m_labels, [&](const Label& label) { return m_taken[label.match.tokens.front()]; });
    }

    void drop_what_is_no_label()
    {
        // In the employers' table "Nombre" is the employer's.
        for (Label& label : m_labels) {
            if (label.role != LabelRole::nombre) continue;
            const auto row = map().row_of(label);
            if (std::any_of(row.begin(), row.end(),
                            [](const Label* other) { return other->role == LabelRole::registro_patronal; }))
                label.role = LabelRole::patron;
        }
        // First what stands inside values, as it hides them from their own labels.
        drop([&](const Label& label) { return is_inside_value(label); });
        drop([&](const Label& label) { return lacks_its_value(label); });
        drop([&](const Label& label) { return is_adrift(label); });
    }

    /// In the middle of a run of text that no label begins, or that is somebody's name: "ESCUELA DE LA UMF 75
    /// TURNO MATUTINO".
    bool is_adrift(const Label& label) const
    {
        if (label.colon || label.own_place || label.role == LabelRole::sin_derecho) return false;
        const Label* nearest = nullptr;
        for (const Label* other : map().row_of(label)) {
            if (other->match.box.right > label.match.box.left || !(other->own_place || other->colon))
                continue;
            if (nearest == nullptr || other->match.box.left > nearest->match.box.left) nearest = other;
        }
        return nearest == nullptr || nearest->role == LabelRole::patron || nearest->role == LabelRole::nombre;
    }

    template <class Test>
    void drop(Test test)
    {
        // The test looks at all labels, so none may go before each was asked.
        std::vector<bool> dropped;
        for (const Label& label : m_labels)
            dropped.push_back(test(label));
        std::vector<Label> kept;
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            if (!dropped[i]) kept.push_back(std::move(m_labels[i]));
        m_labels = std::move(kept);
    }

    /// The second "UMF" of "UMF: UMF 075", or of a cell headed "UMF" with "UMF 075" in it; "CON DERECHO" as
    /// the value of the state.
    bool is_inside_value(const Label& label) const
    {
        if (label.colon) return false;
        const double height = std::max(label.match.box.height(), m_layout.text_height);
        const Rect run = run_from(label);
        const bool has_value = read(label, map().right_of(label)).fit == Fit::valid;
        return std::any_of(m_labels.begin(), m_labels.end(), [&](const Label& other) {
            const bool same = other.role == label.role && has_value;
            const bool state = other.role == LabelRole::estado &&
                               (label.wording == "CONDERECHO" || label.wording == "SINDERECHO");
            if (&other == &label || (!same && !state)) return false;
            const Rect& heading = other.match.box;
            const bool heads_column = map().right_of(other).tokens.empty();
            const bool under = heads_column && run.top >= heading.bottom - 0.3 * height &&
                               run.top - heading.bottom < 2 * height && horizontal_overlap(heading, run) > 0;
            // A value of three lines begins above the label that stands at its middle.
            const bool beside = run.left >= heading.right - 0.2 * height &&
                                std::abs(run.centre().y - heading.centre().y) < 1.6 * height &&
                                nothing_between(other, label);
            return under || beside;
        });
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

    bool lacks_its_value(const Label& label) const
    {
        if (label.colon) return false;
        const bool doubtful = label.form == LabelForm::needs_value || !label.own_place;
        if (!doubtful || label.role == LabelRole::other || label.role == LabelRole::sin_derecho) return false;
        const auto fits = [](const Reading& reading) {
            return reading.fit == Fit::valid || reading.fit == Fit::invalid;
        };
        if (fits(read(label, map().right_of(label)))) return false;
        const bool in_header = label.own_place && map().row_of(label).size() > 1;
        const bool above_value = label.own_place && !is_free_text(label.role);
        return !((in_header || above_value) && fits(read(label, map().below(label))));
    }

    struct Votes {
        int right = 0, below = 0;
    };

    static bool is_evidence(const Reading& reading)
    {
        return reading.fit == Fit::valid || reading.fit == Fit::invalid;
    }

    /// White between a label and what stands below it.
    double drop_to(const Label& label, const ValueRegion& below) const
    {
        return m_layout.box_of(below.tokens).top - label.match.box.bottom;
    }

    void count_directions()
    {
        for (const Label& label : m_labels) {
            Votes votes;
            if (!is_free_text(label.role) && label.role != LabelRole::other) {
                // A dash says where values stand as well as a value does.
                const auto says = [](const Reading& reading) {
                    return is_evidence(reading) || reading.fit == Fit::placeholder;
                };
                const ValueRegion below = map().below(label);
                const bool right_fits = says(read(label, map().right_of(label)));
                const bool below_fits = says(read(label, below));
                votes = {right_fits && !below_fits, below_fits && !right_fits};
                if (votes.below) m_longest_drop = std::max(m_longest_drop, drop_to(label, below));
            }
            m_label_votes.push_back(votes);
            m_page_votes.right += votes.right;
            m_page_votes.below += votes.below;
        }
    }

    /// Where cells have their values below, what stands further down than any value of the page does is no
    /// value.
    bool is_too_far_below(const Label& label, const ValueRegion& below) const
    {
        return m_page_votes.below >= 2 && !below.tokens.empty() &&
               drop_to(label, below) > m_longest_drop + 0.7 * m_layout.text_height;
    }

    /// Where the values of this label's row stand, by what is certain in the row, then on the page.
    Direction direction_of(const Label& label) const
    {
        Votes row_votes;
        for (const Label* other : map().row_of(label)) {
            const Votes& votes = m_label_votes[static_cast<std::size_t>(other - m_labels.data())];
            row_votes.right += votes.right;
            row_votes.below += votes.below;
        }
        if (row_votes.right != row_votes.below)
            return row_votes.right > row_votes.below ? Direction::right : Direction::below;
        if (label.colon && m_page_votes.right >= m_page_votes.below) return Direction::right;
        if (m_page_votes.right != m_page_votes.below)
            return m_page_votes.right > m_page_votes.below ? Direction::right : Direction::below;
        return label.colon || !map().right_of(label).tokens.empty() ? Direction::right : Direction::below;
    }

    void read_label(const Label& label, PageReadings& page)
    {
        if (label.role == LabelRole::other || label.role == LabelRole::signature ||
            label.role == LabelRole::beneficiaries || label.role == LabelRole::parentesco)
            return;
        if (label.role == LabelRole::sin_derecho) {
            read_banner(label, page);
            return;
        }
        const Direction expected = direction_of(label);
        const ValueRegion right = map().right_of(label);
        ValueRegion below = map().below(label);
        if (is_too_far_below(label, below)) below.tokens.clear();
        const Reading beside = read(label, right), under = read(label, below);

        // Text that would fit anything counts only where values are expected; what fits by its form counts in
        // either place.
        const bool expected_right = expected == Direction::right;
        const Reading& first = expected_right ? beside : under;
        const Reading& second = expected_right ? under : beside;
        const bool take_second = !is_evidence(first) && first.fit != Fit::placeholder &&
                                 is_evidence(second) && !is_free_text(label.role);

        LabelledReading result;
        result.role = label.role;
        result.wording = label.wording;
        result.rank =
            (label.form == LabelForm::plain ? 2 : 0) + (label.colon ? 1 : 0) + (label.own_place ? 1 : 0);
        result.stands_apart = label.colon || label.own_place;
        result.reading = take_second ? second : first;
        result.direction = take_second == expected_right ? Direction::below : Direction::right;
        const ValueRegion& region = result.direction == Direction::right ? right : below;
        result.field = field_of(label, result.reading, region);
        page.readings.push_back(std::move(result));
    }

    void read_banner(const Label& label, PageReadings& page) const
    {
        if (!label.own_place && !label.colon) return;
        // "¿Sin derecho?: NO" would be a question, not a banner.
        if (label.colon && !map().right_of(label).tokens.empty()) return;
        Field field = placed(label.match.tokens);
        field.state = FieldState::read;
        field.value = "NO";
        field.label = std::string(label.wording);
        page.without_right = std::move(field);
    }

    Field placed(const std::vector<std::size_t>& tokens) const
    {
        Field field;
        field.confidence = least_confidence(m_layout, tokens);
        field.source = source_of(m_layout, tokens);
        field.page = m_layout.page->number;
        field.box = m_layout.on_page(m_layout.box_of(tokens));
        field.raw = m_layout.text_of(tokens);
        return field;
    }

    Field field_of(const Label& label, const Reading& reading, const ValueRegion& region) const
    {
        Field field =
            placed(reading.tokens.empty() ? (region.tokens.empty() ? label.match.tokens : region.tokens)
                                          : reading.tokens);
        field.label = std::string(label.wording);
        field.repaired = reading.repaired;
        field.completed = reading.completed;
        field.alternatives = reading.alternatives;
        switch (reading.fit) {
        case Fit::valid:
        case Fit::invalid:
            field.state = FieldState::read;
            field.value = reading.value;
            if (is_overprinted(m_layout, reading.tokens)) {
                field.state = FieldState::illegible;
                field.value.reset();
            }
            break;
        case Fit::illegible:
        case Fit::unfit:
            field.state = FieldState::illegible;
            break;
        case Fit::placeholder:
        case Fit::blank:
            set_blank(field, label, reading, region);
            break;
        }
        return field;
    }

    /// contract.md §2: on a scan a placeholder needs a place with no ink but a dash; any other ink is
    /// illegible.
    void set_blank(Field& field, const Label& label, const Reading& reading, const ValueRegion& region) const
    {
        field.state = FieldState::placeholder;
        field.confidence = label.match.confidence;
        if (reading.fit == Fit::blank) {
            field.raw = "";
            field.box = m_layout.on_page(label.match.box);
        }
        if (!m_layout.page->has_ocr) return;
        Rect area = region.area;
        area.right = std::min(area.right, area.left + blank_width * m_layout.text_height);
        if (area.width() <= 0 || area.height() <= 0) {
            field.state = FieldState::illegible;
            return;
        }
        if (unexplained_ink(m_layout, area) == Ink::something) field.state = FieldState::illegible;
        if (reading.fit == Fit::blank) field.box = m_layout.on_page(area);
    }

    std::vector<Employer> read_employers() const
    {
        std::vector<Employer> employers;
        for (const Label& label : m_labels) {
            if (label.role != LabelRole::registro_patronal) continue;
            for (const ValueRegion& region : {map().right_of(label), map().below(label)})
                for (std::size_t i = 0; i < region.tokens.size(); ++i) {
                    ValueRegion rest = region;
                    rest.tokens.erase(rest.tokens.begin(),
                                      rest.tokens.begin() + static_cast<std::ptrdiff_t>(i));
                    const Reading reading = read(label, rest);
                    if (reading.fit != Fit::valid || reading.tokens.front() != region.tokens[i]) continue;
                    employers.push_back({reading.value, text_beside(reading.tokens.back())});
                    i += reading.tokens.size() - 1;
                }
        }
        return employers;
    }

    std::string text_beside(std::size_t token) const
    {
        std::vector<std::size_t> beside;
        for (std::size_t next = m_layout.right_of(token); next < m_layout.tokens.size();
             next = m_layout.right_of(next))
            beside.push_back(next);
        return to_capitals(m_layout.text_of(beside));
    }

    std::optional<Field> find_unlabelled_curp() const
    {
        std::set<std::string> values;
        Field field;
        for (std::size_t token = 0; token < m_layout.tokens.size(); ++token) {
            if (m_taken[token] || m_layout.tokens[token].folded.size() != 18) continue;
            const Token& read = m_layout.tokens[token];
            const Reading reading = read_curp({{read.text, read.folded, token, read.source}}, m_latest_birth);
            if (reading.fit != Fit::valid || reading.repaired) continue;
            values.insert(reading.value);
            field = placed({token});
            field.state = FieldState::read;
            field.value = reading.value;
        }
        if (values.size() != 1) return std::nullopt;
        return field;
    }

    /// A line of few words with one date spelled out after "a": the place and day of issue.
    std::optional<Field> find_unlabelled_date() const
    {
        for (const auto& line : m_layout.lines) {
            if (line.size() < 5 || line.size() > 14 || m_taken[line.front()]) continue;
            const std::string text = m_layout.text_of(line);
            const auto dates = find_dates(text);
            if (dates.size() != 1) continue;
            const std::string before = fold(std::string_view(text).substr(0, dates.front().begin));
            const std::string after = fold(std::string_view(text).substr(dates.front().end));
            const bool spelled = fold(std::string_view(text).substr(dates.front().begin,
                                                                    dates.front().end - dates.front().begin))
                                     .find(" DE ") != std::string::npos;
            if (!spelled || !(before == "A" || before.ends_with(" A") || before.ends_with(" A LOS")) ||
                after.size() > 20)
                continue;
            Field field = placed(line);
            field.state = FieldState::read;
            field.value = to_iso(dates.front().date);
            return field;
        }
        return std::nullopt;
    }

    Layout m_layout;
    Date m_latest_birth;
    std::vector<bool> m_taken;
    std::vector<Label> m_labels;
    std::vector<Votes> m_label_votes;
    Votes m_page_votes;
    double m_longest_drop = 0; ///< from a label to its value below, of those that are certain
};

} // namespace

PageReadings read_page(const PageText& page, Date latest_birth)
{
    return PageReader(page, latest_birth).run();
}

} // namespace constancia
