#pragma once

#include "content/page_text.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace constancia::testing {

/// A page drawn with letters: each line of the file is a line of the page, each column 6 points wide, each
/// line 14 points high, letters 10 points high. Words are parted by spaces.
///
///     # what the case is about
///     read by: ocr              (embedded, unless told)
///     +-----
///      NSS: 05200500014     UMF: -
///     +-----
///     kind = vigencia
///     nss = 05200500014
///     umf : placeholder
///
/// On a page read by OCR each word is ink, too; `ink at LINE COLUMN` adds a mark that no word accounts for,
/// `code: TEXT` puts a QR code on the page, and `lost at LINE COLUMN` takes the word there away but leaves
/// its ink.
struct DrawnPage {
    std::string name;
    PageText page;
    struct Expectation {
        std::string key;
        char relation = '='; ///< '=' a value, ':' a state
        std::string value;
    };
    std::vector<Expectation> expected;
};

DrawnPage read_drawn_page(const std::filesystem::path& file);

/// All of tests/pages, by name.
std::vector<std::filesystem::path> drawn_pages();

} // namespace constancia::testing
