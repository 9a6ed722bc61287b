#include "roster/roster_error.hpp"

#include <fmt/format.h>

#include <utility>

namespace constancia {

RosterError::RosterError(RosterFault fault, std::string detail, std::vector<std::string> known)
    : Fatal(fmt::format("the roster cannot be used: {} {}", name_of(fault), detail)), m_fault(fault),
      m_detail(std::move(detail)), m_known(std::move(known))
{}

} // namespace constancia
