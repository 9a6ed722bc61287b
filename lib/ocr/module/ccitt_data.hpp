#pragma once

#include "content/page_image.hpp"

#include <optional>
#include <string_view>

namespace constancia {

/// Rows of two levels in CCITT group 4 (ITU-T T.6), as PDFs hold them, as a grey picture. Nothing when it
/// cannot be decoded to the end.
std::optional<PageImage> decode_ccitt_group_4(std::string_view untrusted_data, int width, int height,
                                              bool black_is_light);

} // namespace constancia
