#include "fields/second_looks.hpp"

#include "identifiers/code_letters.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace constancia {

namespace {

/// Looks are taken at the very boxes that fields have, so the same place is nearly the same box.
constexpr double same_place = 0.6;

/// The surest that votes can make a reading: one picture can mislead all looks at it alike.
constexpr double surest = 0.99;

/// A look that gives that much less text than another lost some of it.
constexpr double whole_text = 0.8;

/// A look that came out with more wrong characters says nothing about the others.
constexpr std::size_t most_wrong = 3;

/// One reading of the place.
struct Vote {
    std::string value;
    std::string raw;
    double confidence = 0;
    bool repaired = false;
    std::vector<std::string> alternatives;
};

bool is_same_place(const Rect& one, const Rect& other)
{
    return intersected(one, other).area() >= same_place * united(one, other).area();
}

std::string folded_as(LabelRole role, const std::string& recognised)
{
    return role == LabelRole::curp ? fold_code(recognised) : fold_compact(recognised);
}

Pieces pieces_of(const SecondLook& look)
{
    Pieces pieces;
    for (const Word& word : look.words)
        pieces.push_back({word.text, fold_compact(word.text), pieces.size(), word.source});
    return pieces;
}

std::string compact_text(const SecondLook& look, LabelRole role)
{
    std::string text;
    for (const Word& word : look.words)
        text += folded_as(role, word.text);
    return text;
}

double confidence_of(const SecondLook& look, const Reading& reading)
{
    std::vector<double> confidences;
    for (const std::size_t word : reading.tokens)
        confidences.push_back(look.words[word].confidence);
    return value_confidence(reading, confidences);
}

std::string text_of(const SecondLook& look, const Reading& reading)
{
    std::string text;
    for (const std::size_t word : reading.tokens)
        text += (text.empty() ? "" : " ") + look.words[word].text;
    return text;
}

std::vector<Vote> votes_of(const Field& field, const Reading& first, LabelRole role, const Layout& layout,
                           const Rect& place, Date latest_birth)
{
    std::vector<Vote> votes;
    if (field.state == FieldState::read && first.fit == Fit::valid)
        votes.push_back(
            {first.value, field.raw.value_or(""), field.confidence, first.repaired, first.alternatives});
    for (const SecondLook& look : layout.page->second_looks) {
        if (look.words.empty() || look.in_part || !is_same_place(look.box, place)) continue;
        const Reading reading = read_pieces(role, pieces_of(look), latest_birth);
        if (reading.fit == Fit::valid)
            votes.push_back({reading.value, text_of(look, reading), confidence_of(look, reading),
                             reading.repaired, reading.alternatives});
    }
    if (is_free_text(role)) {
        std::size_t longest = 0;
        for (const Vote& vote : votes)
            longest = std::max(longest, vote.value.size());
        std::erase_if(votes, [&](const Vote& vote) {
            return static_cast<double>(vote.value.size()) < whole_text * static_cast<double>(longest);
        });
    }
    return votes;
}

/// What of a value is compared: of a clinic its number, whatever the words after it.
std::string_view compared_part(LabelRole role, std::string_view value)
{
    return role == LabelRole::umf ? value.substr(0, value.find(' ')) : value;
}

struct Tally {
    int same_part = 0;     ///< votes for what is compared
    int votes = 0;         ///< for the value as a whole
    double confidence = 0; ///< their sum

    bool operator<(const Tally& other) const
    {
        return std::tie(same_part, votes, confidence) <
               std::tie(other.same_part, other.votes, other.confidence);
    }
};

Tally tally_of(const std::vector<Vote>& votes, const std::string& value, LabelRole role)
{
    Tally tally;
    for (const Vote& vote : votes) {
        if (compared_part(role, vote.value) == compared_part(role, value)) ++tally.same_part;
        if (vote.value != value) continue;
        ++tally.votes;
        tally.confidence += vote.confidence;
    }
    return tally;
}

const Vote& winner_of(const std::vector<Vote>& votes, LabelRole role)
{
    return *std::max_element(votes.begin(), votes.end(), [&](const Vote& one, const Vote& other) {
        return tally_of(votes, one.value, role) < tally_of(votes, other.value, role);
    });
}

/// Whether every character of the value stands as it is in one of the looks, of which even one that came out
/// wrong elsewhere counts where it is right.
bool is_read_as_it_stands(const std::vector<std::string>& texts, const std::string& value)
{
    std::string seen(value.size(), '0');
    for (const std::string& text : texts) {
        if (text.size() != value.size()) continue;
        std::string here = seen;
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (text[i] == value[i])
                here[i] = '1';
            else
                ++wrong;
        }
        if (wrong <= most_wrong) seen = here;
    }
    return seen.find('0') == std::string::npos;
}

/// Of readings that agree, each halves what is left of the doubt at least; each that differs takes half away.
/// Of a mere yes or no even one that differs does, however many agree.
double joint_confidence(const std::vector<Vote>& votes, const std::string& value, LabelRole role)
{
    double highest = 0;
    int agreeing = 0, differing = 0;
    for (const Vote& vote : votes) {
        if (compared_part(role, vote.value) == compared_part(role, value)) {
            ++agreeing;
            highest = std::max(highest, vote.confidence);
        } else if (!vote.repaired) {
            ++differing;
        }
    }
    double doubt = 1 - highest;
    for (int i = 1; i < agreeing; ++i)
        doubt /= 2;
    double confidence = std::min(1 - doubt, surest);
    for (int i = 0; i < differing; ++i)
        confidence *= agreeing > differing && role != LabelRole::derecho ? 0.9 : 0.5;
    return std::max(confidence, 0.0);
}

/// Of ink in which no word was found one look alone is not enough: it may be a speck.
bool is_of_unread_ink(const Reading& first)
{
    return first.tokens.empty() && (first.fit == Fit::blank || first.fit == Fit::illegible);
}

} // namespace

void weigh_second_looks(Field& field, const Reading& first, LabelRole role, const Layout& layout,
                        const Rect& place, Date latest_birth)
{
    if (layout.page->second_looks.empty()) return;
    const std::vector<Vote> votes = votes_of(field, first, role, layout, place, latest_birth);
    std::vector<std::string> texts = {folded_as(role, field.raw.value_or(""))};
    for (const SecondLook& look : layout.page->second_looks)
        if (is_same_place(look.box, place)) texts.push_back(compact_text(look, role));
    if (votes.empty() || texts.size() == 1) return;
    const Vote& winner = winner_of(votes, role);
    if (is_of_unread_ink(first) && tally_of(votes, winner.value, role).votes < 2) return;
    field.state = FieldState::read;
    field.value = winner.value;
    field.raw = winner.raw;
    field.confidence = joint_confidence(votes, winner.value, role);
    const bool as_read = std::any_of(votes.begin(), votes.end(), [&](const Vote& vote) {
        return vote.value == winner.value && !vote.repaired;
    });
    field.repaired = !as_read && !is_read_as_it_stands(texts, winner.value);
    field.alternatives.clear();
    const auto add_alternative = [&](const std::string& other) {
        if (other != winner.value && std::find(field.alternatives.begin(), field.alternatives.end(), other) ==
                                         field.alternatives.end())
            field.alternatives.push_back(other);
    };
    for (const Vote& vote : votes) {
        // A guess says nothing against what was read.
        if (!vote.repaired || field.repaired) add_alternative(vote.value);
        if (field.repaired)
            for (const std::string& other : vote.alternatives)
                add_alternative(other);
    }
}

} // namespace constancia
