#pragma once

#include "verification/evidence.hpp"
#include "verification/record.hpp"

#include <optional>
#include <vector>

namespace constancia {

/// One constancia of a file, or the page that tells best what the file is instead.
struct DocumentReading {
    PageKind kind;
    Constancia found;
    DocumentSummary summary;
    std::optional<CoveredText> covered; ///< on its pages; the first such word
};

/// A page that stands upright after so many quarter turns, clockwise.
struct TurnedPage {
    int number = 1;
    int quarter_turns = 1; ///< 1 to 3
};

/// All that one file says, before anybody asks whose it is.
struct FileReading {
    std::vector<DocumentReading> documents; ///< never empty
    DocumentFacts facts;                    ///< but for what the file's name tells
    std::vector<TurnedPage> turned_pages;   ///< of image files: places are told on the upright page
};

} // namespace constancia
