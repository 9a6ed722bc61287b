#pragma once

#include <string_view>

namespace constancia {

/// Whether a recogniser, or an eye, takes one of the two capitals or digits for the other: 0/O/D/Q, 1/I/L,
/// 5/S, 8/B, 2/Z, 6/G, 4/A, U/V, … A character is no look-alike of itself.
bool is_look_alike(char a, char b);

/// Edits that turn `a` into `b`, both as fold() leaves them. An insertion, deletion or substitution costs 1,
/// a substitution by a look-alike 0.5, and so do the pairs that run together (RN/M, CL/D, VV/W, II/N). Stops
/// early and returns a value above `limit` once that is certain.
double ocr_distance(std::string_view a, std::string_view b, double limit);

/// Edits that turn `a` into `b`, each costing 1.
int edit_distance(std::string_view a, std::string_view b);

} // namespace constancia
