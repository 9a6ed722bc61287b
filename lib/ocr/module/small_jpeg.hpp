#pragma once

#include "content/page_image.hpp"

#include <string>

namespace constancia {

/// The image as a grey JPEG, turned clockwise by so many times 90° and reduced until neither side is longer
/// than `longest_side`, in pixels. Empty when it cannot be made.
std::string small_jpeg(const PageImage& image, int quarter_turns, int longest_side);

} // namespace constancia
