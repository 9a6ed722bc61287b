#include "fields/page_readings.hpp"

#include "fields/beneficiaries.hpp"
#include "fields/cadena_on_page.hpp"
#include "fields/label_sieve.hpp"
#include "fields/placed_field.hpp"
#include "fields/second_looks.hpp"
#include "fields/unclaimed_text.hpp"
#include "fields/unlabelled.hpp"
#include "fields/value_directions.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <span>

namespace constancia {

namespace {

/// How far to the right of a label a scan is searched for ink, in heights of the text.
constexpr double blank_width = 12;

/// A place on a scan in which a value could stand is so high at least, likewise.
constexpr double least_blank_height = 0.7;

/// How far beside an answer letters may belong to it, in heights of the text, and how many unread ones are no
/// speck.
constexpr double answer_reach = 8;
constexpr int least_unread = 2;

/// Other text drawn over the same place: one of the two is not what a person sees.
bool is_overprinted(const Layout& layout, const std::vector<std::size_t>& tokens)
{
    for (const std::size_t token : tokens) {
        const Token& mine = layout.tokens[token];
        for (const std::size_t near : layout.tokens_about(mine.box.top, mine.box.bottom)) {
            const Token& other = layout.tokens[near];
            if (near == token || other.folded.empty() || other.folded == mine.folded) continue;
            const double shared = intersected(mine.box, other.box).area();
            if (shared > 0.4 * std::min(mine.box.area(), other.box.area())) return true;
        }
    }
    return false;
}

/// Dashes stand in the place of all of these where the alta was not done.
bool is_clinic_role(LabelRole role)
{
    return role == LabelRole::delegacion || role == LabelRole::umf || role == LabelRole::turno ||
           role == LabelRole::consultorio || role == LabelRole::agregado_medico;
}

class PageReader {
  public:
    PageReader(const Layout& layout, Date latest_birth)
        : m_layout(layout), m_latest_birth(latest_birth), m_taken(m_layout.tokens.size(), false)
    {}

    PageReadings run()
    {
        PageReadings page;
        if (auto found = cadena_on_page(m_layout, m_latest_birth)) {
            for (const std::size_t token : found->tokens)
                m_taken[token] = true;
            page.cadena = std::move(found->cadena);
        }
        m_labels = find_labels(m_layout, m_taken);
        set_beneficiaries_apart(page);
        m_labels = without_mock_labels(m_layout, std::move(m_labels), m_taken, m_latest_birth);
        const PageMap map(m_layout, m_labels, m_taken);
        std::vector<ValuePlaces> places = read_places(map);
        const ValueDirections directions(m_layout, m_labels, places, map);
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            read_label(m_labels[i], places[i], directions, page);
        settle_blanks(page);
        page.employers = read_employers(places);
        page.unlabelled_curp = find_unlabelled_curp(m_layout, m_taken, m_latest_birth);
        page.unlabelled_date = find_unlabelled_date(m_layout, m_taken);
        return page;
    }

  private:
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

    /// Of each label, in their order.
    std::vector<ValuePlaces> read_places(const PageMap& map) const
    {
        std::vector<ValuePlaces> places(m_labels.size());
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const Label& label = m_labels[i];
            if (label.role == LabelRole::other) continue; // has no value
            places[i].right = map.right_of(label);
            places[i].below = map.below(label);
            places[i].beside = read(label, places[i].right);
            places[i].under = read(label, places[i].below);
        }
        return places;
    }

