#include "fields/value_reader.hpp"
#include "identifiers/code_letters.hpp"
#include "identifiers/curp.hpp"
#include "identifiers/nss.hpp"
#include "identifiers/ocr_repair.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

bool is_digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// A run of whole pieces whose folded text has the given length.
struct Run {
    std::string text;
    std::vector<std::size_t> tokens;
    Source source = Source::embedded;
};

/// Every run of one to five neighbouring pieces with `length` characters.
std::vector<Run> runs_of_length(const Pieces& pieces, std::size_t length)
{
    std::vector<Run> runs;
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        Run run;
        for (std::size_t last = first; last < std::min(first + 5, pieces.size()) && run.text.size() < length;
             ++last) {
            run.text += pieces[last].folded;
            run.tokens.push_back(pieces[last].token);
            if (pieces[last].source == Source::ocr) run.source = Source::ocr;
            if (run.text.size() == length) runs.push_back(run);
        }
    }
    return runs;
}

/// At least so many of the 18 characters are of the class, letter or digit, that their position asks for.
int curp_likeness(std::string_view text)
{
    static constexpr std::string_view classes = "AAAADDDDDDAAAAAA?D";
    int likeness = 0;
    for (std::size_t i = 0; i < std::min(text.size(), classes.size()); ++i)
        likeness += classes[i] == '?' || (classes[i] == 'D') == is_digit(text[i]);
    return likeness;
}
constexpr int least_curp_likeness = 14;

Reading from_repairs(const std::vector<Repair>& repairs, const Run& run)
{
    Reading reading{Fit::valid, repairs.front().value, run.tokens, false, false, {}, {}};
    reading.repaired = !repairs.front().changed.empty();
    for (std::size_t i = 1; i < repairs.size(); ++i)
        reading.alternatives.push_back(repairs[i].value);
    return reading;
}

} // namespace

Reading read_curp(const Pieces& as_recognised, Date latest_birth)
{
    Pieces pieces = as_recognised;
    for (Piece& piece : pieces)
        if (piece.source == Source::ocr) piece.folded = fold_code(piece.text);
    const auto runs = runs_of_length(pieces, 18);
    for (const Run& run : runs)
        if (const auto curp = Curp::parse(run.text, latest_birth))
            return {Fit::valid, curp->text(), run.tokens, false, false, {}, {}};

    for (const Run& run : runs) {
        if (curp_likeness(run.text) < least_curp_likeness) continue;
        if (const auto repairs = repair_curp(run.text, latest_birth); !repairs.empty())
            return from_repairs(repairs, run);
        return {run.source == Source::ocr ? Fit::illegible : Fit::invalid,
                run.text,
                run.tokens,
                false,
                false,
                {},
                {}};
    }
    // A character lost or split off: meant for a CURP, but not to be read as one.
    for (const Piece& piece : pieces) {
        const bool near_length = piece.folded.size() >= 15 && piece.folded.size() <= 21;
        if (near_length && curp_likeness(piece.folded) >= 12)
            return {Fit::illegible, piece.folded, {piece.token}, false, false, {}, {}};
    }
    return {};
}

Reading read_nss(const Pieces& pieces)
{
    const auto runs = runs_of_length(pieces, 11);
    for (const Run& run : runs)
        if (const auto nss = Nss::parse(run.text))
            return {Fit::valid, nss->text(), run.tokens, false, false, {}, {}};

    for (const Run& run : runs) {
        const auto digits = std::count_if(run.text.begin(), run.text.end(), is_digit);
        if (digits < 8) continue;
        if (digits < 11)
            if (const auto repairs = repair_nss(run.text); !repairs.empty())
                return from_repairs(repairs, run);
        return {run.source == Source::ocr ? Fit::illegible : Fit::invalid,
                run.text,
                run.tokens,
                false,
                false,
                {},
                {}};
    }

    // contract.md §3: ten digits on a document lack the check digit.
    for (const Run& run : runs_of_length(pieces, 10)) {
        if (!std::all_of(run.text.begin(), run.text.end(), is_digit)) continue;
        const auto check = nss_check_digit(run.text);
        if (!check) continue;
        // On a scan a digit may as well be lost from the middle.
        if (run.source == Source::ocr) return {Fit::illegible, run.text, run.tokens, false, false, {}, {}};
        return {Fit::valid, run.text + *check, run.tokens, false, true, {}, {}};
    }
    for (const Piece& piece : pieces) {
        const auto digits = std::count_if(piece.folded.begin(), piece.folded.end(), is_digit);
        if (digits >= 8 && piece.folded.size() <= 14)
            return {Fit::illegible, piece.folded, {piece.token}, false, false, {}, {}};
    }
    return {};
}

/// domain.md §2.4: ^([1-6])([HMXF])(\d{4})(ES|OR|PE|EC|SA|SF|ME)( STPS JCF)?$
Reading read_agregado_medico(const Pieces& pieces)
{
    static constexpr std::string_view endings[] = {"ES", "OR", "PE", "EC", "SA", "SF", "ME"};
    const auto is_agregado = [](std::string_view text) {
        return text.size() == 8 && text[0] >= '1' && text[0] <= '6' &&
               std::string_view("HMXF").find(text[1]) != std::string_view::npos &&
               std::all_of(text.begin() + 2, text.begin() + 6, is_digit) &&
               std::find(std::begin(endings), std::end(endings), text.substr(6)) != std::end(endings);
    };
    const auto put_right = [](std::string text) {
        for (std::size_t i : {0u, 2u, 3u, 4u, 5u}) {
            if (text[i] == 'O' || text[i] == 'Q' || text[i] == 'D') text[i] = '0';
            if (text[i] == 'I' || text[i] == 'L') text[i] = '1';
            if (text[i] == 'Z') text[i] = '2';
            if (text[i] == 'S') text[i] = '5';
        }
        for (std::size_t i : {6u, 7u}) {
            if (text[i] == '5') text[i] = 'S';
            if (text[i] == '0') text[i] = 'O';
        }
        return text;
    };
    for (const Run& run : runs_of_length(pieces, 8)) {
        std::string value = run.text;
        bool repaired = false;
        if (!is_agregado(value)) {
            value = put_right(value);
            repaired = true;
            if (!is_agregado(value)) continue;
        }
        Reading reading{Fit::valid, value, run.tokens, repaired, false, {}, {}};
        const auto after = std::find_if(pieces.begin(), pieces.end(),
                                        [&](const Piece& p) { return p.token == run.tokens.back(); });
        if (after != pieces.end() && pieces.end() - after > 2 && (after + 1)->folded == "STPS" &&
            (after + 2)->folded == "JCF") {
            reading.value += " STPS JCF";
            reading.tokens.push_back((after + 1)->token);
            reading.tokens.push_back((after + 2)->token);
        }
        return reading;
    }
    const std::string folded = joined_folded(pieces);
    if (folded.size() >= 6 && folded.size() <= 10 &&
        std::count_if(folded.begin(), folded.end(), is_digit) >= 3) {
        std::vector<std::size_t> tokens;
        for (const Piece& piece : pieces)
            tokens.push_back(piece.token);
        return {Fit::illegible, folded, tokens, false, false, {}, {}};
    }
    return {};
}

} // namespace constancia
