#include "redaction/redact_roster.hpp"

#include <utility>
#include <vector>

namespace constancia {

RosterEntry redacted(const RosterEntry& entry, const Redactor& redactor)
{
    RosterEntry shown;
    shown.id = redactor(PseudonymOf::student_id, entry.id);
    shown.name = name_from_run(redactor(PseudonymOf::name, entry.name.whole));
    shown.curp.as_written = redactor(PseudonymOf::curp, entry.curp.shown());
    shown.nss.as_written = redactor(PseudonymOf::nss, entry.nss.shown());
    if (entry.unit.number) shown.umf = std::to_string(*entry.unit.number);
    shown.unit.number = entry.unit.number;
    shown.email = redactor(PseudonymOf::email, entry.email);
    shown.exempt = entry.exempt;
    return shown;
}

Roster redacted(const Roster& roster, const Redactor& redactor, std::optional<std::size_t> shown_column)
{
    std::vector<RosterEntry> entries;
    entries.reserve(roster.entries().size());
    for (const RosterEntry& entry : roster.entries()) {
        entries.push_back(redacted(entry, redactor));
        if (shown_column)
            entries.back().extra = {*shown_column < entry.extra.size() ? entry.extra[*shown_column]
                                                                       : std::string()};
    }
    Roster shown(std::move(entries));
    if (shown_column) shown.extra_columns = {roster.extra_columns.at(*shown_column)};
    return shown;
}

} // namespace constancia
