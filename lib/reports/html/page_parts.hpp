#pragma once

#include "reporting/language.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace constancia {

/// The page in the order in which it is written: records come after the first part, pictures after the
/// second. So the list is there while a hundred megabytes of pictures are still being read.
enum class PagePart { before_records, before_pictures, end };

struct PageFacts {
    Language language = Language::es;
    std::string page_data; ///< JSON, safe within a script element
    /// Verdicts by name and how many there are of each: all that a browser without scripts shows.
    std::vector<std::pair<std::string, std::size_t>> counts;
};

std::string page_part(PagePart part, const PageFacts& facts);

} // namespace constancia
