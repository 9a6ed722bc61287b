#include "layout/phrase_match.hpp"

#include "text/similarity.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

/// Words of one phrase stand closer than this, in heights of the text.
constexpr double widest_word_gap = 1.6;

/// The same for recognised words, in widths of a letter: a space, and a full stop that was lost.
constexpr double widest_space = 2.5;

/// Lines of one cell follow one another closer than this, in heights of the text.
constexpr double widest_line_gap = 1.1;

/// Marks without a letter that may stand among the words of a phrase, as in "Delegación - UMAE". In rows of
/// dashes there would be no end of ways to go on.
constexpr int most_marks = 2;

/// Tokens looked at to follow one phrase from one start, of which forms need two dozen at most: each that may
/// go on beside or below doubles the ways.
constexpr int most_steps = 100;

/// A short word is soon another one; less so where a colon says that it is a label.
double allowed_distance(std::size_t length, bool has_colon)
{
    if (length <= 4) return has_colon && length >= 3 ? 1.0 : 0.5;
    if (length <= 7) return 1.0;
    return std::min(4.0, static_cast<double>(length) / 7.0);
}

/// Whether one of the two is the beginning of the other. Most differ within three characters: too few for a
/// call.
bool begin_alike(std::string_view a, std::string_view b)
{
    const std::size_t length = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < length; ++i)
        if (a[i] != b[i]) return false;
    return true;
}

/// Follows phrases token by token, all at once: where the text goes on does not depend on the phrase.
class PhraseWalk {
  public:
    explicit PhraseWalk(const Layout& layout) : m_layout(layout) {}

    /// A phrase, and where it was read best from the start on.
    struct Attempt {
        std::size_t index; ///< for the caller
        std::string_view phrase;
        std::optional<PhraseMatch> best = {};
        int steps = 0; ///< of all the ways it was followed

        /// Nothing can be better.
        bool is_settled() const { return best && best->distance <= 0; }
    };

    void from(std::size_t start, std::vector<Attempt>& attempts)
    {
        m_open.clear();
        for (Attempt& attempt : attempts)
            m_open.push_back(&attempt);
        follow(start, 0, {});
    }

  private:
    const Token& token(std::size_t index) const { return m_layout.tokens[index]; }

    /// A wrapped label's last word has nothing close after it. "UMF" under "Unidad de Medicina Familiar" has,
    /// in "UMF 75".
    bool ends_its_cell(std::size_t last) const
    {
        if (token(last).ends_with_colon) return true;
        const std::size_t next = m_layout.right_of(last);
        return next >= m_layout.tokens.size() || token(next).text == ":" || m_layout.gap(last, next) > 1.2;
    }

    void keep(Attempt& attempt, double distance, std::size_t glued, bool wrapped) const
    {
        if (wrapped && !ends_its_cell(m_taken.back())) return;
        if (attempt.best && attempt.best->distance <= distance) return;
        PhraseMatch match{m_taken, m_layout.box_of(m_taken), distance, 1, glued};
        for (const std::size_t index : m_taken)
            match.confidence = std::min(match.confidence, token(index).confidence);
        attempt.best = std::move(match);
    }

    /// Where every letter is as wide as the others, a full stop that was not read leaves a wide space.
    bool is_next_word(std::size_t at, std::size_t next) const
    {
        if (m_layout.gap(at, next) <= widest_word_gap) return true;
        if (token(at).source != Source::ocr || token(at).folded.empty()) return false;
        const double letter = token(at).box.width() / static_cast<double>(token(at).folded.size());
        return token(next).box.left - token(at).box.right <= widest_space * letter;
    }

    struct Way {
        int wraps = 0;               ///< lines gone down
        int marks = 0;               ///< tokens without a letter
        bool is_approximate = false; ///< may have been misread
    };

    /// Takes the token for the attempts from `first_open` on.
    void follow(std::size_t at, std::size_t first_open, Way way)
    {
        const Token& here = token(at);
        if (here.folded.empty()) ++way.marks;
        if (way.marks > most_marks) return;
        const std::size_t length = m_text.size(), end_open = m_open.size();
        m_taken.push_back(at);
        m_text += here.folded;
        way.is_approximate = way.is_approximate || here.source == Source::ocr;
        for (std::size_t open = first_open; open < end_open; ++open) {
            Attempt& attempt = *m_open[open];
            if (++attempt.steps > most_steps) continue;
            if (way.is_approximate ? accepts_nearly(attempt, way.wraps > 0)
                                   : accepts(attempt, length, way.wraps > 0))
                m_open.push_back(&attempt);
        }
        if (!here.ends_with_colon) {
            const std::size_t next = m_layout.right_of(at);
            if (is_any_open(end_open) && next < m_layout.tokens.size() && is_next_word(at, next))
                follow(next, end_open, way);
            if (way.wraps < 3 && is_any_open(end_open))
                if (const auto below = wrapped_from(m_taken))
                    follow(*below, end_open, {way.wraps + 1, way.marks, way.is_approximate});
        }
        m_open.resize(end_open);
        m_taken.pop_back();
        m_text.resize(length);
    }

