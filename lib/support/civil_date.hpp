#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// A day of the calendar, without time or zone.
using Date = std::chrono::year_month_day;

/// Nothing when there is no such day (31 of June) or the year is outside 1 to 9999.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// "2026-08-28".
std::string to_iso(Date date);

/// The inverse of to_iso; nothing for any other form.
std::optional<Date> parse_iso_date(std::string_view text);

/// Civil days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

/// The day it is in Mexico City, which has kept UTC-6 all year since the decree of 28-10-2022 ended summer
/// time.
Date today_in_mexico_city();

} // namespace constancia
