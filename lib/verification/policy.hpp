#pragma once

#include "fields/field.hpp"
#include "support/closed_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

enum class Expectation {
    cover,    ///< the student must have the right to the medical service
    no_cover, ///< before enrolment in the seguro facultativo: the student must have none
};

constexpr auto names_of(Expectation)
{
    return closed_set<Expectation>({{Expectation::cover, "cover"}, {Expectation::no_cover, "no_cover"}});
}

/// The rules that are the school's own. The defaults are contract.md's.
struct Policy {
    int max_age_days = 30; ///< civil days from the date of issue to the day of the check, both ends allowed
    std::vector<FieldId> required = {
        FieldId::nombre,           FieldId::curp, FieldId::nss,   FieldId::derecho,
        FieldId::fecha_constancia, FieldId::umf,  FieldId::turno, FieldId::consultorio};
    bool compare_umf = true; ///< a declared UMF of another number is a contradiction
    bool require_modalidad_32 = false;
    std::vector<std::string>
        school_employers; ///< registros patronales, one of which must be shown; empty: not asked
    Expectation expect = Expectation::cover;

    bool operator==(const Policy&) const = default;
};

/// Reads a policy file. Keys: max_age_days, required_fields, compare_umf, require_modalidad_32,
/// school_employers, expect; a key that is not there keeps its default. Throws Fatal, naming the line, for
/// anything that is not such a policy.
Policy parse_policy(std::string_view untrusted_toml, std::string_view file_name);

/// All of it in one line, the same for equal policies: part of what a run is known by.
std::string canonical_text(const Policy& policy);

} // namespace constancia
