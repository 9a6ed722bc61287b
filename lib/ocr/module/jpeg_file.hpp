#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// A JPEG's pixels as stored, large ones reduced: EXIF orientation is not applied. CMYK becomes RGB when
/// `Adobe` says how it is stored. A picture cut short is returned as far as it goes, as half a page may hold
/// what is needed.
Result<PageImage> decode_jpeg(std::string_view untrusted_bytes);

/// Number of colour components of a JPEG; 0 when its header cannot be read.
int jpeg_components(std::string_view untrusted_bytes);

std::string jpeg_version();

} // namespace constancia
