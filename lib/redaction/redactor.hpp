#pragma once

#include "support/closed_set.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// What a pseudonym stands for. The same text gives unrelated pseudonyms under two of them.
enum class PseudonymOf {
    curp,
    nss,
    name,       ///< in any order, with or without accents, see name_words()
    student_id, ///< as id_key() compares them
    email,
    file,     ///< a path; the extension stays
    employer, ///< its name or number
    birth_date,
    folio,
    sha256, ///< 64 hexadecimal digits again
    run,    ///< what a run is known by
    text,   ///< anything that may hold the above
};

constexpr auto names_of(PseudonymOf)
{
    return closed_set<PseudonymOf>({{PseudonymOf::curp, "curp"},
                                    {PseudonymOf::nss, "nss"},
                                    {PseudonymOf::name, "nombre"},
                                    {PseudonymOf::student_id, "matricula"},
                                    {PseudonymOf::email, "correo"},
                                    {PseudonymOf::file, "archivo"},
                                    {PseudonymOf::employer, "patron"},
                                    {PseudonymOf::birth_date, "nacimiento"},
                                    {PseudonymOf::folio, "folio"},
                                    {PseudonymOf::sha256, "sha256"},
                                    {PseudonymOf::run, "redacted"},
                                    {PseudonymOf::text, "texto"}});
}

/// Gives what identifies people a name of its own: the same under the same key, so that lines can be joined,
/// and not to be guessed without it. HMAC-SHA-256 over kind and text, of which 64 bits are shown.
class Redactor {
  public:
    static constexpr std::size_t shortest_key = 16; ///< bytes

    /// `key`: at least shortest_key bytes, kept in memory only.
    explicit Redactor(std::string key) : m_key(std::move(key)) {}

    /// "curp-0f3a…"; empty for an empty text.
    std::string operator()(PseudonymOf kind, std::string_view text) const;

  private:
    std::string m_key;
};

/// Whether what a run is known by is that of redacted results.
bool is_redacted_run(std::string_view run);

} // namespace constancia
