#include "reporting/verdict_counts.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

Record record_with(std::optional<Verdict> verdict, std::optional<FindingCode> code = {})
{
    Record record;
    record.verdict = verdict;
    if (code) {
        Finding finding;
        finding.code = *code;
        finding.severity = kind_of(*code).severity;
        record.findings.push_back(finding);
    }
    return record;
}

TEST(VerdictCounts, CountsByVerdict)
{
    VerdictCounts counts;
    counts.add(record_with(Verdict::ok));
    counts.add(record_with(Verdict::review, FindingCode::low_confidence));
    counts.add(record_with(Verdict::unreadable, FindingCode::too_large));
    EXPECT_EQ(counts.total(), 3u);
    EXPECT_EQ(counts.of(Verdict::ok), 1u);
    EXPECT_EQ(counts.needing_attention(), 2u);
    EXPECT_EQ(counts.limited(), 1u);
}

TEST(VerdictCounts, AnExtractedDocumentNeedsAttentionOnlyWhenItCouldNotBeRead)
{
    VerdictCounts counts;
    counts.add(record_with({}));
    counts.add(record_with({}, FindingCode::several_constancias));
    EXPECT_EQ(counts.needing_attention(), 0u);
    counts.add(record_with({}, FindingCode::damaged));
    EXPECT_EQ(counts.needing_attention(), 1u);
    EXPECT_EQ(counts.without_verdict(), 3u);
}

} // namespace
} // namespace constancia
