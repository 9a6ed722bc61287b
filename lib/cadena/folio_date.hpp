#pragma once

#include "cadena/cadena.hpp"
#include "support/civil_date.hpp"

#include <optional>

namespace constancia {

/// The day, in Mexico City, whose Unix time the first ten digits of a folio of 22 are (domain.md §2.3);
/// nothing where the folio is of another kind or was not read. It is read apart from the date, and repeats
/// it.
std::optional<Date> folio_date(const Cadena& cadena);

} // namespace constancia
