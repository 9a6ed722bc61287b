#pragma once

#include "content/document_error.hpp"
#include "ocr/ocr_engine.hpp"

#include <string>
#include <string_view>

namespace constancia {

enum class Damage {
    tolerated, ///< pages, rows or blocks that cannot be decoded are left out: half a page may hold what is
               ///< needed
    refused,
};

/// Every page of a TIFF file, upright as its orientation says: strips or tiles, of any compression and
/// colours that libtiff knows. Faxes get as many rows to the inch as columns.
/// Where damage is refused, pages may have been given before it was met.
Result<void> decode_tiff(std::string_view untrusted_bytes, Damage damage, const TakePage& take_page);

std::string tiff_version();

} // namespace constancia
