#include "verification/policy_error.hpp"

#include <fmt/format.h>

namespace constancia {

namespace {

std::string sentence(const PolicyProblem& p)
{
    const std::string place = fmt::format("{}:{}: ", p.file, p.line);
    switch (p.fault) {
    case PolicyFault::not_toml:
        return place +
               fmt::format("not TOML ({}): correct the line; samples/policy.toml shows every key", p.detail);
    case PolicyFault::unknown_key:
        return place +
               fmt::format("there is no key \"{}\": correct or delete it; the keys are {}", p.key, p.detail);
    case PolicyFault::wrong_type:
        return place + fmt::format("\"{}\" must be {}", p.key, p.detail);
    case PolicyFault::out_of_range:
        return place + fmt::format("\"{}\" must be {}: correct the value", p.key, p.detail);
    case PolicyFault::unknown_field:
        return place + fmt::format("\"{}\" names no field: \"{}\"; write it as `constancia extract` lists it",
                                   p.key, p.detail);
    case PolicyFault::no_field:
        return place +
               fmt::format(
                   "\"{}\" is empty, so that anything would be approved: name the fields, or delete the key",
                   p.key);
    case PolicyFault::not_an_employer:
        return place +
               fmt::format(
                   "\"{}\" holds \"{}\", which is no registro patronal: it has 11 characters, such as "
                   "\"C9999999321\"",
                   p.key, p.detail);
    }
    return place + "not a policy";
}

} // namespace

PolicyError::PolicyError(PolicyProblem problem) : Fatal(sentence(problem)), m_problem(std::move(problem)) {}

} // namespace constancia
