#include "batch/run_identity.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace constancia {
namespace {

TEST(RunIdentity, ChangesWithEverythingThatDecidesARecord)
{
    const auto base_date = make_date(2026, 8, 28).value();
    std::set<std::string> identities;
    int variants = 0;
    const auto add = [&](const std::function<void(RunSettings&, RunIngredients&)>& change) {
        RunSettings settings;
        settings.reading.as_of = settings.judging.as_of = base_date;
        RunIngredients run{settings, "1.0", "spa"};
        change(settings, run);
        identities.insert(run_identity(run));
        ++variants;
    };
    const Roster roster;
    const RosterEntry declared =
        entry_from_options({.name = "ANA LOPEZ", .curp = "", .nss = "", .umf = "", .id = ""}, base_date);
    const Roster other_roster({declared});
    add([](RunSettings&, RunIngredients&) {});
    add([](RunSettings& settings, RunIngredients&) { settings.judging.policy.max_age_days = 31; });
    add([](RunSettings& settings, RunIngredients&) {
        settings.judging.as_of = make_date(2026, 8, 29).value();
    });
    add([](RunSettings& settings, RunIngredients&) { settings.judging.comparison = Comparison::none; });
    add([](RunSettings& settings, RunIngredients&) { settings.reading.passwords = {"a"}; });
    add([](RunSettings& settings, RunIngredients&) { settings.reading.limits.pages = 2; });
    add([&](RunSettings& settings, RunIngredients&) { settings.judging.roster = &roster; });
    add([&](RunSettings& settings, RunIngredients&) { settings.judging.roster = &other_roster; });
    add([&](RunSettings& settings, RunIngredients&) { settings.judging.by_options = &declared; });
    add([](RunSettings&, RunIngredients& run) { run.program_version = "1.1"; });
    add([](RunSettings&, RunIngredients& run) { run.language_data = "spa2"; });
    add([](RunSettings& settings, RunIngredients&) { settings.audit_percent = 5; });
    EXPECT_EQ(identities.size(), static_cast<std::size_t>(variants));
    EXPECT_EQ(identities.begin()->size(), 16u);
}

} // namespace
} // namespace constancia
