#pragma once

#include "spreadsheets/module/number_format.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

// Values of cells as the text that a person sees, or would type.

/// A number as files write it ("5200500014", "1.2345678901E10", "0.1"); nothing where it is none.
std::optional<double> parse_cell_number(std::string_view text);

/// Whole numbers as digits without exponent or decimals, as they may be identifiers. From 10^15 on a
/// spreadsheet has lost the last digits: with exponent, so that this shows ("2.02300000000123e+16").
std::string number_text(double number);

/// As the format shows it: dates as 17/03/2005, times as 10:22, numbers with the zeros in front that their
/// format asks for. `epoch_1904` as the workbook says.
std::string formatted_number(double number, const NumberFormat& format, bool epoch_1904);

/// "2005-03-17" and "2005-03-17T10:22:00" → "17/03/2005", "17/03/2005 10:22"; anything else as it is.
std::string iso_date_text(std::string_view iso);

/// ODF's "PT10H22M00S" → "10:22"; anything else as it is.
std::string duration_text(std::string_view duration);

/// As the Spanish Excel shows it, which is what a CSV has.
std::string_view boolean_text(bool value);

} // namespace constancia
