#pragma once

#include <string>
#include <string_view>

namespace constancia {

/// Line breaks and blanks of every kind as one space each run, none at the ends; zero-width and direction
/// marks dropped.
std::string clean_cell(std::string_view untrusted_cell);

/// Without what keeps a spreadsheet from taking digits for a number: ="0123", '0123, "0123".
std::string unwrapped(std::string_view cell);

/// "5200500014.0" → "5200500014"; anything else as it is.
std::string without_decimals(std::string_view cell);

/// 9.29E+10, 9,29E+10, ######: digits are gone.
bool has_lost_data(std::string_view cell);

/// Blank, dashes, N/A, S/N, NINGUNO, PENDIENTE, #N/D, a lone 0 and the like.
bool means_nothing(std::string_view cell);

/// Names another institution, or a private cover, that is not the IMSS: ISSSTE, PEMEX, SEDENA, seguro
/// privado, …
bool names_other_cover(std::string_view cell);

/// The cell of a column that says who is exempt: yes in some form, or where else they are covered. Free text
/// is no yes.
bool says_exempt(std::string_view cell);

} // namespace constancia
