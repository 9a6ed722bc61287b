#pragma once

#include "documents/pdf_document.hpp"
#include "ocr/ocr_engine.hpp"
#include "pipeline/read_document.hpp"

#include <vector>

namespace constancia {

/// The structure of a document's pages. It takes a module to read, and is read when it is first needed.
class DocumentStructure {
  public:
    /// Of the first `count` pages.
    DocumentStructure(const PdfDocument& document, OcrAccess& ocr, int count);

    /// To be told of pictures that stand in a page's content, which cannot be told from the file's bytes.
    void expect_pictures() { m_holds_pictures = true; }

    /// Of a page, from 1; nothing where it cannot be read, or where the file holds no pictures to speak of.
    const PageStructure* of(int number);

    /// The same; nothing, too, where the page's pictures are too small to tell anything, which is cheap to
    /// see.
    const PageStructure* if_telling(int number);

  private:
    const PdfDocument& m_document;
    OcrAccess& m_ocr;
    int m_count;
    bool m_holds_pictures;
    bool m_was_read = false;
    std::vector<PageStructure> m_pages;
};

} // namespace constancia
