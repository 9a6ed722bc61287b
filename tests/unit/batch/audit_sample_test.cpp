#include "batch/audit_sample.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace constancia {
namespace {

int drawn_of(int count, double percent, Verdict verdict)
{
    int drawn = 0;
    for (int i = 0; i < count; ++i) {
        Record record;
        record.sha256 = fmt::format("{:064x}", i);
        record.verdict = verdict;
        mark_if_drawn(record, percent);
        if (record.audit) ++drawn;
    }
    return drawn;
}

TEST(AuditSample, DrawsAboutThePercentageOfTheApproved)
{
    EXPECT_EQ(drawn_of(100, 0, Verdict::ok), 0);
    EXPECT_EQ(drawn_of(100, 100, Verdict::ok), 100);
    const int ten_percent = drawn_of(1000, 10, Verdict::ok);
    EXPECT_GT(ten_percent, 60);
    EXPECT_LT(ten_percent, 140);
    EXPECT_EQ(drawn_of(1000, 10, Verdict::ok), ten_percent) << "the same each time";
    EXPECT_EQ(drawn_of(100, 100, Verdict::review), 0);
}

} // namespace
} // namespace constancia
