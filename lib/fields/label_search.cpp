#include "fields/label_search.hpp"

#include <algorithm>
#include <span>

namespace constancia {

namespace {

/// A form has thirty labels, one with a long list of beneficiaries a hundred. Each is held against the others
/// and against all words, which thousands of them would make endless.
constexpr std::size_t most_labels = 400;

/// An edit spoils as many letters of a label as stand for it: more were hardly read.
constexpr double letters_of_an_edit = 3;

bool ends_like_label(std::string_view text)
{
    return text.ends_with(':') || text.ends_with('?');
}

/// A word as sentences have them.
bool is_running_word(const Token& token)
{
    return begins_small(token) && !token.ends_with_colon;
}

/// Roles whose words are not also the beginning of other labels ("Fecha de baja", "Nombre del patrón").
bool is_own_word(LabelRole role)
{
    switch (role) {
    case LabelRole::curp:
    case LabelRole::nss:
    case LabelRole::derecho:
    case LabelRole::delegacion:
    case LabelRole::umf:
    case LabelRole::turno:
    case LabelRole::consultorio:
    case LabelRole::agregado_medico:
        return true;
    default:
        return false;
    }
}

bool is_somebody_else(std::string_view folded)
{
    static constexpr std::string_view people[] = {"PADRE",        "MADRE",        "TUTOR",         "TUTORA",
                                                  "BENEFICIARIO", "BENEFICIARIA", "CONYUGE",       "HIJO",
                                                  "HIJA",         "FAMILIAR",     "REPRESENTANTE", "PATRON"};
    return std::find(std::begin(people), std::end(people), folded) != std::end(people);
}

/// In the order of the table.
const PhraseSet& wordings()
{
    static const PhraseSet set = [] {
        std::vector<std::string_view> phrases;
        for (const LabelWording& wording : label_wordings())
            phrases.push_back(wording.compact);
        return PhraseSet(std::move(phrases));
    }();
    return set;
}

class LabelSearch {
  public:
    LabelSearch(const Layout& layout, const std::vector<bool>& taken) : m_layout(layout), m_taken(taken) {}

    std::vector<Label> run()
    {
        std::vector<Label> candidates = collect();
        drop_misreadings_of_others(candidates);
        // The longest wording wins ("Nombre o razón social" before "Nombre"), if the words it has more are
        // read well: "Consultorio" below "NORTE" is no misread "No. de consultorio".
        const auto letters_read = [](const Label& label) {
            return static_cast<double>(label.wording.size()) - letters_of_an_edit * label.match.distance;
        };
        std::stable_sort(candidates.begin(), candidates.end(),
                         [&](const Label& a, const Label& b) { return letters_read(a) > letters_read(b); });
        m_owner.assign(m_layout.tokens.size(), false);
        std::vector<Label> labels;
        for (Label& label : candidates) {
            if (std::any_of(label.match.tokens.begin(), label.match.tokens.end(),
                            [&](std::size_t token) { return m_owner[token]; }))
                continue;
            for (const std::size_t token : label.match.tokens)
                m_owner[token] = true;
            labels.push_back(std::move(label));
        }
        for (Label& label : labels) {
            take_enumeration(label);
            take_wrapped_colon(label);
            label.own_place = begins_cell(label);
        }
        std::erase_if(labels, [&](const Label& label) { return is_mention(label); });
        if (labels.size() > most_labels) return {};
        for (Label& label : labels)
            extend_to_colon(label);
        std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) {
            return a.match.tokens.front() < b.match.tokens.front();
        });
        return labels;
    }

  private:
    std::vector<Label> collect() const
    {
        std::vector<Label> labels;
        for (FoundPhrase& found : find_phrases(m_layout, wordings())) {
            PhraseMatch& match = found.match;
            if (std::any_of(match.tokens.begin(), match.tokens.end(),
                            [&](std::size_t token) { return m_taken[token]; }))
                continue;
            const LabelWording& wording = label_wordings()[found.phrase];
            if (wording.role == LabelRole::nombre && is_a_man(match)) continue;
            Label label{wording.role, wording.compact, wording.form, std::move(match), false, false};
            label.colon =
                ends_like_label(m_layout.tokens[label.match.tokens.back()].text) || colon_follows(label);
            labels.push_back(std::move(label));
        }
        return labels;
    }

    /// "HOMBRE" is the value of a sex, and one letter from "NOMBRE".
    bool is_a_man(const PhraseMatch& match) const
    {
        return match.tokens.size() == 1 && m_layout.tokens[match.tokens.front()].folded == "HOMBRE";
    }

    /// "Delegación" and "UMF" below it are no misread "Delegación / UMAE": where other labels, each with a
    /// part of the words, account for all of them at least as well, they are those labels.
    void drop_misreadings_of_others(std::vector<Label>& candidates) const
    {
        std::vector<std::vector<const Label*>> beginning(m_layout.tokens.size()); // by their first token
        for (const Label& label : candidates)
            beginning[label.match.tokens.front()].push_back(&label);
        const auto is_made_of_others = [&](const Label& label) {
            const std::span<const std::size_t> tokens = label.match.tokens;
            double distance = 0;
            for (std::size_t covered = 0; covered < tokens.size();) {
                const Label* best = nullptr;
                for (const Label* other : beginning[tokens[covered]]) {
                    const auto& own = other->match.tokens;
                    if (own.size() >= tokens.size() || own.size() > tokens.size() - covered) continue;
                    if (!std::equal(own.begin(), own.end(), tokens.subspan(covered).begin())) continue;
                    if (best == nullptr || own.size() > best->match.tokens.size() ||
                        (own.size() == best->match.tokens.size() &&
                         other->match.distance < best->match.distance))
                        best = other;
                }
                if (best == nullptr) return false;
                distance += best->match.distance;
                covered += best->match.tokens.size();
            }
            return distance <= label.match.distance;
        };
        std::vector<Label> kept;
        for (const Label& label : candidates)
            if (label.match.distance <= 0 || !is_made_of_others(label)) kept.push_back(label);
        candidates = std::move(kept);
    }

