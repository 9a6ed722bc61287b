#include "cadena/folio_date.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string_view>

namespace constancia {

std::optional<Date> folio_date(const Cadena& cadena)
{
    using namespace std::chrono;
    constexpr std::size_t folio_length = 22, time_length = 10;
    constexpr hours behind_utc{6}; // see today_in_mexico_city()
    constexpr sys_days first_constancia = year{2010} / January / 1;
    const std::string_view folio = cadena.folio;
    if (folio.size() != folio_length ||
        !std::all_of(folio.begin(), folio.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    long long since_epoch = 0;
    std::from_chars(folio.data(), folio.data() + time_length, since_epoch);
    const auto day = floor<days>(sys_seconds{seconds{since_epoch}} - behind_utc);
    if (day < first_constancia) return std::nullopt;
    return Date{day};
}

} // namespace constancia