    void read_label(const Label& label, ValuePlaces places, const ValueDirections& directions,
                    PageReadings& page)
    {
        if (label.role == LabelRole::other || label.role == LabelRole::signature ||
            label.role == LabelRole::beneficiaries || label.role == LabelRole::parentesco)
            return;
        if (label.role == LabelRole::sin_derecho) {
            read_banner(label, places, page);
            return;
        }
        const Direction expected = directions.of(label);
        if (directions.is_too_far_below(label, places.below)) {
            places.below.tokens.clear();
            places.under = read(label, places.below);
        }
        const Reading &beside = places.beside, &under = places.under;

        // Text that would fit anything counts only where values are expected; what fits by its form counts in
        // either place.
        const bool expected_right = expected == Direction::right;
        const Reading& first = expected_right ? beside : under;
        const Reading& second = expected_right ? under : beside;
        const bool take_second = !is_evidence(first) && first.fit != Fit::placeholder &&
                                 is_evidence(second) && !is_free_text(label.role) &&
                                 !is_rest_of(second, expected_right ? places.right : places.below);

        LabelledReading result;
        result.role = label.role;
        result.wording = label.wording;
        result.rank =
            (label.form == LabelForm::plain ? 2 : 0) + (label.colon ? 1 : 0) + (label.own_place ? 1 : 0);
        result.stands_apart = label.colon || label.own_place;
        result.reading = take_second ? second : first;
        result.direction = take_second == expected_right ? Direction::below : Direction::right;
        const ValueRegion& region = result.direction == Direction::right ? places.right : places.below;
        if (result.direction == Direction::below && beside.fit == Fit::blank &&
            directions.is_against_the_page(label))
            result.reading.fit = Fit::illegible;
        // On a scan a page's own way is less sure, as labels and values may be lost from it.
        const bool both_blank = places.right.tokens.empty() && places.below.tokens.empty();
        if (m_layout.page->has_ocr && result.reading.fit == Fit::blank && !both_blank)
            result.reading.fit = Fit::illegible;
        result.field = field_of(label, result.reading, region);
        // A dash that was seen is one, whether or not it was read.
        if (result.field.state == FieldState::placeholder && m_layout.page->has_ocr &&
            unexplained_ink(m_layout, blank_area(region)) == Ink::dash)
            result.reading.fit = Fit::placeholder;
        result.place = place_of(label, result.reading, region);
        weigh_second_looks(result.field, result.reading, label.role, m_layout, result.place, m_latest_birth);
        if (result.field.state == FieldState::read && !is_evidence(result.reading)) {
            result.reading.fit = Fit::valid;
            result.reading.value = *result.field.value;
        }
        if (label.role == LabelRole::derecho) doubt_answer(result.field, result.place, region);
        page.readings.push_back(std::move(result));
        m_read.push_back(&label);
    }

    /// A place of embedded text is blank only if its value is nowhere else: at the beginning of the next
    /// line, where the text wrapped, or astray. On a scan other rules hold.
    void settle_blanks(PageReadings& page) const
    {
        if (m_layout.page->has_ocr) return;
        std::vector<bool> claimed = m_taken;
        const auto claim = [&](const std::vector<std::size_t>& tokens) {
            for (const std::size_t token : tokens)
                claimed[token] = true;
        };
        for (const Label& label : m_labels)
            claim(label.match.tokens);
        for (const LabelledReading& read : page.readings)
            claim(read.reading.tokens);
        const UnclaimedText rest(m_layout, std::move(claimed));
        for (std::size_t i = 0; i < page.readings.size(); ++i)
            if (page.readings[i].reading.fit == Fit::blank) settle_blank(page.readings[i], *m_read[i], rest);
        for (LabelledReading& read : page.readings)
            if (read.reading.fit == Fit::valid && is_clinic_role(read.role) && rest.has_dash_at(read.place)) {
                read.reading.fit = Fit::illegible;
                read.field.state = FieldState::illegible;
                read.field.value.reset();
            }
    }

    void settle_blank(LabelledReading& blank, const Label& label, const UnclaimedText& rest) const
    {
        if (blank.direction == Direction::right) {
            const ValueRegion wrapped{Direction::right, rest.on_next_line(label), {}, 0};
            const bool is_certain =
                !wrapped.tokens.empty() &&
                (!is_free_text(label.role) || (label.colon && rest.is_ended(wrapped.tokens)));
            Reading reading = is_certain ? read(label, wrapped) : Reading();
            if (is_evidence(reading) || reading.fit == Fit::placeholder) {
                blank.field = field_of(label, reading, wrapped);
                blank.place = m_layout.box_of(reading.tokens);
                blank.reading = std::move(reading);
                return;
            }
        }
        const bool is_covered = blank.direction == Direction::below && rest.runs_over_place_under(label);
        if (!is_covered && !rest.may_hold_value_of(label, m_latest_birth)) return;
        blank.reading.fit = Fit::illegible;
        blank.field.state = FieldState::illegible;
    }

    /// Letters beside the answer that were not read may say the contrary, or that it is a choice of two.
    void doubt_answer(Field& field, const Rect& place, const ValueRegion& region) const
    {
        if (!m_layout.page->has_ocr || field.state != FieldState::read) return;
        const double reach = answer_reach * m_layout.text_height;
        const double right = region.direction == Direction::right ? m_layout.page->width : region.area.right;
        const Rect beside{place.right, place.top, std::min(place.right + reach, right), place.bottom};
        if (unread_letters(m_layout, beside) < least_unread) return;
        field.state = FieldState::illegible;
        field.value.reset();
    }

    /// What stands on the next line of a broken value's cell is no value by itself.
    static bool is_rest_of(const Reading& reading, const ValueRegion& broken)
    {
        return !reading.tokens.empty() && std::find(broken.next_line.begin(), broken.next_line.end(),
                                                    reading.tokens.front()) != broken.next_line.end();
    }

