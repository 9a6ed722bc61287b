#pragma once

#include "support/civil_date.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace constancia {

/// Ceilings that protect a run from one document.
struct Limits {
    std::uintmax_t file_bytes = 100u << 20; ///< larger files are not read
    int pages = 50;                         ///< pages looked at; those after are ignored
    double page_seconds =
        20; ///< of processor time for recognising one page; a common one takes half a second
    double page_megapixels = 40; ///< a page is rendered at a lower resolution rather than beyond this
};

/// What reading a document takes, the same for every document of a run. Nothing that was declared is in it.
struct ReadingSettings {
    Date as_of{};                       ///< nobody was born later
    std::vector<std::string> passwords; ///< tried after the empty one
    Limits limits;
};

} // namespace constancia
