#pragma once

#include "support/closed_set.hpp"

#include <string>

namespace constancia {

/// What a person made of a document.
enum class Decision { accept, reject };

constexpr auto names_of(Decision)
{
    return closed_set<Decision>({{Decision::accept, "accept"}, {Decision::reject, "reject"}});
}

struct PersonDecision {
    Decision decision = Decision::reject;
    std::string note; ///< in the person's own words; untrusted, may be empty
};

} // namespace constancia
