#include "records.hpp"
#include "reporting/csv_cells.hpp"
#include "reports/decision_list.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

using testing::RecordMaker;

std::string line_of(const Record& record, const std::string& decision, const std::string& note = {})
{
    return csv_line({record.file, record.document.page ? fmt::to_string(*record.document.page) : "",
                     record.sha256, decision, note});
}

const std::string headers = "file,page,sha256,decision,note\r\n";

TEST(DecisionList, IsFoundByFilePageAndBytes)
{
    const Record a = RecordMaker("=1+1.pdf", 2), b = RecordMaker("b.pdf", 3);
    const auto list =
        DecisionList::from_csv("\xEF\xBB\xBF" + headers + line_of(a, "accept", "=2+2 \"x\", y") +
                               line_of(b, "reject") + line_of(b, "none"));
    ASSERT_NE(nullptr, list.find(a));
    EXPECT_EQ(Decision::accept, list.find(a)->decision->decision);
    EXPECT_EQ("=2+2 \"x\", y", list.find(a)->decision->note);
    EXPECT_EQ(nullptr, list.find(b));
    EXPECT_EQ(1u, list.size());
    Record other_page = a;
    other_page.document.page.reset();
    EXPECT_EQ(nullptr, list.find(other_page));
}

TEST(DecisionList, NamesThatNoSpreadsheetKeepsAreFoundToo)
{
    const Record hostile = RecordMaker("mu\xF1oz\x01 \xE2\x80\xAE.pdf", 2);
    const auto list = DecisionList::from_csv(headers + line_of(hostile, "accept"));
    EXPECT_NE(nullptr, list.find(hostile));
    // As a browser writes it, with U+FFFD for what is no UTF-8 and the rest as it is.
    const auto from_browser = DecisionList::from_csv(headers + "\"mu\uFFFDoz\x01 \xE2\x80\xAE.pdf\",1," +
                                                     hostile.sha256 + ",accept,\n");
    EXPECT_NE(nullptr, from_browser.find(hostile));
}

TEST(DecisionList, WhatExcelMadeOfTheFileIsRead)
{
    const auto list = DecisionList::from_csv("note;decision;sha256;page;file;verdict\r\n"
                                             "se ve la cl\xEDnica;accept;;;a.pdf;review\r\n");
    const auto& [document, entry] = *list.entries().begin();
    EXPECT_EQ((DecidedDocument{"a.pdf", "", ""}), document);
    EXPECT_EQ("se ve la clínica", entry.decision->note);
    EXPECT_EQ(Verdict::review, entry.verdict);
}

TEST(DecisionList, NothingIsGuessed)
{
    const auto fault_of = [](const std::string& csv) -> std::string {
        try {
            DecisionList::from_csv(csv);
        } catch (const DecisionFileError& error) {
            return error.what();
        }
        return "none";
    };
    EXPECT_EQ("The decisions have no column \"file\".", fault_of(""));
    EXPECT_EQ("The decisions have no column \"sha256\".", fault_of("file,page,decision,note\n"));
    EXPECT_EQ("Line 3 of the decisions: \"yes\" is not accept, reject or none.",
              fault_of(headers + "a,1,,accept,\nb,1,,yes,\n"));
    EXPECT_EQ("The decisions are not CSV: a quotation mark is not closed.",
              fault_of(headers + "\"a,1,,accept,\n"));
    EXPECT_EQ("none", fault_of(headers));
}

TEST(DecisionList, NewerOnesGoFirst)
{
    const Record a = RecordMaker("a.pdf", 2);
    auto list = DecisionList::from_csv(headers + line_of(a, "accept"));
    list.merge(DecisionList::from_csv(headers + line_of(a, "reject")));
    EXPECT_EQ(Decision::reject, list.find(a)->decision->decision);
    list.merge(DecisionList::from_csv(headers + line_of(a, "none")));
    EXPECT_EQ(nullptr, list.find(a));
}

} // namespace
} // namespace constancia
