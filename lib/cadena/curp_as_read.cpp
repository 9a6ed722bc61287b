#include "cadena/curp_as_read.hpp"

namespace constancia {

std::string curp_as_read(const Cadena& cadena)
{
    const auto as_read = parse_cadena(cadena.joined);
    return as_read ? as_read->curp : cadena.curp;
}

} // namespace constancia
