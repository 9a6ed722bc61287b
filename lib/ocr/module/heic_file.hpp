#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"

#include <string>
#include <string_view>

namespace constancia {

bool is_heic(std::string_view bytes);

/// The primary picture, upright: HEIC keeps turns in its own properties, which libheif applies.
Result<PageImage> decode_heic(std::string_view untrusted_bytes);

std::string heif_version();

} // namespace constancia
