#include "pipeline/second_looks.hpp"

#include "cadena/cadena_lines.hpp"
#include "classification/classify.hpp"
#include "fields/doubts.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "layout/token_layout.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace constancia {

namespace {

/// A page with more doubtful places is not read better by looking at them all again.
constexpr std::size_t most_doubts = 24;

/// A recogniser goes by neighbours, and a value this short has too few: `SI`, `NO`, a room's number.
constexpr std::size_t very_short = 3;

std::vector<Look> looks_for(const Doubt& doubt)
{
    switch (doubt.kind) {
    case ValueKind::code:
        return {Look::close, Look::wide, Look::as_code};
    case ValueKind::digits:
        return {Look::close, Look::wide, Look::as_digits};
    case ValueKind::number:
        return {Look::in_a_row, Look::as_digits, Look::close, Look::wide};
    case ValueKind::text:
        if (doubt.read.size() <= very_short) return {Look::in_a_row, Look::close, Look::wide};
        return {Look::close, Look::wide};
    }
    return {};
}

std::string text_of(const std::vector<Word>& words)
{
    std::string text;
    for (const Word& word : words)
        text += fold_compact(word.text);
    return text;
}

/// The parts of a CURP, by what their characters can be (domain.md §4.1).
struct CurpPart {
    std::size_t first, end;
    Look look;
};
constexpr CurpPart curp_parts[] = {{0, 4, Look::as_capitals},
                                   {4, 10, Look::as_digits},
                                   {10, 16, Look::as_capitals},
                                   {16, 17, Look::as_code},
                                   {17, 18, Look::as_digit}};

/// A CURP read part by part, so that no letter stands beside a digit that looks like one. A part that cannot
/// be cut out, or does not come out with its number of characters, stays as it was read before; and so does
/// the homoclave, which may be a letter or a digit and gains nothing without its neighbours. Where it was
/// read with another number of characters, nothing can stay: without words then, unless all parts come out.
SecondLook read_by_parts(PageReader& reader, const Doubt& doubt)
{
    const bool may_stay = doubt.read.size() == doubt.characters.size();
    Word whole{may_stay ? doubt.read : std::string(doubt.characters.size(), ' '), doubt.place, 1,
               Source::ocr};
    bool in_part = false;
    for (const CurpPart& part : curp_parts) {
        if (part.look == Look::as_code && may_stay) continue;
        const auto& places = doubt.characters;
        const bool touches_before = part.first > 0 && places[part.first - 1] == places[part.first];
        const bool touches_after = part.end < places.size() && places[part.end - 1] == places[part.end];
        std::string text;
        double confidence = 1;
        if (!touches_before && !touches_after) {
            Rect box = places[part.first];
            for (std::size_t i = part.first; i < part.end; ++i)
                box = united(box, places[i]);
            for (const Word& word : reader.look_again(box, part.look)) {
                text += word.text;
                confidence = std::min(confidence, word.confidence);
            }
        }
        if (text.size() != part.end - part.first) {
            if (!may_stay) return {doubt.place, {}};
            in_part = true;
            continue;
        }
        whole.text.replace(part.first, text.size(), text);
        whole.confidence = std::min(whole.confidence, confidence);
    }
    return {doubt.place, {whole}, in_part};
}

/// Text that readings agree on may still be no such value: an O for a 0 deceives more than once.
bool may_stand(const std::string& text, ValueKind kind, Date latest_birth)
{
    switch (kind) {
    case ValueKind::code:
        return Curp::parse(text, latest_birth).has_value();
    case ValueKind::digits:
        return Nss::parse(text).has_value();
    case ValueKind::number:
        return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) != 0;
    case ValueKind::text:
        return true;
    }
    return true;
}

/// Whether two readings agree. Of a CURP even one that has a letter where a digit must stand, if it looks
/// like it: the other has the digit.
bool agree(const std::string& one, const std::string& other, ValueKind kind)
{
    return kind == ValueKind::code ? std::equal(one.begin(), one.end(), other.begin(), other.end(),
                                                [](char a, char b) { return a == b || is_look_alike(a, b); })
                                   : one == other;
}

