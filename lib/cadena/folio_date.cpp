#include "cadena/folio_date.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>
#include <string_view>

namespace constancia {

namespace {

constexpr std::size_t folio_length = 22, time_length = 10;

constexpr std::string_view digits = "0123456789";

/// Nothing else in a cadena has so many digits in a row, so that its key may be misread.
std::string folio_in(std::string text)
{
    std::erase(text, ' ');
    for (std::size_t at = text.find_first_of(digits); at != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        if (end - at == folio_length) return text.substr(at, folio_length);
        at = text.find_first_of(digits, end);
    }
    return {};
}

} // namespace

std::optional<Date> folio_date(const Cadena& cadena)
{
    using namespace std::chrono;
    constexpr hours behind_utc{6}; // see today_in_mexico_city()
    constexpr sys_days first_constancia = year{2010} / January / 1;
    const std::string folio = folio_in(cadena.folio.empty() ? cadena.joined : cadena.folio);
    if (folio.empty()) return std::nullopt;
    long long since_epoch = 0;
    std::from_chars(folio.data(), folio.data() + time_length, since_epoch);
    const auto day = floor<days>(sys_seconds{seconds{since_epoch}} - behind_utc);
    if (day < first_constancia) return std::nullopt;
    return Date{day};
}

} // namespace constancia
