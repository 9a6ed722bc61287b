#pragma once

#include "content/document_error.hpp"
#include "content/page_image.hpp"

#include <string_view>

namespace constancia {

/// A PNG's pixels, laid on white where it is transparent.
Result<PageImage> decode_png(std::string_view untrusted_bytes);

} // namespace constancia
