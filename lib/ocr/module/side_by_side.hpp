#pragma once

#include "content/page_image.hpp"
#include "ocr/module/letter_rows.hpp"
#include "ocr/ocr_engine.hpp"

#include <optional>
#include <vector>

namespace constancia {

/// Where two sheets that lie side by side meet: the middle of a band without any letter, from top to bottom,
/// near the middle of a page that is wider than high. Nothing when in doubt: columns of one sheet are joined
/// by its title or its small print.
std::optional<double> gutter(const std::vector<Rect>& letters, double width, double height);

/// The sheets on an image, from left to right; nothing when there is one only.
std::vector<Sheet> sheets_on(const PageImage& image);

} // namespace constancia
