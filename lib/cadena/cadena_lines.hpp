#pragma once

#include "content/page_text.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace constancia {

/// Of the lines of a page that were seen but not read, those between the label "Cadena original" and the next
/// one: where the cadena should stand. Empty where the label was not read. In the page's reading frame.
std::vector<Rect> cadena_lines(const PageText& page, std::span<const Rect> unread);

/// Whether a line's text is a part of a cadena original: it has keys, or values between bars.
bool is_part_of_cadena(std::string_view line);

} // namespace constancia
