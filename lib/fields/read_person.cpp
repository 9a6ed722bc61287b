#include "fields/value_reader.hpp"
#include "identifiers/federal_entities.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cctype>

namespace constancia {

namespace {

/// Letters, with what stands between them in names. A digit ends a name, and so does a colon.
bool is_name_piece(const Piece& piece)
{
    if (piece.folded.empty())
        return piece.text == "," || piece.text == "-" || piece.text == "." || piece.text == "/";
    return std::none_of(piece.folded.begin(), piece.folded.end(),
                        [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

/// In words: "María de los Ángeles Guadalupe del Sagrado Corazón González de Cossío Fernández de Lara"
/// has 14.
constexpr std::size_t longest_name = 16;

/// "MA.", "STA.", "GPE."
constexpr std::size_t longest_abbreviation = 3;

/// A full stop after a longer word is a speck.
Piece without_specks(Piece piece)
{
    while (piece.source == Source::ocr && piece.folded.size() > longest_abbreviation &&
           std::ispunct(static_cast<unsigned char>(piece.text.back())) != 0)
        piece.text.pop_back();
    return piece;
}

Reading leading_name(const Pieces& pieces, std::size_t least_words)
{
    Reading reading;
    Pieces name;
    std::size_t words = 0;
    for (const Piece& piece : pieces) {
        if (!is_name_piece(piece) || name.size() >= longest_name) break;
        name.push_back(without_specks(piece));
        words += piece.folded.empty() ? 0 : 1;
    }
    while (!name.empty() && name.back().folded.empty())
        name.pop_back();
    if (words < least_words || name.empty()) return reading;
    reading.fit = Fit::valid;
    reading.value = to_capitals(joined_text(name));
    for (const Piece& piece : name)
        reading.tokens.push_back(piece.token);
    return reading;
}

} // namespace

Reading read_person_name(const Pieces& pieces)
{
    return leading_name(pieces, 2);
}

Reading read_name_part(const Pieces& pieces)
{
    return leading_name(pieces, 1);
}

Reading read_sexo(const Pieces& pieces)
{
    const std::string& word = pieces.front().folded;
    const auto read = [&](std::string_view value) {
        return Reading{Fit::valid, std::string(value), {pieces.front().token}, false, false, {}, {}};
    };
    if (word == "HOMBRE" || word == "H" || word == "MASCULINO") return read("H");
    if (word == "MUJER" || word == "F" || word == "FEMENINO" || word == "M") return read("M");
    const bool non_binary = word == "NO" && pieces.size() > 1 && pieces[1].folded == "BINARIO";
    if (word == "X" || word == "NOBINARIO" || non_binary) return read("X");
    return {};
}

Reading read_lugar_nacimiento(const Pieces& pieces)
{
    Reading reading = leading_name(pieces, 1);
    if (reading.fit != Fit::valid) return reading;
    reading.value = fold(reading.value);
    if (const auto entity = entity_code(reading.value)) reading.value = std::string(*entity);
    return reading;
}

} // namespace constancia
