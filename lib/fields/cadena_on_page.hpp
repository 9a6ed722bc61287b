#pragma once

#include "cadena/cadena.hpp"
#include "support/civil_date.hpp"

#include <optional>

namespace constancia {

/// The cadena original on the page. Where a recogniser took digits of its CURP for letters, or letters for
/// digits, and the class of each position leaves one valid CURP, that one is given; `joined` keeps what was
/// read.
std::optional<FoundCadena> cadena_on_page(const Layout& page, Date latest_birth);

} // namespace constancia
