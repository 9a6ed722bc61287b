#pragma once

#include "content/page_image.hpp"

namespace constancia {

/// By how much a picture of this size, in pixels, may be reduced so that every page on it can still be read
/// as well: a number from 1.
double needless_enlargement(int width, int height);

/// Reduced by a whole number, as far as that. `source_columns` and `source_rows` tell.
PageImage reduced_to_need(PageImage image);

/// Rows drawn anew, as many times as many as there are; above 1 where they stand for more than columns do.
PageImage with_rows(const PageImage& image, double times);

} // namespace constancia
