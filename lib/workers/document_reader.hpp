#pragma once

#include "content/page_picture.hpp"
#include "pipeline/draw_page.hpp"
#include "pipeline/file_reading.hpp"
#include "workers/document_copy.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace constancia {

/// How far reading a document may go.
enum class Effort {
    text,   ///< embedded text only; cheap
    pixels, ///< recognising pictures too, which costs hundreds of times as much
};

/// Reads documents, one after the other. One serves one thread.
class DocumentReader {
  public:
    virtual ~DocumentReader() = default;

    /// Takes a file's bytes.
    virtual Result<CopiedFile> take(const std::string& path) = 0;

    /// What the file last taken says; nothing when the effort does not suffice.
    virtual std::optional<Result<FileReading>> read(Effort effort) = 0;

    /// Of the time that the last read() took, what went by before the document's turn came: while others were
    /// read alone, or the means to read it were made.
    virtual std::chrono::steady_clock::duration waited() const { return {}; }

    /// A page of the file last taken, for a person to look at; nothing when it cannot be drawn.
    virtual std::optional<PagePicture> draw(PageToDraw page) = 0;
};

} // namespace constancia
