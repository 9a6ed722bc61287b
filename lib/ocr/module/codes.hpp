#pragma once

#include "content/page_image.hpp"
#include "content/page_text.hpp"

#include <string>
#include <vector>

namespace constancia {

/// As OcrModule::find_codes.
std::vector<Code> find_codes(const PageImage& untrusted_image, const Rect& part);

std::string zxing_version();

} // namespace constancia
