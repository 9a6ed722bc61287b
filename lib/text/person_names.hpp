#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// How two writings of a person's name stand to each other, from no difference to another person.
enum class NameAgreement {
    same,            ///< but for accents, case, order, MA./MARIA, particles, hyphens, N for Ñ, mojibake
    one_is_shorter,  ///< one lacks a given name (or a second surname) that the other has; nothing contradicts
    slight,          ///< a letter or two of one word, or one given name, differ
    surname_differs, ///< a whole surname is another
    different,       ///< most of it is another
};

/// A name as declared or printed. Either in parts, or as one run whose order is not known.
struct PersonName {
    std::string given_names; ///< empty when only `whole` is known
    std::string first_surname;
    std::string second_surname;
    std::string whole; ///< as written in one run; from the parts: given names, then surnames
};

/// From parts; `whole` is made of them.
PersonName name_from_parts(std::string_view given_names, std::string_view first_surname,
                           std::string_view second_surname);
PersonName name_from_run(std::string_view whole);

/// Compares as people do (see NameAgreement); which of the two comes first does not matter.
/// Where surnames are not told apart by parts, a word is taken for a surname when both orders of the run
/// allow it.
NameAgreement compare_names(const PersonName& a, const PersonName& b);

/// The words by which people tell a name: folded, MARIA for MA. and M., JOSE for J., particles (DE, DEL, LA,
/// …) left out. A letter that an encoding destroyed stands as "?": MU?OZ.
std::vector<std::string> name_words(std::string_view name);

/// Mojibake of UTF-8 read as Windows-1252 undone where it can be ("MUÃ‘OZ" → "MUÑOZ"); anything else is
/// returned as it is.
std::string undo_mojibake(std::string_view text);

} // namespace constancia
