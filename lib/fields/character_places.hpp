#pragma once

#include "content/geometry.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace constancia {

/// Where each character of `text`, capitals and digits without spaces, stands among the marks of ink of its
/// line, which go from left to right. Characters whose ink touches share one place. Empty where the marks
/// cannot be those of such a text.
std::vector<Rect> character_places(std::span<const Rect> marks, std::string_view text);

} // namespace constancia
