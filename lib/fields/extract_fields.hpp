#pragma once

#include "fields/constancia.hpp"
#include "fields/page_readings.hpp"
#include "layout/token_layout.hpp"
#include "support/civil_date.hpp"

#include <span>
#include <vector>

namespace constancia {

/// Reads the pages of one constancia. Labels are found by their wording, values by where they stand; the
/// order of the words in the file does not matter. A CURP of somebody born after `latest_birth` is not valid.
Constancia extract_fields(std::span<const Layout> layouts, Date latest_birth);

/// The same of pages that were read already, one of `pages` for each layout.
Constancia extract_fields(std::vector<PageReadings> pages, std::span<const Layout> layouts,
                          Date latest_birth);

} // namespace constancia
