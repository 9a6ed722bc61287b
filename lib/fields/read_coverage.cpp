#include "fields/value_reader.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"
#include "text/spanish_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace constancia {

namespace {

std::vector<std::size_t> tokens_of(const Pieces& pieces)
{
    std::vector<std::size_t> tokens;
    for (const Piece& piece : pieces)
        tokens.push_back(piece.token);
    return tokens;
}

enum class Answer { none, yes, no };

/// "SI", "SÍ", "NO", with what a recogniser makes of them ("Sl", "S|", "N0").
Answer answer_in(const Piece& piece)
{
    static constexpr std::array<std::string_view, 4> misread_yes = {"SL", "S1", "5I", "51"};
    static constexpr std::array<std::string_view, 3> misread_no = {"N0", "NQ", "ND"};
    const auto is_one_of = [&](const auto& words) {
        return std::find(words.begin(), words.end(), piece.folded) != words.end();
    };
    if (piece.folded == "SI") return Answer::yes;
    if (piece.folded == "NO") return Answer::no;
    if (piece.source != Source::ocr) return Answer::none;
    if (is_one_of(misread_yes) || piece.text == "S|" || piece.text == "S!" || piece.text == "S]")
        return Answer::yes;
    if (is_one_of(misread_no)) return Answer::no;
    return Answer::none;
}

/// A pair of brackets to be ticked, or one of them; a lone "]" after an S is a misread I.
bool has_box(const Piece& piece)
{
    return piece.text.find_first_of("([{") != std::string::npos ||
           (piece.text.find_first_of(")]}") != std::string::npos && piece.text.size() != 2);
}

bool is_recognised(const Pieces& pieces)
{
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const Piece& piece) { return piece.source == Source::ocr; });
}

/// "SI ( ) NO ( X )": an answer, or none, and the tokens that say so.
struct Ticked {
    Answer answer = Answer::none;
    std::vector<std::size_t> tokens;
};

/// The answer whose box alone has an X. None where the text is not of two answers, each with its box, or a
/// box holds something else.
Ticked ticked_answer(const Pieces& pieces)
{
    struct Box {
        std::string answer, mark;
        std::vector<std::size_t> tokens;
    };
    std::array<Box, 2> boxes;
    std::size_t at = 0;
    bool is_open = false;
    for (const Piece& piece : pieces) {
        for (const char c : to_capitals(piece.text)) {
            const bool opens = c == '(' || c == '[', closes = c == ')' || c == ']';
            if (c == ' ') continue;
            if (at == boxes.size() || (opens && is_open) || (closes && !is_open)) return {};
            Box& box = boxes[at];
            if (box.tokens.empty() || box.tokens.back() != piece.token) box.tokens.push_back(piece.token);
            if (opens || closes)
                is_open = opens;
            else
                (is_open ? box.mark : box.answer) += c;
            if (closes) ++at;
        }
    }
    const auto& [first, second] = boxes;
    const std::string one = fold(first.answer), other = fold(second.answer);
    const bool are_both = (one == "SI" && other == "NO") || (one == "NO" && other == "SI");
    const bool is_one_ticked =
        (first.mark.empty() && second.mark == "X") || (first.mark == "X" && second.mark.empty());
    if (at != boxes.size() || !are_both || !is_one_ticked) return {};
    const bool is_first = first.mark == "X";
    return {(is_first ? one : other) == "SI" ? Answer::yes : Answer::no, (is_first ? first : second).tokens};
}

/// domain.md §2.2, state of cover. Longest first, so that "VIGENTE POR PRORROGA" is not read as "VIGENTE".
constexpr std::array<std::string_view, 22> states = {"CONSERVACION DE DERECHOS",
                                                     "CON CONSERVACION DE DERECHOS",
                                                     "VIGENTE POR PRORROGA",
                                                     "PENSION EN TRAMITE",
                                                     "CON DERECHO",
                                                     "SIN DERECHO",
                                                     "NO VIGENTE",
                                                     "NO DERECHOHABIENTE",
                                                     "SIN VIGENCIA",
                                                     "DERECHOHABIENTE",
                                                     "PENSIONADO",
                                                     "PENSIONADA",
                                                     "FALLECIDO",
                                                     "FALLECIDA",
                                                     "SUSPENDIDO",
                                                     "VIGENTE",
                                                     "VIGENTES",
                                                     "BAJA",
                                                     "ALTA",
                                                     "ACTIVO",
                                                     "ACTIVA",
                                                     "INACTIVO"};

/// A date in figures whose separators a recogniser lost: "16 08 2026", "16 082026".
Reading read_date_without_separators(const Pieces& pieces)
{
    constexpr std::size_t day_end = 2, month_end = 4, year_end = 8;
    std::string digits;
    std::vector<std::size_t> tokens;
    for (const Piece& piece : pieces) {
        const bool is_figures = std::all_of(piece.text.begin(), piece.text.end(), [](char c) {
            return (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.';
        });
        if (piece.source != Source::ocr || !is_figures || digits.size() >= year_end) break;
        std::copy_if(piece.text.begin(), piece.text.end(), std::back_inserter(digits),
                     [](char c) { return c >= '0' && c <= '9'; });
        tokens.push_back(piece.token);
    }
    if (digits.size() != year_end) return {};
    const auto date =
        parse_date(fmt::format("{}/{}/{}", digits.substr(0, day_end),
                               digits.substr(day_end, month_end - day_end), digits.substr(month_end)));
    if (!date) return {};
    return {Fit::valid, to_iso(*date), std::move(tokens), false, false, {}, {}};
}

} // namespace