/// Until two readings of the whole place agree, or there are no more ways to look.
void settle(PageReader& reader, PageText& page, const Doubt& doubt, Date latest_birth)
{
    std::vector<std::string> seen = {doubt.read};
    const auto is_settled_by = [&](SecondLook&& look) {
        const std::string text = text_of(look.words);
        const bool agrees = !look.in_part && may_stand(text, doubt.kind, latest_birth) &&
                            std::any_of(seen.begin(), seen.end(), [&](const std::string& other) {
                                return agree(text, other, doubt.kind);
                            });
        if (!look.in_part) seen.push_back(text);
        page.second_looks.push_back(std::move(look));
        return agrees;
    };
    if (!doubt.characters.empty())
        if (SecondLook by_parts = read_by_parts(reader, doubt);
            !by_parts.words.empty() && is_settled_by(std::move(by_parts)))
            return;
    for (const Look look : looks_for(doubt)) {
        SecondLook again{doubt.place, reader.look_again(doubt.place, look)};
        if (!again.words.empty() && is_settled_by(std::move(again))) return;
    }
}

void read_lines(PageReader& reader, PageText& page, std::span<const Rect> lines)
{
    const std::vector<Word> words = reader.read_lines(lines, Look::as_fine);
    page.words.insert(page.words.end(), words.begin(), words.end());
}

/// So many lines of fine print are tried where no label tells which is the cadena's first.
constexpr int most_tries = 5;

/// Takes what it reads from `left`, and returns it.
std::vector<Rect> read_cadena(PageReader& reader, PageText& page, std::vector<Rect>& left)
{
    const std::vector<Rect> labelled = cadena_lines(page, left);
    if (!labelled.empty()) {
        read_lines(reader, page, labelled);
        std::erase_if(left, [&](const Rect& line) {
            return std::find(labelled.begin(), labelled.end(), line) != labelled.end();
        });
        return labelled;
    }
    // The label may stand on the cadena's own line. Lines of something else are left where they are: half a
    // sentence says other things than the whole.
    std::vector<Rect> found;
    int tries = 0;
    for (std::size_t next = 0; next < left.size() && (!found.empty() || tries++ < most_tries);) {
        const std::vector<Word> words = reader.read_lines(std::span(left).subspan(next, 1), Look::as_fine);
        std::string text;
        for (const Word& word : words)
            text += word.text;
        if (is_part_of_cadena(text)) {
            found.push_back(left[next]);
            page.words.insert(page.words.end(), words.begin(), words.end());
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(next));
        } else if (!found.empty()) {
            break;
        } else {
            ++next;
        }
    }
    return found;
}

/// Fine print is what recognisers read worst. Where no identifier in it came out as one, or one did not that
/// the page's own needs, it is read once more from other pixels, and the better reading stays.
void settle_cadena(PageReader& reader, PageText& page, std::span<const Rect> lines, Date latest_birth)
{
    if (lines.empty()) return;
    const int legible = legible_identifiers_of_cadena(page, latest_birth);
    if (legible == identifiers_of_cadena || (legible > 0 && identifiers_are_settled(page, latest_birth)))
        return;
    PageText again = page;
    std::erase_if(again.words, [&](const Word& word) {
        return std::any_of(lines.begin(), lines.end(), [&](const Rect& line) {
            return intersected(word.box, line).area() > 0.5 * word.box.area();
        });
    });
    const std::vector<Word> words = reader.read_lines(lines, Look::wide);
    again.words.insert(again.words.end(), words.begin(), words.end());
    if (legible_identifiers_of_cadena(again, latest_birth) > legible) page = std::move(again);
}

} // namespace

void read_on(PageReader& reader, PageText& page, std::span<const Rect> unread, Date latest_birth)
{
    std::vector<Rect> left(unread.begin(), unread.end());
    const auto read_rest = [&] {
        read_lines(reader, page, left);
        left.clear();
    };
    PageKind kind = classify_page(lay_out(page));
    if (kind.kind == DocumentKind::unknown) {
        read_rest();
        kind = classify_page(lay_out(page));
    }
    if (kind.kind != DocumentKind::vigencia && kind.kind != DocumentKind::no_derechohabiencia) return;

    const std::vector<Rect> cadena = read_cadena(reader, page, left);
    OpenQuestions open = open_questions(page, latest_birth);
    // A label and its value may be as long as a line of the fine print.
    if (!left.empty() && open.lacks_labels) {
        read_rest();
        open = open_questions(page, latest_birth);
    }
    if (open.doubts.size() > most_doubts) open.doubts.resize(most_doubts);
    for (const Doubt& doubt : open.doubts)
        settle(reader, page, doubt, latest_birth);
    settle_cadena(reader, page, cadena, latest_birth);
}

} // namespace constancia
