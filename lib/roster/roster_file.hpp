#pragma once

#include "roster/roster_options.hpp"
#include "roster/roster_table.hpp"

#include <string_view>

namespace constancia {

/// The table of a file and its header, whatever the format, which the file's content tells, not its name.
/// Throws RosterError.
RosterTable read_roster_table(std::string_view untrusted_bytes, const RosterOptions& options = {});

} // namespace constancia
