#pragma once

#include "content/page_text.hpp"
#include "layout/token_layout.hpp"
#include "support/civil_date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// The cadena original: one logical line, wrapped anywhere, that repeats what the constancia says.
///
///     ||Invocante:portalimssdigital|Tipo de trámite:…|Fecha:15 de agosto 2025, 10:22:31|Folio:…|RFC:…|
///       Nombre o Razón Social:…|Curp:…|Número de Seguridad Social:…||
///
/// A key that is not there leaves its member empty.
struct Cadena {
    std::string joined; ///< the whole as one line, from the first to the last bar
    std::string tramite;
    std::string fecha;
    std::string folio;  ///< digits
    std::string nombre; ///< where a line broke, a space may be missing or too many: compare without spaces
    std::string curp;   ///< the characters where a CURP should stand: capitals and digits, not checked
    std::string nss;    ///< likewise, digits as read
    std::optional<Date> date;
    std::string date_time; ///< "2025-08-15T10:22:31", or empty when the time could not be read

    int page = 1;
    Rect box;              ///< on the page as displayed
    double confidence = 1; ///< mean over its words
    Source source = Source::embedded;
};

struct FoundCadena {
    Cadena cadena;
    std::vector<std::size_t> tokens; ///< of the layout, that it takes up
};

/// The cadena original on the page, if there is one. "Invocante" or "Tipo de trámite" must be recognisable.
std::optional<FoundCadena> find_cadena(const Layout& layout);

/// The keys of a cadena that is already one line, such as the payload of a QR code; nothing when neither a
/// *trámite* nor any two other keys are there. What follows the first 8,000 bytes is left out.
std::optional<Cadena> parse_cadena(std::string_view untrusted_line);

} // namespace constancia
