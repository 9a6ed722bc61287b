#pragma once

#include "text/person_names.hpp"
#include "verification/checks/check.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// How two identifiers stand to each other, seen as readings.
enum class Likeness {
    equal,
    near, ///< they differ in look-alike characters only, or by one character: one may be a misreading of the
          ///< other
    far,
};

bool differ_in_look_alikes_only(std::string_view a, std::string_view b);
Likeness compare_identifiers(std::string_view a, std::string_view b);

/// What comparing a read identifier with the declared one says.
enum class IdentifierOutcome {
    not_compared, ///< not declared, declared invalid, or not read
    agrees,
    printed_invalid,         ///< exact text that is no valid identifier: it says nothing of the person
    doubtful,                ///< differs as a misreading would, or was read too poorly to say that it differs
    contradicts_if_seconded, ///< differs for good, but was recognised: a second reading, or a second field,
                             ///< must say so too
    contradicts,
};

struct IdentifierComparison {
    IdentifierOutcome outcome = IdentifierOutcome::not_compared;
    std::string declared; ///< both readings where a declared NSS has two, with a comma
};

IdentifierComparison compare_declared_curp(const CheckInput& input);
IdentifierComparison compare_declared_nss(const CheckInput& input);

/// Whether the cadena, in print or in a code, read apart from the field, contradicts the declared identifier
/// too.
bool cadena_contradicts_declared_curp(const CheckInput& input);
bool cadena_contradicts_declared_nss(const CheckInput& input);

struct NameComparison {
    bool compared = false; ///< declared, and read
    NameAgreement agreement = NameAgreement::same;
    bool may_reject = false; ///< exact, confident and placed
    bool confident = false;  ///< enough to second another contradiction
    std::string declared, found;
};

/// The printed name against the declared one. A recognised name that is a letter off counts as the same when
/// the cadena's name is the declared one.
NameComparison compare_declared_name(const CheckInput& input);

/// The holder's name as read; without words when it was not.
PersonName holder_name(const Constancia& found);

/// Whether the cadena's name is this one. A line broken within the cadena may have lost a space, or left one
/// in a word.
bool is_named_in_cadena(const Cadena& cadena, const PersonName& name);

/// The weaker question: whether every word of the name stands somewhere in the letters of the cadena's.
bool has_words_in_cadena(const Cadena& cadena, const PersonName& name);

/// A whole surname, or most of the name, is another.
bool names_another_person(NameAgreement agreement);

} // namespace constancia
