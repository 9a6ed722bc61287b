/// A TOML file → the school's rules.
#include "fuzz_target.hpp"
#include "support/fatal.hpp"
#include "verification/policy.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia;
    try {
        const Policy policy = parse_policy(fuzz::text_of(data, size), "policy.toml");
        fuzz::must_hold(policy.max_age_days >= 0 && policy.max_age_days <= 3650);
        fuzz::must_hold(!canonical_text(policy).empty());
    } catch (const Fatal&) {
        // Told to the user, with the line.
    }
    return 0;
}
