#include "spreadsheets/module/cell_texts.hpp"

#include "support/civil_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace constancia {

namespace {

/// 9999-12-31 in the epoch of 1900.
constexpr double last_serial = 2'958'465;

/// The largest that a spreadsheet holds with all its digits.
constexpr double all_digits_known = 1e15;

std::string clock_text(long minutes)
{
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string day_text(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

/// Serial 1 is 1900-01-01; serial 60 is a 29th of February that never was, so all after it are one less.
std::chrono::sys_days day_of_serial(long serial, bool epoch_1904)
{
    using namespace std::chrono;
    if (epoch_1904) return sys_days(year(1904) / January / 1) + days(serial);
    return sys_days(year(1899) / December / 31) + days(serial > 59 ? serial - 1 : serial);
}

std::string digits_text(double number, std::string_view pattern)
{
    std::string digits = fmt::format("{:.0f}", number);
    const auto places = static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '0'));
    if (digits.size() < places) digits.insert(0, places - digits.size(), '0');
    std::string text = digits.substr(0, digits.size() - places);
    std::size_t next = text.size();
    for (const char c : pattern)
        text += c == '0' ? digits[next++] : c;
    return text;
}

} // namespace

std::optional<double> parse_cell_number(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::string number_text(double number)
{
    if (number == 0) return "0";
    // 15 digits: what a spreadsheet holds, and few enough to be rid of what adding tenths leaves behind.
    const std::string text = fmt::format("{:.15g}", number);
    const auto rounded = parse_cell_number(text).value_or(number);
    if (std::abs(rounded) < all_digits_known && std::nearbyint(rounded) == rounded)
        return fmt::format("{:.0f}", rounded);
    return text;
}

std::string formatted_number(double number, const NumberFormat& format, bool epoch_1904)
{
    using Kind = NumberFormat::Kind;
    if (format.kind == Kind::plain) return number_text(number);
    if (format.kind == Kind::digits) {
        const bool is_whole = number >= 0 && number < all_digits_known && std::nearbyint(number) == number;
        return is_whole ? digits_text(number, format.digits) : number_text(number);
    }
    if (number < 0 || number > last_serial) return number_text(number);
    constexpr double minutes_a_day = 24 * 60;
    if (format.kind == Kind::time) return clock_text(std::lround(number * minutes_a_day));
    const long minutes = std::lround(number * minutes_a_day);
    const long serial = minutes / static_cast<long>(minutes_a_day);
    const long rest = minutes % static_cast<long>(minutes_a_day);
    const std::string day = day_text(day_of_serial(serial, epoch_1904));
    if (format.kind == Kind::date || rest == 0) return day;
    return day + " " + fmt::format("{:02}:{:02}", rest / 60, rest % 60);
}

std::string iso_date_text(std::string_view iso)
{
    const auto date = parse_iso_date(iso.substr(0, 10));
    if (!date || (iso.size() > 10 && iso[10] != 'T')) return std::string(iso);
    const std::string day = day_text(std::chrono::sys_days(*date));
    const auto clock = iso.size() >= 16 ? iso.substr(11, 5) : std::string_view("00:00");
    return clock == "00:00" ? day : fmt::format("{} {}", day, clock);
}

std::string duration_text(std::string_view duration)
{
    long hours = 0, minutes = 0;
    const auto h = duration.find('H'), m = duration.find('M');
    if (!duration.starts_with("PT") || h == duration.npos || m == duration.npos || m < h)
        return std::string(duration);
    const auto read = [](std::string_view digits, long& value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() && value >= 0 &&
               value < 1'000'000;
    };
    if (!read(duration.substr(2, h - 2), hours) || !read(duration.substr(h + 1, m - h - 1), minutes))
        return std::string(duration);
    return clock_text(hours * 60 + minutes);
}

std::string_view boolean_text(bool value)
{
    return value ? "VERDADERO" : "FALSO";
}

} // namespace constancia
