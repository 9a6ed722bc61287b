#pragma once

#include "content/covered_text.hpp"
#include "content/document_error.hpp"
#include "content/page_text.hpp"
#include "documents/pdf_document.hpp"
#include "pipeline/read_document.hpp"
#include "pipeline/text_quality.hpp"
#include "verification/evidence.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace constancia {

/// The words of one page, and where they came from.
struct AcquiredPage {
    PageText text;
    TextSource source = TextSource::none; ///< none: nothing on the page, by no means
    TextReason reason = TextReason::complete;
    std::optional<CoveredText> covered; ///< the first such word
    int quarter_turns = 0;              ///< clockwise, that made an image file's page stand upright
};

/// What reading a document takes.
struct ReadingMeans {
    const Limits& limits;
    OcrAccess& ocr;
    Date as_of; ///< nobody was born later
    const PageBegun& page_begun;

    void begin_page(int number) const
    {
        if (page_begun) page_begun(number);
    }
};

/// Page by page: the embedded text where it is good enough, OCR where it is not, both where each has a part.
Result<std::vector<AcquiredPage>> acquire_text(const PdfDocument& document, const ReadingMeans& means);

/// Every page of an image file, by OCR.
Result<std::vector<AcquiredPage>> acquire_image_text(std::string_view untrusted_bytes,
                                                     const ReadingMeans& means);

} // namespace constancia
