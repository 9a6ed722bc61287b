#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// In a word of a name: one letter, or none, that an encoding destroyed ("MU?OZ").
inline constexpr char damaged_letter = '?';

/// The words as written, folded, particles and abbreviations kept. Apostrophes join (O'FARRILL is OFARRILL);
/// spaces, hyphens, dots, commas and slashes part; any other mark is a damaged letter, however many bytes it
/// left.
std::vector<std::string> written_words(std::string_view name);

/// DE, DEL, LA, LAS, LOS, Y, VAN, … : the list of the CURP's Instructivo.
bool is_name_particle(std::string_view word);

/// MARIA for MA, FRANCISCO for FCO, HERNANDEZ for HDEZ; any other word is returned as it is. M and J are left
/// alone: they are MARIA and JOSE, but also the initials of other names.
std::string_view without_abbreviation(std::string_view word);

/// Whether two words are the same but for damaged letters, which only letters that have an accented form can
/// have been.
bool equal_but_for_damage(std::string_view a, std::string_view b);

} // namespace constancia
