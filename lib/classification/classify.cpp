#include "classification/classify.hpp"

#include "cadena/cadena.hpp"
#include "classification/landmarks.hpp"
#include "layout/phrase_match.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <numeric>
#include <set>

namespace constancia {

namespace {

/// Landmarks of this weight together tell a kind.
constexpr int telling_weight = 4;

/// A form's own title weighs as much.
constexpr int least_own_weight = 3;

/// What a form must have, beside its title, to be more than a page that speaks of constancias.
constexpr std::array<std::string_view, 14> form_labels = {"NSS",         "NUMERODESEGURIDADSOCIAL",
                                                          "NOSEGSOCIAL", "CURP",
                                                          "CONSULTORIO", "AGREGADOMEDICO",
                                                          "DELEGACION",  "TURNO",
                                                          "OOAD",        "UMF",
                                                          "CONDERECHO",  "CLINICA",
                                                          "VIGENTE",     "FECHADENACIMIENTO"};
constexpr int least_form_labels = 3;

constexpr std::array<std::string_view, 6> specimen_words = {"EJEMPLO",  "MUESTRA",    "ESPECIMEN",
                                                            "SPECIMEN", "SINVALIDEZ", "SINVALOR"};

constexpr std::array<std::string_view, 3> signature_labels = {"CADENAORIGINAL", "SELLODIGITAL",
                                                              "SECUENCIANOTARIAL"};

/// All of the above and the landmarks, each once.
const PhraseSet& telling_phrases()
{
    static const PhraseSet set = [] {
        std::set<std::string_view> phrases(form_labels.begin(), form_labels.end());
        phrases.insert(specimen_words.begin(), specimen_words.end());
        phrases.insert(signature_labels.begin(), signature_labels.end());
        for (const Landmark& landmark : landmarks())
            phrases.insert(landmark.phrase);
        return PhraseSet({phrases.begin(), phrases.end()});
    }();
    return set;
}

struct Score {
    int weight = 0;
    bool has_title = false;
    std::vector<SeenLandmark> seen;
    std::vector<int> weights; ///< of those seen

    void add(const Landmark& landmark, const PhraseMatch& match, const Rect& box)
    {
        weight += landmark.weight;
        if (landmark.place == LandmarkPlace::title && landmark.weight >= 3) has_title = true;
        weights.push_back(landmark.weight);
        seen.push_back({std::string(landmark.phrase), box, match.confidence});
    }

    /// That of the best read landmarks that suffice by themselves: what was read badly besides them, such as
    /// the fine print, takes nothing away.
    double confidence() const
    {
        std::vector<std::size_t> by_confidence(seen.size());
        std::iota(by_confidence.begin(), by_confidence.end(), 0);
        std::stable_sort(by_confidence.begin(), by_confidence.end(), [&](std::size_t a, std::size_t b) {
            return seen[a].confidence > seen[b].confidence;
        });
        int found = 0;
        double least = 1;
        for (const std::size_t landmark : by_confidence) {
            if (found >= std::min(weight, telling_weight)) break;
            found += weights[landmark];
            least = seen[landmark].confidence;
        }
        return least;
    }
};

using KindKey = std::pair<DocumentKind, std::string_view>;

/// The page's letters without spaces.
std::string all_letters(const Layout& layout)
{
    std::string letters;
    for (const Token& token : layout.tokens)
        letters += token.folded;
    return letters;
}

bool is_all_embedded(const Layout& layout)
{
    return std::all_of(layout.tokens.begin(), layout.tokens.end(),
                       [](const Token& token) { return token.source == Source::embedded; });
}

/// The telling phrases on a page.
class PageReader {
  public:
    explicit PageReader(const Layout& layout) : m_layout(layout)
    {
        for (FoundPhrase& found : find_phrases(m_layout, telling_phrases()))
            m_found[telling_phrases()[found.phrase]].push_back(std::move(found.match));
        // A phrase of embedded text that wraps round a column is not one run of letters; its beginning still
        // is.
        if (!is_all_embedded(m_layout)) return;
        const std::string letters = all_letters(m_layout);
        std::erase_if(m_found, [&](const auto& found) {
            return letters.find(found.first.substr(0, least_run)) == std::string::npos;
        });
    }

