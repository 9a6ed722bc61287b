#pragma once

#include "verification/evidence.hpp"
#include "verification/record.hpp"

#include <vector>

namespace constancia {

/// One constancia of a file, or the page that tells best what the file is instead.
struct DocumentReading {
    PageKind kind;
    Constancia found;
    DocumentSummary summary;
};

/// All that one file says, before anybody asks whose it is.
struct FileReading {
    std::vector<DocumentReading> documents; ///< never empty
    DocumentFacts facts;                    ///< but for what the file's name tells
};

} // namespace constancia
