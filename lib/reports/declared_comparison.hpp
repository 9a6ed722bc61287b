#pragma once

#include "fields/constancia.hpp"
#include "roster/roster_entry.hpp"
#include "support/closed_set.hpp"

#include <optional>
#include <string>
#include <vector>

namespace constancia {

/// How a value that was read looks beside the declared one. For the eye only: the verdict rests on more than
/// this.
enum class LooksLike { same, alike, differs };

constexpr auto names_of(LooksLike)
{
    return closed_set<LooksLike>(
        {{LooksLike::same, "same"}, {LooksLike::alike, "alike"}, {LooksLike::differs, "differs"}});
}

struct DeclaredBesideRead {
    FieldId field = FieldId::nombre;
    std::string declared;                ///< as it was understood, else as written; untrusted
    std::string written;                 ///< as written, where that is something else
    std::optional<LooksLike> looks_like; ///< nothing where one of the two is not there or makes no sense
};

/// Name, CURP, NSS and clinic, each where it was declared.
std::vector<DeclaredBesideRead> compare_for_the_eye(const Constancia& found, const RosterEntry& declared);

} // namespace constancia