    const Layout& layout() const { return m_layout; }

    /// Where a telling phrase stands, from top to bottom.
    const std::vector<PhraseMatch>& find(std::string_view phrase) const
    {
        static const std::vector<PhraseMatch> nowhere;
        const auto found = m_found.find(phrase);
        return found == m_found.end() ? nowhere : found->second;
    }

  private:
    static constexpr std::size_t least_run = 6;

    const Layout& m_layout;
    std::map<std::string_view, std::vector<PhraseMatch>> m_found;
};

std::map<KindKey, Score> score_landmarks(const PageReader& reader)
{
    std::map<KindKey, Score> scores;
    for (const Landmark& landmark : landmarks()) {
        for (const PhraseMatch& match : reader.find(landmark.phrase)) {
            const bool alone = stands_alone(reader.layout(), match);
            if (landmark.place == LandmarkPlace::title && !alone) continue;
            Score& score = scores[{landmark.kind, landmark.other}];
            score.add(landmark, match, reader.layout().on_page(match.box));
            break; // a phrase counts once
        }
    }
    return scores;
}

/// Begins its cell, or ends with a colon: a label rather than a word of a sentence.
bool is_label(const Layout& layout, const PhraseMatch& match)
{
    const std::size_t before = layout.left_of(match.tokens.front());
    if (layout.tokens[match.tokens.back()].ends_with_colon || before >= layout.tokens.size()) return true;
    const std::string& previous = layout.tokens[before].text;
    const bool numbered = previous.size() <= 4 && (previous.ends_with('.') || previous.ends_with(')'));
    return numbered || layout.gap(before, match.tokens.front()) > 0.8;
}

/// "…MATUTINO Consultorio 2…": set in small letters between values, which are in capitals or digits.
/// Sentences have words in small letters beside them.
bool is_label_among_values(const Layout& layout, const PhraseMatch& match)
{
    const std::size_t before = layout.left_of(match.tokens.front()),
                      after = layout.right_of(match.tokens.back());
    const std::string& own = layout.tokens[match.tokens.front()].text;
    const bool in_small_letters = std::any_of(
        own.begin(), own.end(), [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; });
    return in_small_letters && !begins_small(layout.tokens[match.tokens.front()]) &&
           before < layout.tokens.size() && !begins_small(layout.tokens[before]) &&
           after < layout.tokens.size() && !begins_small(layout.tokens[after]);
}

enum class Labels { in_own_place, among_values_too };

int count_form_labels(const PageReader& reader, const std::optional<FoundCadena>& cadena, Labels which)
{
    const auto in_cadena = [&](std::size_t token) {
        return cadena &&
               std::find(cadena->tokens.begin(), cadena->tokens.end(), token) != cadena->tokens.end();
    };
    return static_cast<int>(
        std::count_if(form_labels.begin(), form_labels.end(), [&](std::string_view label) {
            const auto& matches = reader.find(label);
            return std::any_of(matches.begin(), matches.end(), [&](const PhraseMatch& match) {
                const bool counts =
                    is_label(reader.layout(), match) ||
                    (which == Labels::among_values_too && is_label_among_values(reader.layout(), match));
                return counts && !in_cadena(match.tokens.front());
            });
        }));
}

/// Of the form's labels, or of all words where they are larger or there are none: much small print, such as
/// a seal, pulls the height of most words down.
double height_of_print(const PageReader& reader)
{
    std::vector<double> heights;
    for (const std::string_view label : form_labels)
        for (const PhraseMatch& match : reader.find(label))
            heights.push_back(reader.layout().tokens[match.tokens.front()].box.height());
    if (heights.empty()) return reader.layout().text_height;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::max(*middle, reader.layout().text_height);
}

/// The last word of a name that wrapped: right under text of its own height, with the same margin.
bool goes_on_from_line_above(const Layout& layout, const PhraseMatch& match)
{
    const Rect& box = match.box;
    const double height = box.height();
    const auto above = layout.tokens_about(box.top - 0.6 * height, box.top);
    return std::any_of(above.begin(), above.end(), [&](std::size_t token) {
        const Rect& place = layout.tokens[token].box;
        return place.centre().y < box.top && std::abs(place.left - box.left) < 0.5 * height &&
               std::abs(place.height() - height) < 0.05 * height;
    });
}

bool is_specimen(const PageReader& reader)
{
    const double print = height_of_print(reader);
    return std::any_of(specimen_words.begin(), specimen_words.end(), [&](std::string_view word) {
        if (reader.layout().overlaid.find(word) != std::string::npos) return true;
        const auto& matches = reader.find(word);
        return std::any_of(matches.begin(), matches.end(), [&](const PhraseMatch& match) {
            // A stamp or a heading; in ordinary print it is a word of a name.
            const bool large = match.box.height() > 1.25 * print;
            return match.distance == 0 && large && stands_alone(reader.layout(), match) &&
                   !(match.box.height() < 1.5 * print && goes_on_from_line_above(reader.layout(), match));
        });
    });
}

bool has_signature_block(const PageReader& reader)
{
    return std::any_of(signature_labels.begin(), signature_labels.end(),
                       [&](std::string_view label) { return !reader.find(label).empty(); });
}

void take(PageKind& page, DocumentKind kind, std::string_view other, const Score& score)
{
    page.kind = kind;
    page.other = std::string(other);
    page.confidence = score.confidence();
    page.has_title = score.has_title;
    page.seen = score.seen;
}

/// domain.md §3: first the cadena's *Tipo de trámite*, …
bool decide_by_cadena(PageKind& page, const std::optional<FoundCadena>& found,
                      std::map<KindKey, Score>& scores, int labels)
{
    if (!found || found->cadena.tramite.empty()) return false;
    const DocumentKind kind = kind_of_tramite(found->cadena.tramite);
    if (kind == DocumentKind::unknown) return false;
    // The signature block may have a page of its own; the form is then on the page before.
    if (kind == DocumentKind::vigencia && labels < least_form_labels) {
        page.continues = true;
        return true;
    }
    Score score = scores[{kind, ""}];
    score.has_title = true;
    // The cadena and the form's own words each say so.
    const double confidence =
        std::max(score.weight >= least_own_weight ? score.confidence() : 0.0, found->cadena.confidence);
    take(page, kind, "", score);
    page.confidence = confidence;
    page.seen.insert(page.seen.begin(),
                     {to_capitals(found->cadena.tramite), found->cadena.box, found->cadena.confidence});
    return true;
}

/// … then the title, then landmarks. What another document's own words outweigh is not a constancia, whatever
/// its title (the ISSSTE has one of the same name).
void decide_by_landmarks(PageKind& page, const std::map<KindKey, Score>& scores, int labels)
{
    KindKey best_other{DocumentKind::unknown, ""};
    Score strongest;
    Score vigencia;
    for (const auto& [key, score] : scores) {
        if (key.first == DocumentKind::vigencia)
            vigencia = score;
        else if (score.weight > strongest.weight)
            best_other = key, strongest = score;
    }

    const bool is_form = labels >= least_form_labels;
    const bool says_vigencia = is_form && (vigencia.has_title || vigencia.weight >= telling_weight);
    const bool says_other = strongest.weight >= telling_weight;
    if (says_vigencia && (!says_other || (vigencia.has_title && vigencia.weight > strongest.weight))) {
        take(page, DocumentKind::vigencia, "", vigencia);
    } else if (says_other && (!says_vigencia || strongest.weight > vigencia.weight)) {
        take(page, best_other.first, best_other.second, strongest);
    }
}

} // namespace

PageKind classify_page(const Layout& layout)
{
    PageKind page;
    page.page = layout.page->number;
    if (layout.page->words.empty()) return page;

    const PageReader reader(layout);
    auto scores = score_landmarks(reader);
    const auto cadena = find_cadena(layout);
    const int labels = count_form_labels(reader, cadena, Labels::in_own_place);
    // Where the cadena says what it is, less is needed to tell that the form is on the same page.
    const int all_labels = count_form_labels(reader, cadena, Labels::among_values_too);
    if (!decide_by_cadena(page, cadena, scores, all_labels)) decide_by_landmarks(page, scores, labels);
    if (page.kind == DocumentKind::unknown) page.continues = has_signature_block(reader);
    page.specimen = is_specimen(reader);
    return page;
}

} // namespace constancia
