#include "support/civil_date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace constancia {

std::optional<Date> make_date(int year, unsigned month, unsigned day)
{
    if (year < 1 || year > 9999) return std::nullopt;
    const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string to_iso(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) -> std::optional<unsigned> {
        unsigned value = 0;
        const char* last = text.data() + from + count;
        const auto [end, error] = std::from_chars(text.data() + from, last, value);
        if (error != std::errc{} || end != last) return std::nullopt;
        return value;
    };
    const auto year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (!year || !month || !day) return std::nullopt;
    return make_date(static_cast<int>(*year), *month, *day);
}

int days_between(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Date today_in_mexico_city()
{
    const auto local = std::chrono::system_clock::now() - std::chrono::hours{6};
    return Date{std::chrono::floor<std::chrono::days>(local)};
}

} // namespace constancia
