#include "cli/progress.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(Progress, TellsDurationsAsPeopleDo)
{
    EXPECT_EQ(duration_for_people(std::chrono::seconds(7)), "7 s");
    EXPECT_EQ(duration_for_people(std::chrono::seconds(75)), "1 min 15 s");
    EXPECT_EQ(duration_for_people(std::chrono::seconds(3 * 3600 + 120)), "3 h 2 min");
}

} // namespace
} // namespace constancia
