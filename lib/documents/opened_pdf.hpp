#pragma once

#include "documents/pdf_document.hpp"

#include <PDFDoc.h>
#include <Page.h>

#include <string>

namespace constancia {

/// For the files beside this one, which know Poppler. Poppler reads from the bytes while the document is
/// open.
struct PdfDocument::Opened {
    std::string bytes;
    std::string password;
    std::unique_ptr<PDFDoc> document;

    /// Nothing when there is no such page; from 1.
    Page* page(int number) const { return document->getPage(number); }
};

} // namespace constancia
