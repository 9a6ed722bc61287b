#include "fields/label_search.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

/// Words of running text stand closer than this, in heights of the text; cells are further apart.
constexpr double running_text_gap = 0.8;

bool ends_like_label(std::string_view text)
{
    return text.ends_with(':') || text.ends_with('?');
}

/// A word as sentences have them: small letters, two or more.
bool is_running_word(const Token& token)
{
    const auto letter = std::find_if(token.text.begin(), token.text.end(),
                                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
    return letter != token.text.end() && std::islower(static_cast<unsigned char>(*letter)) != 0 &&
           !token.ends_with_colon;
}

class LabelSearch {
  public:
    LabelSearch(const Layout& layout, const std::vector<bool>& taken) : m_layout(layout), m_taken(taken) {}

    std::vector<Label> run()
    {
        std::vector<Label> candidates = collect();
        // The longest wording wins ("Nombre o razón social" before "Nombre"), then the best reading of it.
        std::stable_sort(candidates.begin(), candidates.end(), [](const Label& a, const Label& b) {
            return static_cast<double>(a.wording.size()) - 2 * a.match.distance >
                   static_cast<double>(b.wording.size()) - 2 * b.match.distance;
        });
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
        std::erase_if(labels, [&](Label& label) {
            label.own_place = begins_cell(label);
            return is_mention(label);
        });
        std::stable_sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) {
            return a.match.tokens.front() < b.match.tokens.front();
        });
        return labels;
    }

  private:
    std::vector<Label> collect() const
    {
        std::vector<Label> found;
        for (std::size_t start = 0; start < m_layout.tokens.size(); ++start) {
            if (m_taken[start] || m_layout.tokens[start].folded.empty()) continue;
            for (const LabelWording& wording : label_wordings()) {
                auto match = match_phrase(m_layout, start, wording.compact);
                if (!match) continue;
                if (std::any_of(match->tokens.begin(), match->tokens.end(),
                                [&](std::size_t t) { return m_taken[t]; }))
                    continue;
                Label label{wording.role, wording.compact, wording.form, std::move(*match), false, false};
                label.colon =
                    ends_like_label(m_layout.tokens[label.match.tokens.back()].text) || colon_follows(label);
                found.push_back(std::move(label));
            }
        }
        return found;
    }

    bool colon_follows(const Label& label) const
    {
        const std::size_t next = m_layout.right_of(label.match.tokens.back());
        return next < m_layout.tokens.size() &&
               (m_layout.tokens[next].text == ":" || m_layout.tokens[next].text == "?:");
    }

    bool is_label_token(std::size_t token) const { return m_owner[token]; }

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
