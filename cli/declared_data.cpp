#include "cli/declared_data.hpp"

#include "batch/path_error.hpp"
#include "reporting/roster_messages.hpp"
#include "reporting/safe_text.hpp"
#include "support/file.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

constexpr std::uintmax_t most_policy_bytes = 1u << 20;
constexpr std::uintmax_t most_decision_bytes = 256u << 20;

std::string read_whole(const std::string& file, std::uintmax_t max_bytes)
{
    auto bytes = read_file(file, max_bytes);
    if (bytes) return std::move(*bytes);
    if (bytes.error().fault == FileFault::too_large)
        throw PathError(file, fmt::format("> {} MiB", max_bytes >> 20));
    throw PathError(file, bytes.error().reason);
}

} // namespace

Roster read_roster_file(const std::string& file, Date latest_birth, Language language,
                        const RosterReadingOptions& reading)
{
    RosterOptions options;
    options.latest_birth = latest_birth;
    options.columns = reading.columns;
    options.sheet = reading.sheet;
    const std::string bytes = read_whole(file, options.limits.max_bytes);
    try {
        return load_roster(bytes, options);
    } catch (const RosterError& error) {
        throw Fatal(fmt::format("{}: {}", safe_text(file), roster_error_sentence(error, language)));
    }
}

DecisionList read_decisions_file(const std::string& file)
{
    return DecisionList::from_csv(read_whole(file, most_decision_bytes));
}

Policy read_policy_file(const std::string& file)
{
    if (file.empty()) return {};
    return parse_policy(read_whole(file, most_policy_bytes), file);
}

} // namespace constancia
