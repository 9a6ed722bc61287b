#include "fields/value_reader.hpp"
#include "identifiers/umf.hpp"
#include "text/normalize.hpp"
#include "text/similarity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace constancia {

namespace {

bool is_digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool has_letter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
}

std::vector<std::size_t> tokens_of(const Pieces& pieces)
{
    std::vector<std::size_t> tokens;
    for (const Piece& piece : pieces)
        tokens.push_back(piece.token);
    return tokens;
}

/// A number of one to three characters that a recogniser took for letters in part: "O75", "l2". Empty for
/// anything else.
std::string number_from_look_alikes(std::string_view folded)
{
    if (folded.empty() || folded.size() > 3 || std::none_of(folded.begin(), folded.end(), is_digit))
        return {};
    std::string digits;
    for (const char c : folded) {
        if (is_digit(c))
            digits += c;
        else if (c == 'O' || c == 'Q' || c == 'D')
            digits += '0';
        else if (c == 'I' || c == 'L')
            digits += '1';
        else if (c == 'S')
            digits += '5';
        else if (c == 'B')
            digits += '8';
        else if (c == 'Z')
            digits += '2';
        else
            return {};
    }
    return digits;
}

std::string without_leading_zeros(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return std::string(first == std::string_view::npos ? std::string_view("0") : digits.substr(first));
}

/// The pieces before the one that holds the number; all of them where none does.
std::size_t pieces_before_number(const Pieces& pieces, const MedicalUnit& unit)
{
    const std::string number = fmt::format("{}", *unit.number);
    const auto at = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
        return std::any_of(piece.folded.begin(), piece.folded.end(), is_digit) &&
               piece.folded.find(number) != std::string::npos;
    });
    return static_cast<std::size_t>(at - pieces.begin());
}

/// "AGS.", "CHIH."
constexpr std::size_t longest_abbreviation = 5;

bool ends_with_abbreviation(std::string_view text)
{
    const std::size_t space = text.rfind(' ');
    const std::size_t letters = text.size() - 1 - (space == std::string_view::npos ? 0 : space + 1);
    return text.back() == '.' && letters > 0 && letters <= longest_abbreviation;
}

/// Specks and rims beside recognised text come out as marks: "POTOSI!".
std::string without_trailing_marks(std::string text, Source source)
{
    const auto is_mark = [](char c) {
        return c == ' ' || (std::ispunct(static_cast<unsigned char>(c)) != 0 && c != ')');
    };
    while (source == Source::ocr && !text.empty() && is_mark(text.back()) && !ends_with_abbreviation(text))
        text.pop_back();
    return text;
}

