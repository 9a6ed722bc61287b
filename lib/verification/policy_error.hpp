#pragma once

#include "support/closed_set.hpp"
#include "support/fatal.hpp"

#include <string>

namespace constancia {

/// Why a file is no policy.
enum class PolicyFault {
    not_toml,        ///< detail: what the parser says
    unknown_key,     ///< key: the one that nobody knows; detail: those that there are
    wrong_type,      ///< detail: what the key takes, such as "true or false"
    out_of_range,    ///< detail: the range, or the values that there are
    unknown_field,   ///< in required_fields; detail: what stands there
    no_field,        ///< required_fields is empty
    not_an_employer, ///< in school_employers; detail: what stands there
};

constexpr auto names_of(PolicyFault)
{
    return closed_set<PolicyFault>({{PolicyFault::not_toml, "not_toml"},
                                    {PolicyFault::unknown_key, "unknown_key"},
                                    {PolicyFault::wrong_type, "wrong_type"},
                                    {PolicyFault::out_of_range, "out_of_range"},
                                    {PolicyFault::unknown_field, "unknown_field"},
                                    {PolicyFault::no_field, "no_field"},
                                    {PolicyFault::not_an_employer, "not_an_employer"}});
}

struct PolicyProblem {
    PolicyFault fault = PolicyFault::not_toml;
    std::string file;
    int line = 0; ///< from 1
    std::string key;
    std::string detail;
};

/// what() is the English sentence; a caller who speaks another language makes one from the problem.
class PolicyError : public Fatal {
  public:
    explicit PolicyError(PolicyProblem problem);

    const PolicyProblem& problem() const { return m_problem; }

  private:
    PolicyProblem m_problem;
};

} // namespace constancia
