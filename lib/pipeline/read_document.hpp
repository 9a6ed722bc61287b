#pragma once

#include "content/document_error.hpp"
#include "ocr/ocr_engine.hpp"
#include "pipeline/file_reading.hpp"
#include "pipeline/reading_settings.hpp"

#include <functional>
#include <string>

namespace constancia {

/// Where a document's work gets OCR from when it first needs it. One for each thread.
class OcrAccess {
  public:
    virtual ~OcrAccess() = default;

    /// Throws when there is none.
    virtual const OcrModule& module() = 0;
    virtual OcrEngine& engine() = 0;
};

/// Told the number of each page, from 1, before it is read. May be empty.
using PageBegun = std::function<void(int)>;

/// The stages that read, in order: from a file's bytes to what it says. Knows no file system and nothing that
/// was declared; the only place where untrusted bytes are parsed.
Result<FileReading> read_document(std::string untrusted_bytes, const ReadingSettings& settings,
                                  OcrAccess& ocr, const PageBegun& page_begun = {});

} // namespace constancia
