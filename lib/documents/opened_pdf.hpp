#pragma once

#include "documents/pdf_document.hpp"

#include <PDFDoc.h>
#include <Page.h>

#include <optional>
#include <string>

namespace constancia {

/// For the files beside this one, which know Poppler. Poppler reads from the bytes while the document is
/// open.
struct PdfDocument::Opened {
    std::string bytes;
    std::string password;
    std::unique_ptr<PDFDoc> document;

    /// Poppler unpacks such a picture for no more than its number of colours.
    bool holds_jpeg_2000()
    {
        if (!has_jpeg_2000) has_jpeg_2000 = bytes.find("JPX") != std::string::npos;
        return *has_jpeg_2000;
    }
    std::optional<bool> has_jpeg_2000;

    /// A text string, or a date, of what the document says of itself; empty when it is not there. Poppler
    /// would parse all of it again for each.
    std::string information(const char* key)
    {
        if (!all_information) all_information = document->getDocInfo();
        if (!all_information->isDict()) return {};
        const Object entry = all_information->dictLookup(key);
        return entry.isString() ? entry.getString()->toStr() : std::string();
    }
    std::optional<Object> all_information;

    /// Nothing when there is no such page; from 1.
    Page* page(int number) const { return document->getPage(number); }
};

} // namespace constancia
