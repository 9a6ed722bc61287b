#pragma once

#include "support/closed_set.hpp"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

enum class NssFault { length, not_digits, all_zero, check_digit };

constexpr auto names_of(NssFault)
{
    return closed_set<NssFault>({{NssFault::length, "length"},
                                 {NssFault::not_digits, "not_digits"},
                                 {NssFault::all_zero, "all_zero"},
                                 {NssFault::check_digit, "check_digit"}});
}

/// Número de Seguridad Social: subdelegación (2), year of affiliation (2), year of birth (2), serial (4),
/// check digit (1).
class Nss {
  public:
    /// Dashes, dots and spaces do not count.
    static tl::expected<Nss, NssFault> parse(std::string_view text);

    const std::string& text() const { return m_text; }                                    ///< 11 digits
    std::string_view birth_year() const { return std::string_view(m_text).substr(4, 2); } ///< two digits
    bool operator==(const Nss&) const = default;

  private:
    explicit Nss(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// The Luhn digit over ten digits; nothing for anything else.
std::optional<char> nss_check_digit(std::string_view first_10);

/// The text without what people put between the digits: spaces, dashes of any kind, dots, apostrophes.
std::string without_separators(std::string_view text);

} // namespace constancia