/// What follows the number, with its punctuation: "COL. ROMA".
std::string name_after_number(const Pieces& pieces, const MedicalUnit& unit)
{
    const auto at = pieces.begin() + static_cast<std::ptrdiff_t>(pieces_before_number(pieces, unit));
    if (at == pieces.end()) return unit.name;
    std::string name = unaccented_capitals(joined_text(Pieces(at + 1, pieces.end())));
    const auto first = std::find_if(name.begin(), name.end(),
                                    [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
    name.erase(name.begin(), first);
    return fold(name) == unit.name ? without_trailing_marks(std::move(name), pieces.back().source)
                                   : unit.name;
}

/// The shift that a word names; empty for none.
std::string shift_in(const Piece& piece)
{
    static constexpr std::array<std::string_view, 3> shifts = {"MATUTINO", "VESPERTINO", "NOCTURNO"};
    for (const std::string_view shift : shifts) {
        if (piece.folded == shift) return std::string(shift);
        if (piece.source == Source::ocr && ocr_distance(piece.folded, shift, 2) <= 1.5)
            return std::string(shift);
    }
    if (piece.folded == "ACUMULADA" || piece.folded == "JORNADAACUMULADA") return "JORNADA ACUMULADA";
    return {};
}

/// "UMF 58 MERIDA MATUTINO 7": from a shift on, what follows a clinic's name is in the next columns.
std::size_t pieces_before_shift(const Pieces& pieces)
{
    std::size_t count = std::min<std::size_t>(pieces.size(), 2);
    while (count < pieces.size() && shift_in(pieces[count]).empty())
        ++count;
    return count;
}

/// "VESPERTIN" and "O" on the next line, "JORNADA AC UMULADA" with letters set apart.
Reading read_shift_in_parts(const Pieces& pieces)
{
    for (std::size_t first = 0; first < std::min<std::size_t>(pieces.size(), 3); ++first) {
        Piece joined{{}, {}, pieces[first].token, Source::embedded};
        std::vector<std::size_t> tokens;
        for (std::size_t i = first; i < std::min(first + 4, pieces.size()); ++i) {
            joined.folded += pieces[i].folded;
            tokens.push_back(pieces[i].token);
            if (std::string shift = shift_in(joined); !shift.empty()) {
                Reading reading{Fit::valid, std::move(shift), std::move(tokens), false, false, {}, {}};
                reading.is_known_word = true;
                return reading;
            }
        }
    }
    return {};
}

std::string shift_letter(std::string_view folded)
{
    if (folded == "M") return "MATUTINO";
    if (folded == "V") return "VESPERTINO";
    return {};
}

} // namespace

Reading read_delegacion(const Pieces& pieces)
{
    Reading reading{Fit::valid,
                    without_trailing_marks(unaccented_capitals(joined_text(pieces)), pieces.back().source),
                    tokens_of(pieces),
                    false,
                    false,
                    {},
                    {}};
    // "15 MEXICO ORIENTE": the code is a convenience (domain.md §5).
    const auto letter =
        std::find_if(reading.value.begin(), reading.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (letter == reading.value.end()) return {};
    reading.value.erase(reading.value.begin(), letter);
    return reading;
}

Reading read_umf(const Pieces& all_pieces)
{
    const std::size_t count = pieces_before_shift(all_pieces);
    const Pieces pieces(all_pieces.begin(), all_pieces.begin() + static_cast<std::ptrdiff_t>(count));
    Pieces repaired_pieces = pieces;
    bool repaired = false;
    for (Piece& piece : repaired_pieces) {
        if (piece.source != Source::ocr || !has_letter(piece.folded)) continue;
        if (const std::string digits = number_from_look_alikes(piece.folded); !digits.empty()) {
            piece.text = piece.folded = digits;
            repaired = true;
        }
    }
    const MedicalUnit unit = parse_medical_unit(joined_text(repaired_pieces));
    if (!unit.number) return {};
    Reading reading{Fit::valid, fmt::format("{}", *unit.number), tokens_of(pieces), repaired, false, {}, {}};
    if (!unit.name.empty()) reading.value += ' ' + name_after_number(repaired_pieces, unit);
    if (const std::size_t before = pieces_before_number(repaired_pieces, unit); before < pieces.size()) {
        reading.announcing = before;
        reading.deciding = 1;
    }
    return reading;
}

Reading read_turno(const Pieces& pieces)
{
    if (Reading reading = read_shift_in_parts(pieces); reading.fit == Fit::valid) return reading;
    for (std::size_t i = 0; i < std::min<std::size_t>(pieces.size(), 3); ++i)
        if (std::string shift = shift_in(pieces[i]); !shift.empty()) {
            const std::size_t first = shift == "JORNADA ACUMULADA" && i > 0 ? i - 1 : i;
            std::vector<std::size_t> tokens;
            for (std::size_t k = first; k <= i; ++k)
                tokens.push_back(pieces[k].token);
            return {Fit::valid, std::move(shift), tokens, false, false, {}, {}};
        }
    if (std::string shift = shift_letter(pieces.front().folded); !shift.empty() && pieces.size() == 1)
        return {Fit::valid, std::move(shift), {pieces.front().token}, false, false, {}, {}};
    return {};
}

Reading read_consultorio(const Pieces& pieces)
{
    std::size_t at = 0;
    if (pieces.size() > 1 &&
        (pieces[0].folded == "NO" || pieces[0].folded == "NUM" || pieces[0].folded == "CONSULTORIO"))
        at = 1;
    std::string number = pieces[at].folded;
    std::string turno;
    bool repaired = false;
    // "22V": room and shift run together.
    if (number.size() >= 2 && (number.back() == 'V' || number.back() == 'M') &&
        std::all_of(number.begin(), number.end() - 1, is_digit)) {
        turno = shift_letter(std::string_view(number).substr(number.size() - 1));
        number.pop_back();
    } else if (pieces[at].source == Source::ocr && has_letter(number)) {
        number = number_from_look_alikes(number);
        repaired = !number.empty();
    }
    if (number.empty() || number.size() > 3 || !std::all_of(number.begin(), number.end(), is_digit))
        return {};
    // No room has the number 0, and a second number beside it says that the first is a part only.
    const bool more_digits =
        at + 1 < pieces.size() && !pieces[at + 1].folded.empty() &&
        std::all_of(pieces[at + 1].folded.begin(), pieces[at + 1].folded.end(), is_digit);
    if (without_leading_zeros(number) == "0" || more_digits)
        return {Fit::illegible, joined_text(pieces), tokens_of(pieces), false, false, {}, {}};
    Reading reading{Fit::valid, without_leading_zeros(number), {pieces[at].token}, repaired, false, {}, {}};
    if (turno.empty() && at + 1 < pieces.size()) {
        turno = shift_letter(pieces[at + 1].folded);
        if (turno.empty()) turno = shift_in(pieces[at + 1]);
        if (!turno.empty()) reading.tokens.push_back(pieces[at + 1].token);
    }
    reading.turno = std::move(turno);
    return reading;
}

} // namespace constancia
