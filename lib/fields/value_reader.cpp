#include "fields/value_reader.hpp"

#include "text/normalize.hpp"

#include <algorithm>
#include <array>

namespace constancia {

namespace {

/// domain.md §2.2, "The alta not done".
constexpr std::array<std::string_view, 16> placeholder_words = {
    "NOAPLICA",     "NA",         "SD",         "SINDATO",        "SINDATOS",     "NINGUNO", "NINGUNA",
    "NOASIGNADO",   "NOASIGNADA", "SINASIGNAR", "SINADSCRIPCION", "NODISPONIBLE", "NULL",    "SININFORMACION",
    "NOREGISTRADO", "PORASIGNAR"};

/// Letters and digits; the longest value is a list of employers, or a name in full with all its surnames.
constexpr std::size_t longest_value = 2'000;

/// "S/D" with its stroke read as a letter or a figure.
bool is_misread_slash(const Pieces& pieces, std::string_view folded)
{
    return pieces.size() == 1 && pieces.front().source == Source::ocr &&
           (folded == "SID" || folded == "S1D" || folded == "SLD");
}

bool is_too_long(const Layout& layout, const ValueRegion& region)
{
    std::size_t length = 0;
    for (const std::size_t token : region.tokens)
        length += layout.tokens[token].folded.size();
    return length > longest_value;
}

bool is_number(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The reading of a value that the cell may have broken after any character, told by what it is with the next
/// line of the cell. Digits that go on there, and do not make it a value, say that it is but a part.
Reading read_over_the_break(LabelRole role, const Pieces& pieces, const Pieces& next_line, Reading first,
                            Date latest_birth)
{
    const bool is_whole = first.fit == Fit::valid && !first.completed && !first.repaired;
    if (next_line.empty() || (is_whole && role != LabelRole::consultorio)) return first;
    Pieces all = pieces;
    all.insert(all.end(), next_line.begin(), next_line.end());
    Reading joined = read_pieces(role, all, latest_birth);
    const bool is_joined =
        std::find(joined.tokens.begin(), joined.tokens.end(), next_line.front().token) != joined.tokens.end();
    if (is_joined && joined.fit == Fit::valid && !joined.completed && !joined.repaired) return joined;
    const bool is_part = (first.completed || role == LabelRole::consultorio) && first.fit == Fit::valid &&
                         is_number(next_line.front().folded);
    if (is_part) first.fit = Fit::illegible;
    return first;
}

/// A dash on a line of its own, above or below other text of the cell: the form said that there is no value.
bool has_line_of_dashes(const Layout& layout, const ValueRegion& region)
{
    const auto has_words = [&](std::size_t line) {
        return std::any_of(region.tokens.begin(), region.tokens.end(), [&](std::size_t token) {
            return layout.tokens[token].line == line && !layout.tokens[token].folded.empty();
        });
    };
    return std::any_of(region.tokens.begin(), region.tokens.end(), [&](std::size_t token) {
        const Token& read = layout.tokens[token];
        return read.source == Source::embedded && read.text.starts_with('-') && read.folded.empty() &&
               !has_words(read.line);
    });
}

Pieces pieces_of(const Layout& layout, const ValueRegion& region)
{
    Pieces pieces;
    for (const std::size_t token : region.tokens) {
        const Token& read = layout.tokens[token];
        if (read.text == ":") continue; // the label's
        Piece piece{read.text, read.folded, token, read.source};
        if (token == region.tokens.front() && region.glued > 0) {
            piece.folded.erase(0, region.glued);
            piece.text = piece.folded;
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace

std::string joined_text(const Pieces& pieces)
{
    std::string text;
    for (const Piece& piece : pieces) {
        if (!text.empty()) text += ' ';
        text += piece.text;
    }
    return text;
}

std::string joined_folded(const Pieces& pieces)
{
    std::string text;
    for (const Piece& piece : pieces)
        text += piece.folded;
    return text;
}

bool is_placeholder(const Pieces& pieces)
{
    if (pieces.empty()) return false;
    const std::string folded = joined_folded(pieces);
    return folded.empty() || is_placeholder_word(folded) || is_misread_slash(pieces, folded);
}

bool is_placeholder_word(std::string_view folded_compact)
{
    return std::find(placeholder_words.begin(), placeholder_words.end(), folded_compact) !=
           placeholder_words.end();
}

bool is_free_text(LabelRole role)
{
    switch (role) {
    case LabelRole::nombre:
    case LabelRole::given_names:
    case LabelRole::first_surname:
    case LabelRole::second_surname:
    case LabelRole::surnames:
    case LabelRole::delegacion:
    case LabelRole::patron:
    case LabelRole::modalidad:
    case LabelRole::lugar_nacimiento:
        return true;
    default:
        return false;
    }
}

double value_confidence(const Reading& reading, std::span<const double> of_tokens)
{
    constexpr double beside_a_doubtful_name = 0.80, known_word = 0.75;
    const auto least = [&](std::size_t first, std::size_t end) {
        double confidence = 1;
        for (std::size_t i = first; i < std::min(end, of_tokens.size()); ++i)
            confidence = std::min(confidence, of_tokens[i]);
        return confidence;
    };
    double confidence = least(reading.announcing, of_tokens.size());
    if (reading.deciding > 0) {
        const double decided = least(reading.announcing, reading.announcing + reading.deciding);
        confidence = std::max(confidence, std::min(decided, beside_a_doubtful_name));
    }
    return reading.is_known_word ? std::max(confidence, known_word) : confidence;
}

Reading read_value(LabelRole role, const Layout& layout, const ValueRegion& region, Date latest_birth)
{
    if (is_too_long(layout, region)) return {};
    const Pieces pieces = pieces_of(layout, region);
    if (pieces.empty()) return {Fit::blank, {}, {}, false, false, {}, {}};
    // The first word decides: what stands after a dash, or under it, belongs to something else.
    const auto stands_off = [&](std::size_t first, std::size_t second) {
        return layout.tokens[first].line != layout.tokens[second].line || layout.gap(first, second) > 1.0;
    };
    const bool placeholder =
        is_placeholder(pieces) ||
        (pieces.size() > 1 && is_placeholder({pieces.front()}) && pieces.front().folded.empty() &&
         !is_free_text(role) && stands_off(pieces[0].token, pieces[1].token));
    if (placeholder) return {Fit::placeholder, {}, region.tokens, false, false, {}, {}};
    if (has_line_of_dashes(layout, region)) return {Fit::illegible, {}, region.tokens, false, false, {}, {}};
    const ValueRegion next_line{region.direction, region.next_line, {}, 0};
    return read_over_the_break(role, pieces, pieces_of(layout, next_line),
                               read_pieces(role, pieces, latest_birth), latest_birth);
}

Reading read_pieces(LabelRole role, const Pieces& pieces, Date latest_birth)
{
    switch (role) {
    case LabelRole::curp:
        return read_curp(pieces, latest_birth);
    case LabelRole::nss:
        return read_nss(pieces);
    case LabelRole::agregado_medico:
        return read_agregado_medico(pieces);
    case LabelRole::derecho:
        return read_derecho(pieces);
    case LabelRole::estado:
        return read_estado(pieces);
    case LabelRole::fecha_constancia:
    case LabelRole::fecha_nacimiento:
        return read_date(pieces);
    case LabelRole::vigencia:
        return read_vigencia(pieces);
    case LabelRole::delegacion:
        return read_delegacion(pieces);
    case LabelRole::umf:
        return read_umf(pieces);
    case LabelRole::turno:
        return read_turno(pieces);
    case LabelRole::consultorio:
        return read_consultorio(pieces);
    case LabelRole::nombre:
        return read_person_name(pieces);
    case LabelRole::given_names:
    case LabelRole::first_surname:
    case LabelRole::second_surname:
    case LabelRole::surnames:
        return read_name_part(pieces);
    case LabelRole::sexo:
        return read_sexo(pieces);
    case LabelRole::lugar_nacimiento:
        return read_lugar_nacimiento(pieces);
    case LabelRole::registro_patronal:
        return read_registro_patronal(pieces);
    case LabelRole::patron:
        return read_patron(pieces);
    case LabelRole::modalidad:
        return read_modalidad(pieces);
    default:
        return {};
    }
}

} // namespace constancia
