#pragma once

#include <string>
#include <string_view>

namespace constancia {

/// fold_compact() of a code that was recognised from print. Codes have no small letters, so that a small l
/// among capitals and digits is the stroke of an I.
///
///     fold_code("ElVC050707MNLSLME9")   // "EIVC050707MNLSLME9"
///     fold_code("elvc050707mnlslme9")   // "ELVC050707MNLSLME9"
std::string fold_code(std::string_view recognised);

} // namespace constancia