    bool colon_follows(const Label& label) const
    {
        const std::size_t next = m_layout.right_of(label.match.tokens.back());
        return next < m_layout.tokens.size() &&
               (m_layout.tokens[next].text == ":" || m_layout.tokens[next].text == "?:");
    }

    bool is_label_token(std::size_t token) const { return m_owner[token]; }

    void take(Label& label, std::size_t token)
    {
        m_owner[token] = true;
        label.match.tokens.push_back(token);
        std::sort(label.match.tokens.begin(), label.match.tokens.end());
        label.match.box = united(label.match.box, m_layout.tokens[token].box);
    }

    /// "14. Delegación", "b) Turno", "• UMF": the number belongs to the label, not to the value before it.
    void take_enumeration(Label& label)
    {
        const std::size_t first = label.match.tokens.front();
        const std::size_t before = m_layout.left_of(first);
        if (before >= m_layout.tokens.size() || m_taken[before] || is_label_token(before)) return;
        const Token& token = m_layout.tokens[before];
        const bool bullet = token.folded.empty() && token.text != ":" &&
                            m_layout.gap(before, first) <= running_text_gap &&
                            m_layout.left_of(before) >= m_layout.tokens.size();
        const bool number = token.folded.size() <= 2 && !token.folded.empty() &&
                            (token.text.ends_with('.') || token.text.ends_with(')') ||
                             (token.text.ends_with(',') && token.source == Source::ocr)) &&
                            token.text.size() <= 4;
        if ((bullet || number) && m_layout.gap(before, first) <= 1.2) take(label, before);
    }

    /// A narrow cell may leave the colon to the next line.
    void take_wrapped_colon(Label& label)
    {
        if (label.colon || label.match.glued > 0) return;
        const Rect& box = label.match.box;
        const double height =
            std::max(m_layout.tokens[label.match.tokens.back()].box.height(), 0.5 * m_layout.text_height);
        for (const std::size_t at : m_layout.tokens_about(box.bottom, box.bottom + 1.2 * height)) {
            const Token& token = m_layout.tokens[at];
            if (token.text != ":" || m_taken[at] || m_owner[at]) continue;
            const bool below = token.line > m_layout.tokens[label.match.tokens.back()].line &&
                               token.box.centre().y > box.bottom &&
                               token.box.left > box.left - 0.8 * height &&
                               token.box.right < box.right + 0.8 * height;
            const std::size_t before = m_layout.left_of(at);
            if (!below || (before < m_layout.tokens.size() && m_layout.gap(before, at) < running_text_gap))
                continue;
            take(label, at);
            label.colon = true;
            return;
        }
    }

    /// "Delegación o UMAE:", "CURP del padre:": words up to a colon belong to the label, and may make it
    /// another's.
    void extend_to_colon(Label& label)
    {
        const bool certain =
            label.form == LabelForm::plain && !label.colon && label.own_place && is_own_word(label.role);
        if (!certain) return;
        std::vector<std::size_t> more;
        std::size_t at = label.match.tokens.back();
        for (std::size_t next = m_layout.right_of(at); more.size() < 4; next = m_layout.right_of(at)) {
            if (next >= m_layout.tokens.size() || m_taken[next] || is_label_token(next)) return;
            const Token& token = m_layout.tokens[next];
            const bool word = std::none_of(token.folded.begin(), token.folded.end(), [](char c) {
                return std::isdigit(static_cast<unsigned char>(c)) != 0;
            });
            if (!word || m_layout.gap(at, next) > running_text_gap) return;
            more.push_back(next);
            if (token.ends_with_colon) break;
            at = next;
        }
        if (more.empty() || !m_layout.tokens[more.back()].ends_with_colon) return;
        for (const std::size_t token : more) {
            if (is_somebody_else(m_layout.tokens[token].folded)) label.role = LabelRole::other;
            take(label, token);
        }
        label.colon = true;
    }

    bool begins_cell(const Label& label) const
    {
        const std::size_t before = m_layout.left_of(label.match.tokens.front());
        return before >= m_layout.tokens.size() || is_label_token(before) ||
               m_layout.gap(before, label.match.tokens.front()) > running_text_gap;
    }

    bool is_mention(const Label& label) const
    {
        if (label.colon) return false;
        const std::size_t first = label.match.tokens.front(), last = label.match.tokens.back();
        const std::size_t before = m_layout.left_of(first), after = m_layout.right_of(last);
        if (before < m_layout.tokens.size() && !is_label_token(before) &&
            is_running_word(m_layout.tokens[before]) && m_layout.gap(before, first) <= running_text_gap)
            return true;
        return after < m_layout.tokens.size() && !is_label_token(after) &&
               is_running_word(m_layout.tokens[after]) && m_layout.gap(last, after) <= running_text_gap;
    }

    const Layout& m_layout;
    const std::vector<bool>& m_taken;
    std::vector<bool> m_owner;
};

} // namespace

std::vector<Label> find_labels(const Layout& layout, const std::vector<bool>& taken)
{
    return LabelSearch(layout, taken).run();
}

} // namespace constancia
