#include "batch/audit_sample.hpp"

#include "batch/stable_hash.hpp"

#include <fmt/format.h>

namespace constancia {

void mark_if_drawn(Record& record, double percent)
{
    if (percent <= 0 || record.verdict != Verdict::ok) return;
    // The page tells the constancias of one file apart.
    const auto hash =
        stable_hash(fmt::format("audit {} {}", record.sha256, record.document.page.value_or(0)));
    constexpr std::uint64_t steps = 1'000'000;
    record.audit = static_cast<double>(hash % steps) < percent / 100 * static_cast<double>(steps);
}

} // namespace constancia