    /// Leaves out what was settled meanwhile.
    bool is_any_open(std::size_t first_open)
    {
        m_open.erase(std::remove_if(m_open.begin() + static_cast<std::ptrdiff_t>(first_open), m_open.end(),
                                    [](const Attempt* attempt) { return attempt->is_settled(); }),
                     m_open.end());
        return m_open.size() > first_open;
    }

    /// Keeps a phrase that the text is, or is followed by a number's digits. Tells whether it begins the
    /// text.
    bool keep_finished(Attempt& attempt, bool wrapped) const
    {
        const std::string_view phrase = attempt.phrase;
        if (m_text.size() < phrase.size() || !m_text.starts_with(phrase)) return false;
        const std::size_t extra = m_text.size() - phrase.size();
        if (extra == 0) {
            keep(attempt, 0, 0, wrapped);
        } else if (const std::string& last = token(m_taken.back()).folded;
                   extra < last.size() &&
                   std::isdigit(static_cast<unsigned char>(m_text[phrase.size()])) != 0) {
            keep(attempt, 0, last.size() - extra, wrapped);
        }
        return true;
    }

    /// Tells whether more tokens could still make the phrase of embedded text, which was right up to
    /// `length`.
    bool accepts(Attempt& attempt, std::size_t length, bool wrapped) const
    {
        const std::string_view phrase = attempt.phrase;
        if (!begin_alike(std::string_view(m_text).substr(length), phrase.substr(length))) return false;
        return !keep_finished(attempt, wrapped);
    }

    /// Likewise where letters may have been misread: or a better one.
    bool accepts_nearly(Attempt& attempt, bool wrapped) const
    {
        const std::string_view phrase = attempt.phrase;
        keep_finished(attempt, wrapped);
        const double limit = allowed_distance(phrase.size(), token(m_taken.back()).ends_with_colon);
        if (static_cast<double>(m_text.size()) > static_cast<double>(phrase.size()) + limit) return false;
        if (static_cast<double>(m_text.size()) + limit >= static_cast<double>(phrase.size())) {
            const double distance = ocr_distance(m_text, phrase, limit);
            if (distance <= limit) keep(attempt, distance, 0, wrapped);
            return true;
        }
        // Half way: what is there must still look like the phrase's beginning.
        const std::string_view beginning = phrase.substr(0, m_text.size());
        return ocr_distance(m_text, beginning, limit + 1) <= limit + 1;
    }

    /// The first word of the next line of the same cell.
    std::optional<std::size_t> wrapped_from(const std::vector<std::size_t>& taken) const
    {
        const Rect run = m_layout.box_of(taken);
        const Rect& last = token(taken.back()).box;
        const double height = std::max(last.height(), 0.5 * m_layout.text_height);
        const double rightmost = std::max(run.centre().x, run.right) + 0.8 * height;
        const std::size_t line = token(taken.back()).line;
        for (std::size_t below = line + 1; below < std::min(line + 4, m_layout.lines.size()); ++below) {
            for (const std::size_t index : m_layout.lines[below]) {
                const Rect& box = token(index).box;
                if (box.top - last.bottom > widest_line_gap * height) return std::nullopt;
                if (box.left >= rightmost) break;                          // and so are all that follow
                if (box.centre().y < last.bottom - 0.2 * height) continue; // still beside the run
                // Most words are too far right for anything below the run to begin with them.
                if (box.left >= run.centre().x + 0.8 * height && box.right >= run.right + 0.8 * height)
                    continue;
                const bool left_aligned = std::abs(box.left - run.left) < 0.8 * height;
                const bool inside =
                    box.left > run.left - 0.8 * height && box.right < run.right + 0.8 * height;
                const std::size_t before = m_layout.left_of(index);
                const bool begins = before >= m_layout.tokens.size() || m_layout.gap(before, index) > 0.7;
                if (begins && (left_aligned || inside || is_centred_under(run, index, height))) return index;
            }
        }
        return std::nullopt;
    }

