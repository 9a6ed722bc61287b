#pragma once

#include "support/civil_date.hpp"
#include "support/closed_set.hpp"
#include "text/person_names.hpp"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// What keeps a text from being a CURP; the first that applies, from left to right.
enum class CurpFault {
    length,
    letters,
    inconvenient_word,
    date,
    sex,
    state,
    consonants,
    homoclave,
    check_digit
};

constexpr auto names_of(CurpFault)
{
    return closed_set<CurpFault>({{CurpFault::length, "length"},
                                  {CurpFault::letters, "letters"},
                                  {CurpFault::inconvenient_word, "inconvenient_word"},
                                  {CurpFault::date, "date"},
                                  {CurpFault::sex, "sex"},
                                  {CurpFault::state, "state"},
                                  {CurpFault::consonants, "consonants"},
                                  {CurpFault::homoclave, "homoclave"},
                                  {CurpFault::check_digit, "check_digit"}});
}

/// Clave Única de Registro de Población. Whoever holds one holds a valid one.
/// Source of every rule: Instructivo Normativo para la Asignación de la CURP, DOF 18-10-2021.
class Curp {
  public:
    /// Case and surrounding or inner spaces and hyphens do not matter. A birth after `latest_birth` is a
    /// fault of date.
    static tl::expected<Curp, CurpFault> parse(std::string_view text, Date latest_birth);

    const std::string& text() const { return m_text; } ///< 18 capitals and digits
    Date birth_date() const;
    char sex() const { return m_text[10]; } ///< H, M or X
    std::string_view state() const
    {
        return std::string_view(m_text).substr(11, 2);
    } ///< such as MC; NE when born abroad
    bool operator==(const Curp&) const = default;

  private:
    explicit Curp(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// The digit for position 18 from the first 17 characters; nothing where they hold a character outside 0-9,
/// A-Z, Ñ.
std::optional<char> curp_check_digit(std::string_view first_17);

/// Whether the letters 1-4 and 14-16 are those that the rules derive from the name. Only when the name's
/// parts are known is the order certain; for a name in one run every order that people write is tried. Real
/// CURPs deviate, so "no" is a warning.
bool derives_from(const Curp& curp, const PersonName& name);

} // namespace constancia
