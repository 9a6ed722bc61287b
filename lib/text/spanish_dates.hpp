#pragma once

#include "support/civil_date.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace constancia {

struct FoundDate {
    Date date;
    std::size_t begin = 0, end = 0; ///< bytes of the text that it was read from
};

/// Every date in the text, in order, as Mexican forms write them: 15/08/2025, 15-08-2025, 15.08.2025 (day
/// first, always), 2025/08/15, 2025-08-15, 15-AGO-2025, 15/AGO/2025, "15 de agosto de 2025", "15 de agosto
/// del 2025", "15 de agosto 2025", "agosto 15, 2025". Accents, case and inner spaces ("15 / 08 / 2025") do
/// not matter. Years of four digits, 1900 to 2099; a day that does not exist is no date.
std::vector<FoundDate> find_dates(std::string_view text);

/// The date, when the text holds exactly one.
std::optional<Date> parse_date(std::string_view text);

} // namespace constancia
