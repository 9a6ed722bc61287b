#pragma once

#include "cadena/cadena.hpp"

#include <string>

namespace constancia {

/// The cadena's CURP before any letter of it was put right.
std::string curp_as_read(const Cadena& cadena);

} // namespace constancia
