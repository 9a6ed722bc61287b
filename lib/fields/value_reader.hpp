#pragma once

#include "fields/value_region.hpp"
#include "support/civil_date.hpp"

#include <span>
#include <string>
#include <vector>

namespace constancia {

/// How the text at a value's place fits what the label announces.
enum class Fit {
    valid,
    invalid,     ///< printed, and plainly meant, but against the rules of such a value (a wrong check digit)
    illegible,   ///< plainly meant, but misread beyond repair
    placeholder, ///< a dash, "NO APLICA", …: the value is not there
    blank,       ///< nothing at all
    unfit,       ///< something else stands there
};

/// One part of a value's text.
struct Piece {
    std::string text;
    std::string folded; ///< fold_compact
    std::size_t token = 0;
    Source source = Source::embedded;
};
using Pieces = std::vector<Piece>;

/// What a value reader made of a region.
struct Reading {
    Fit fit = Fit::unfit;
    std::string value;               ///< normalised as contract.md §2 says
    std::vector<std::size_t> tokens; ///< that the value was read from
    bool repaired = false;
    bool completed = false;
    std::vector<std::string> alternatives;
    std::string turno; ///< from a consultorio printed as "22 V"
    /// Of `tokens`, the first ones that announce the value and are no part of it: the "UMF" of "UMF 075".
    std::size_t announcing = 0;
    /// Of those after them, how many decide: the number of a clinic, whose name may be misread. 0: all.
    std::size_t deciding = 0;
    /// Letter for letter one of the few long words that can stand there, which nothing else is misread as.
    bool is_known_word = false;
};

/// How sure a value is whose tokens were recognised with these confidences, in their order.
double value_confidence(const Reading& reading, std::span<const double> of_tokens);

/// Whether something was printed there that is such a value, right or wrong.
inline bool is_evidence(const Reading& reading)
{
    return reading.fit == Fit::valid || reading.fit == Fit::invalid;
}

/// The text of a region read as what the role announces.
Reading read_value(LabelRole role, const Layout& layout, const ValueRegion& region, Date latest_birth);

/// The same for text that stands in no layout; `tokens` of the reading are indexes into the pieces' own.
Reading read_pieces(LabelRole role, const Pieces& pieces, Date latest_birth);

/// Whether any text will do for this role, so that fitting proves nothing.
bool is_free_text(LabelRole role);

/// What forms print where there is no value: a dash of any kind, "NO APLICA", "S/D", …
bool is_placeholder(const Pieces& pieces);
/// The same of a text without blanks, as fold_compact() makes it.
bool is_placeholder_word(std::string_view folded_compact);

std::string joined_text(const Pieces& pieces);   ///< with spaces
std::string joined_folded(const Pieces& pieces); ///< without

Reading read_curp(const Pieces& pieces, Date latest_birth);
Reading read_nss(const Pieces& pieces);
Reading read_agregado_medico(const Pieces& pieces);
Reading read_derecho(const Pieces& pieces);
Reading read_estado(const Pieces& pieces);
Reading read_date(const Pieces& pieces);
Reading read_vigencia(const Pieces& pieces);
Reading read_delegacion(const Pieces& pieces);
Reading read_umf(const Pieces& pieces);
Reading read_turno(const Pieces& pieces);
Reading read_consultorio(const Pieces& pieces);
Reading read_person_name(const Pieces& pieces);
Reading read_name_part(const Pieces& pieces);
Reading read_sexo(const Pieces& pieces);
Reading read_lugar_nacimiento(const Pieces& pieces);
Reading read_registro_patronal(const Pieces& pieces);
Reading read_patron(const Pieces& pieces);
Reading read_modalidad(const Pieces& pieces);

} // namespace constancia
