#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

enum class Damage {
    tolerated, ///< pages, rows or blocks that cannot be decoded are left out: half a page may hold what is
               ///< needed
    refused,
};

/// Every page of a TIFF file, upright as its orientation says: strips or tiles, of any compression and
/// colours that libtiff knows. Faxes get as many rows to the inch as columns.
Result<std::vector<PageImage>> decode_tiff(std::string_view untrusted_bytes, Damage damage);

std::string tiff_version();

} // namespace constancia