    void read_banner(const Label& label, const ValuePlaces& places, PageReadings& page) const
    {
        if (!label.own_place && !label.colon) return;
        // "…, sin derecho al servicio médico, …" is a sentence.
        if (m_layout.tokens[label.match.tokens.back()].text.ends_with(',')) return;
        // "¿Sin derecho?: NO" would be a question, not a banner.
        if (label.colon && !places.right.tokens.empty()) return;
        Field field = placed_field(m_layout, label.match.tokens);
        field.state = FieldState::read;
        field.value = "NO";
        field.label = printed(label);
        page.without_right = std::move(field);
    }

    /// The label as the page has it, without its colon.
    std::string printed(const Label& label) const
    {
        std::string text = m_layout.text_of(label.match.tokens);
        while (text.ends_with(':') || text.ends_with(' '))
            text.pop_back();
        return text;
    }

    /// What the reading stands on: its own tokens, or what there is in the place, or the label.
    static const std::vector<std::size_t>& tokens_read(const Label& label, const Reading& reading,
                                                       const ValueRegion& region)
    {
        if (!reading.tokens.empty()) return reading.tokens;
        return region.tokens.empty() ? label.match.tokens : region.tokens;
    }

    Field field_of(const Label& label, const Reading& reading, const ValueRegion& region) const
    {
        Field field = placed_field(m_layout, tokens_read(label, reading, region));
        field.label = printed(label);
        if (reading.announcing < reading.tokens.size())
            field.confidence = value_confidence(reading, confidences_of(m_layout, reading.tokens));
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

    /// Where a value would stand in a place without words.
    Rect blank_area(const ValueRegion& region) const
    {
        Rect area = region.area;
        area.right = std::min(area.right, area.left + blank_width * m_layout.text_height);
        return area;
    }

    /// Where to look again: at what was read, or at the ink of which nothing was, such as a figure that
    /// stands alone and was taken for a speck.
    Rect place_of(const Label& label, const Reading& reading, const ValueRegion& region) const
    {
        if (m_layout.page->has_ocr && reading.tokens.empty() && region.tokens.empty())
            if (const auto unread = unread_place(m_layout, blank_area(region))) return *unread;
        return m_layout.box_of(tokens_read(label, reading, region));
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
        const Rect area = blank_area(region);
        // Where no text would fit, that there is none says nothing.
        if (area.width() <= 0 || area.height() < least_blank_height * m_layout.text_height) {
            field.state = FieldState::illegible;
            return;
        }
        if (unexplained_ink(m_layout, area) == Ink::something) field.state = FieldState::illegible;
        if (reading.fit == Fit::blank) field.box = m_layout.on_page(area);
    }

    /// What a number of an employer that begins at the region's token may take up.
    static ValueRegion part_of(const ValueRegion& region, std::size_t first)
    {
        constexpr std::size_t most_tokens = 5;
        const auto from = region.tokens.begin() + static_cast<std::ptrdiff_t>(first);
        ValueRegion part{region.direction, {}, region.area, first == 0 ? region.glued : 0};
        part.tokens.assign(
            from, from + static_cast<std::ptrdiff_t>(std::min(most_tokens, region.tokens.size() - first)));
        return part;
    }

    std::vector<Employer> read_employers(const std::vector<ValuePlaces>& places) const
    {
        std::vector<Employer> employers;
        for (std::size_t at = 0; at < m_labels.size(); ++at) {
            const Label& label = m_labels[at];
            if (label.role != LabelRole::registro_patronal) continue;
            for (const ValueRegion* region : {&places[at].right, &places[at].below})
                for (std::size_t i = 0; i < region->tokens.size(); ++i) {
                    const Reading reading = read(label, part_of(*region, i));
                    if (reading.fit != Fit::valid || reading.tokens.front() != region->tokens[i]) continue;
                    employers.push_back({reading.value, text_beside(reading.tokens.back())});
                    i += reading.tokens.size() - 1;
                }
        }
        return employers;
    }

    std::string text_beside(std::size_t token) const
    {
        constexpr std::size_t most_words = 40;
        std::vector<std::size_t> beside;
        for (std::size_t next = m_layout.right_of(token);
             next < m_layout.tokens.size() && beside.size() < most_words; next = m_layout.right_of(next))
            beside.push_back(next);
        return to_capitals(m_layout.text_of(beside));
    }

    const Layout& m_layout;
    Date m_latest_birth;
    std::vector<bool> m_taken;
    std::vector<Label> m_labels;
    std::vector<const Label*> m_read; ///< the label of each reading
};

} // namespace

PageReadings read_page(const Layout& page, Date latest_birth)
{
    return PageReader(page, latest_birth).run();
}

} // namespace constancia