Reading read_derecho(const Pieces& pieces)
{
    // "S I": letters set apart, or recognised one by one.
    if (pieces.size() == 2 && pieces[0].folded.size() == 1 && pieces[1].folded.size() == 1) {
        const std::string joined = pieces[0].folded + pieces[1].folded;
        if (joined == "SI" || joined == "NO")
            return {Fit::valid, joined, tokens_of(pieces), false, false, {}, {}};
    }
    if (std::any_of(pieces.begin(), pieces.end(), has_box)) {
        Ticked ticked = ticked_answer(pieces);
        // From pixels a mark is enough to say that there is no right, but not to say that there is.
        if (ticked.answer == Answer::none || (ticked.answer == Answer::yes && is_recognised(pieces)))
            return {Fit::illegible, joined_text(pieces), tokens_of(pieces), false, false, {}, {}};
        return {Fit::valid,
                ticked.answer == Answer::yes ? "SI" : "NO",
                std::move(ticked.tokens),
                false,
                false,
                {},
                {}};
    }
    bool yes = false, no = false;
    const Piece* said = nullptr;
    for (std::size_t i = 0; i < std::min<std::size_t>(pieces.size(), 6); ++i) {
        const Answer answer = answer_in(pieces[i]);
        if (answer == Answer::none) continue;
        (answer == Answer::yes ? yes : no) = true;
        if (said == nullptr) said = &pieces[i];
    }
    if (yes && no) return {Fit::illegible, joined_text(pieces), tokens_of(pieces), false, false, {}, {}};
    // The answer comes first; a "NO" later in a run of text belongs to something else.
    if (said == nullptr || said != &pieces.front()) {
        if (pieces.front().source == Source::ocr && pieces.size() == 1 && pieces.front().folded.size() <= 3)
            return {Fit::illegible, pieces.front().text, tokens_of(pieces), false, false, {}, {}};
        if (said == nullptr) return {};
        return {Fit::illegible, joined_text(pieces), tokens_of(pieces), false, false, {}, {}};
    }
    Reading reading{Fit::valid, yes ? "SI" : "NO", {said->token}, false, false, {}, {}};
    reading.repaired = said->folded != "SI" && said->folded != "NO";
    return reading;
}

Reading read_estado(const Pieces& pieces)
{
    const std::string text = fold(joined_text(pieces));
    std::string_view best;
    bool best_is_exact = false;
    for (const std::string_view state : states) {
        const bool exact = text == state || (text.starts_with(state) && text.size() > state.size() &&
                                             text[state.size()] == ' ');
        const double limit = static_cast<double>(state.size()) / 8;
        const bool close = pieces.front().source == Source::ocr && ocr_distance(text, state, limit) <= limit;
        const bool is_better = exact == best_is_exact ? state.size() > best.size() : exact;
        if ((exact || close) && is_better) best = state, best_is_exact = exact;
    }
    if (best.empty()) return {};
    Reading reading{Fit::valid, std::string(best), {}, false, false, {}, {}};
    std::size_t letters = 0;
    for (const Piece& piece : pieces) {
        if (letters >= best.size()) break;
        letters += piece.folded.size() + 1;
        reading.tokens.push_back(piece.token);
    }
    return reading;
}

Reading read_date(const Pieces& pieces)
{
    // Up to nine words: "15 de agosto de 2026 a las 10:22 horas".
    std::string text;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < std::min<std::size_t>(pieces.size(), 9); ++i) {
        if (!text.empty()) text += ' ';
        text += pieces[i].text;
        ends.push_back(text.size());
    }
    const auto dates = find_dates(text);
    if (dates.empty()) {
        if (Reading reading = read_date_without_separators(pieces); reading.fit == Fit::valid) return reading;
        const auto digits =
            std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (pieces.front().source == Source::ocr && digits >= 5)
            return {Fit::illegible, text, tokens_of(pieces), false, false, {}, {}};
        return {};
    }
    Reading reading{Fit::valid, to_iso(dates.front().date), {}, false, false, {}, {}};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const std::size_t begin = i == 0 ? 0 : ends[i - 1] + 1;
        if (begin < dates.front().end && ends[i] > dates.front().begin)
            reading.tokens.push_back(pieces[i].token);
    }
    return reading;
}

Reading read_vigencia(const Pieces& pieces)
{
    if (Reading date = read_date(pieces); date.fit != Fit::unfit) return date;
    const std::string word = pieces.front().folded;
    if (word == "PENSIONADO" || word == "PENSIONADA")
        return {Fit::valid, word, {pieces.front().token}, false, false, {}, {}};
    return {};
}

} // namespace constancia
