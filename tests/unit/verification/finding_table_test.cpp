#include "content/document_error.hpp"
#include "verification/finding.hpp"

#include <gtest/gtest.h>

#include <set>

namespace constancia {

TEST(FindingTable, EveryCodeOnceInTheOrderOfTheEnum)
{
    std::set<std::string_view> names;
    int expected = 0;
    for (const FindingKind& kind : finding_kinds) {
        EXPECT_EQ(static_cast<int>(kind.code), expected++) << kind.name;
        EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    }
}

TEST(FindingTable, ErrorsLeadToAVerdictAndComeFirstByIt)
{
    Verdict before = Verdict::unreadable;
    for (const FindingKind& kind : finding_kinds) {
        if (kind.severity != Severity::error) continue;
        EXPECT_NE(kind.verdict, Verdict::ok) << kind.name;
        EXPECT_GE(kind.verdict, before) << kind.name << " stands after a code of less weight";
        before = kind.verdict;
    }
}

TEST(FindingTable, EveryDocumentFaultIsACode)
{
    for (const auto& [fault, name] : names_of(DocumentFault{})) {
        bool is_code = false;
        for (const FindingKind& kind : finding_kinds)
            is_code |= kind.name == name && kind.verdict == Verdict::unreadable;
        EXPECT_TRUE(is_code) << name;
    }
}

} // namespace constancia
