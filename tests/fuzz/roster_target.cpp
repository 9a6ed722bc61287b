/// A CSV file → the declared data, and whose a file of some name is.
#include "fuzz_target.hpp"
#include "roster/owner.hpp"
#include "roster/roster_error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    try {
        const Roster roster = load_roster(fuzz::text_of(data, size));
        for (const RosterEntry& entry : roster.entries())
            (void)find_owner({entry.id + "_" + entry.name.whole + ".pdf", {}, {}, false}, roster);
    } catch (const RosterError&) {
        // Told to the user: the file is no roster.
    }
    return 0;
}
