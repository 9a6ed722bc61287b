#include "identifiers/nss.hpp"

#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace constancia {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_separator(char32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '-' || c == '.' || c == '\'' || c == '_' ||
               c == '`';
    constexpr std::u32string_view others =
        U"\u00A0\u00AD\u00AF\u00B4\u00B7\u2018\u2019\u2022\u202F\u2212\u3000\uFEFF";
    return others.find(c) != std::u32string_view::npos || (c >= 0x2000 && c <= 0x2015);
}

} // namespace

tl::expected<Nss, NssFault> Nss::parse(std::string_view text)
{
    std::string nss = without_separators(text);
    if (code_points(nss) != 11) return tl::unexpected(NssFault::length);
    if (!std::all_of(nss.begin(), nss.end(), is_digit)) return tl::unexpected(NssFault::not_digits);
    // It would pass the check digit, and is what forms and spreadsheets put where there is no number.
    if (nss == "00000000000") return tl::unexpected(NssFault::all_zero);
    if (nss_check_digit(std::string_view(nss).substr(0, 10)) != nss[10])
        return tl::unexpected(NssFault::check_digit);
    return Nss(std::move(nss));
}

std::optional<char> nss_check_digit(std::string_view first_10)
{
    if (first_10.size() != 10 || !std::all_of(first_10.begin(), first_10.end(), is_digit))
        return std::nullopt;
    // Luhn: counted from the right, every other digit is doubled, beginning with the one beside the check
    // digit.
    int sum = 0;
    for (std::size_t i = 0; i < first_10.size(); ++i) {
        const int digit = first_10[i] - '0';
        const int doubled = i % 2 == 1 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string without_separators(std::string_view text)
{
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!is_separator(next_code_point(text, at))) kept += text.substr(begin, at - begin);
    }
    return kept;
}

} // namespace constancia
