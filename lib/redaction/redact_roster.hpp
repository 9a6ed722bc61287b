#pragma once

#include "redaction/redactor.hpp"
#include "roster/roster.hpp"

#include <cstddef>
#include <optional>

namespace constancia {

/// The entry with pseudonyms for all that is written in it. CURP and NSS become texts `as_written`, without a
/// reading; of an NSS with two readings, the pseudonym is that of the cell.
RosterEntry redacted(const RosterEntry& entry, const Redactor& redactor);

/// The entries in their places, without rows. The school's own columns go, as nobody knows what is in them,
/// but for the one that was asked for.
Roster redacted(const Roster& roster, const Redactor& redactor,
                std::optional<std::size_t> shown_column = std::nullopt);

} // namespace constancia
