#pragma once

#include "documents/pdf_document.hpp"
#include "ocr/ocr_engine.hpp"
#include "pipeline/reading_settings.hpp"

namespace constancia {

/// A page of a PDF as pixels: the stored picture itself where it is the whole page, else the page as drawn,
/// no finer than needed. `structure` is null where it is not known.
Result<EmbeddedPicture> page_pixels(const PdfDocument& document, int page, const PageStructure* structure,
                                    const Limits& limits, const OcrModule& module);

} // namespace constancia
