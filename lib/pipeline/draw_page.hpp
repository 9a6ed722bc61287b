#pragma once

#include "content/document_error.hpp"
#include "content/page_picture.hpp"
#include "ocr/ocr_engine.hpp"
#include "pipeline/reading_settings.hpp"

#include <string>

namespace constancia {

/// A page as a person is to see it: `quarter_turns` clockwise make it stand as it was read (see
/// FileReading::turns).
struct PageToDraw {
    int number = 1;
    int quarter_turns = 0; ///< 0 to 3; of image files only
};

/// A small JPEG of one page, at 100 dpi or less, for reports.
Result<PagePicture> draw_page(std::string untrusted_bytes, PageToDraw page, const ReadingSettings& settings,
                              const OcrModule& module);

} // namespace constancia