    /// Whether the words from `first` on, up to a gap, have the same middle as the run above.
    bool is_centred_under(const Rect& run, std::size_t first, double height) const
    {
        Rect words = token(first).box;
        std::size_t at = first;
        for (std::size_t next = m_layout.right_of(at);
             next < m_layout.tokens.size() && m_layout.gap(at, next) <= 1.0; next = m_layout.right_of(next)) {
            words = united(words, token(next).box);
            if (words.centre().x >= run.centre().x + 0.8 * height) return false; // and goes on to the right
            at = next;
        }
        return std::abs(words.centre().x - run.centre().x) < 0.8 * height;
    }

    const Layout& m_layout;
    std::vector<std::size_t> m_taken; ///< the tokens of the way so far
    std::string m_text;               ///< their folded text
    std::vector<Attempt*> m_open;     ///< the attempts that go on, for each step of the way
};

bool may_begin(const Token& token, std::string_view phrase)
{
    if (token.folded.empty()) return false;
    if (token.source != Source::ocr) return begin_alike(token.folded, phrase);
    // One of the first two characters of a misread word is right, or a look-alike of what it should be.
    const std::size_t shared = std::min<std::size_t>({2, token.folded.size(), phrase.size()});
    for (std::size_t i = 0; i < shared; ++i)
        if (token.folded[i] == phrase[i] || is_look_alike(token.folded[i], phrase[i])) return true;
    return false;
}

} // namespace

std::optional<PhraseMatch> match_phrase(const Layout& layout, std::size_t start, std::string_view phrase)
{
    if (!may_begin(layout.tokens[start], phrase)) return std::nullopt;
    std::vector<PhraseWalk::Attempt> attempts = {{0, phrase}};
    PhraseWalk(layout).from(start, attempts);
    return std::move(attempts.front().best);
}

std::vector<PhraseMatch> find_phrase(const Layout& layout, std::string_view phrase)
{
    std::vector<PhraseMatch> matches;
    for (FoundPhrase& found : find_phrases(layout, PhraseSet({phrase})))
        matches.push_back(std::move(found.match));
    return matches;
}

std::vector<FoundPhrase> find_phrases(const Layout& layout, const PhraseSet& phrases)
{
    std::vector<FoundPhrase> found;
    PhraseWalk walk(layout);
    std::vector<PhraseWalk::Attempt> attempts;
    for (std::size_t start = 0; start < layout.tokens.size(); ++start) {
        const Token& token = layout.tokens[start];
        if (token.folded.empty()) continue;
        attempts.clear();
        if (token.source == Source::ocr) {
            // Misread, a word may begin with any character.
            for (std::size_t index = 0; index < phrases.size(); ++index)
                if (may_begin(token, phrases[index])) attempts.push_back({index, phrases[index]});
        } else {
            for (const std::size_t index : phrases.beginning_like(token.folded))
                if (begin_alike(token.folded, phrases[index])) attempts.push_back({index, phrases[index]});
        }
        if (attempts.empty()) continue;
        walk.from(start, attempts);
        for (PhraseWalk::Attempt& tried : attempts)
            if (tried.best) found.push_back({tried.index, std::move(*tried.best)});
    }
    return found;
}

bool stands_alone(const Layout& layout, const PhraseMatch& match)
{
    // Letters beside the phrase that no column's gap keeps apart, against those of the phrase itself.
    std::size_t own = 0, beside = 0;
    for (const std::size_t index : match.tokens)
        own += layout.tokens[index].folded.size();
    const auto count_along = [&](std::size_t from, auto step) {
        std::size_t at = from;
        for (std::size_t next = step(at); next < layout.tokens.size(); next = step(at)) {
            const double gap = next > at ? layout.gap(at, next) : layout.gap(next, at);
            if (gap > 2.0) break;
            if (std::find(match.tokens.begin(), match.tokens.end(), next) == match.tokens.end())
                beside += layout.tokens[next].folded.size();
            at = next;
        }
    };
    for (const std::size_t index : match.tokens) {
        const std::size_t left = layout.left_of(index), right = layout.right_of(index);
        const auto in_phrase = [&](std::size_t other) {
            return std::find(match.tokens.begin(), match.tokens.end(), other) != match.tokens.end();
        };
        if (left < layout.tokens.size() && !in_phrase(left))
            count_along(index, [&](std::size_t t) { return layout.left_of(t); });
        if (right < layout.tokens.size() && !in_phrase(right))
            count_along(index, [&](std::size_t t) { return layout.right_of(t); });
    }
    return 10 * own >= 7 * (own + beside);
}

} // namespace constancia
