#pragma once

#include <string>
#include <string_view>

namespace constancia {

/// As a person would copy it: NFC, capitals, runs of white space as one space, none at the ends. Accents and
/// Ñ stay. Bytes that are not UTF-8 become U+FFFD.
std::string to_capitals(std::string_view text);

/// to_capitals() without accents, diaeresis and tildes; punctuation stays: "Edo. de México" → "EDO. DE
/// MEXICO".
std::string unaccented_capitals(std::string_view text);

/// For comparing words of a form: capitals, accents and diaeresis off (Ñ too becomes N, as recognisers lose
/// the tilde), everything that is no letter or digit becomes a space, runs of spaces one, none at the ends.
/// ASCII only: a letter that has no ASCII base is dropped.
///
///     fold("¿Con derecho al servicio  médico?:")   // "CON DERECHO AL SERVICIO MEDICO"
///     fold("U.M.F.")                               // "U M F"
std::string fold(std::string_view text);

/// fold() without the spaces: "UMF", "CONDERECHOALSERVICIOMEDICO".
std::string fold_compact(std::string_view text);

/// Code points of a UTF-8 text; an invalid byte counts as one.
std::size_t code_points(std::string_view text);

} // namespace constancia
