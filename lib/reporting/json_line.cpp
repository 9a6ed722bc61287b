#include "reporting/json_line.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace constancia {
namespace {

bool needs_no_escape(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7f && c != '"' && c != '\\';
    });
}

long long power_of_ten(int exponent)
{
    long long power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

void JsonLine::separate()
{
    if (m_needs_comma) m_line += ',';
    m_needs_comma = false;
}

void JsonLine::value(std::string_view json)
{
    separate();
    m_line += json;
    m_needs_comma = true;
}

void JsonLine::open(char bracket)
{
    separate();
    m_line += bracket;
}

void JsonLine::close(char bracket)
{
    m_line += bracket;
    m_needs_comma = true;
}

void JsonLine::key(std::string_view name)
{
    separate();
    m_line += '"';
    m_line += name;
    m_line += "\":";
}

void JsonLine::text(std::string_view valid_utf8)
{
    if (!needs_no_escape(valid_utf8)) return value(nlohmann::json(valid_utf8).dump());
    separate();
    m_line += '"';
    m_line += valid_utf8;
    m_line += '"';
    m_needs_comma = true;
}

void JsonLine::whole_number(std::intmax_t number)
{
    value(fmt::format_int(number).c_str());
}

void JsonLine::count(std::uintmax_t number)
{
    value(fmt::format_int(number).c_str());
}

void JsonLine::decimal(double number, int decimals)
{
    if (!std::isfinite(number)) return null();
    const long long steps = power_of_ten(decimals);
    const double rounded = std::round(number * static_cast<double>(steps));
    // Below this every step has its own shortest form, and that is its digits.
    constexpr double largest = 1e14;
    if (std::abs(rounded) >= largest)
        return value(nlohmann::json(rounded / static_cast<double>(steps)).dump());

    const auto in_steps = std::llround(std::abs(rounded));
    separate();
    if (rounded < 0) m_line += '-';
    m_line += fmt::format_int(in_steps / steps).c_str();
    m_line += '.';
    long long rest = in_steps % steps;
    for (long long step = steps / 10; step > 0; step /= 10) {
        m_line += static_cast<char>('0' + rest / step);
        rest %= step;
        if (rest == 0) break;
    }
    m_needs_comma = true;
}

} // namespace constancia
