#include "records.hpp"
#include "reports/final_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace constancia {
namespace {

using testing::RecordMaker;
using testing::roster_of;
using testing::source_of;

std::vector<FinalRecord> final_records(const std::vector<Record>& records, const Roster* roster = nullptr,
                                       const DecisionList& decisions = {})
{
    std::vector<FinalRecord> all;
    FinalList(source_of(records), roster, decisions).for_each([&](const FinalRecord& record) {
        all.push_back(record);
    });
    return all;
}

bool has(const FinalRecord& record, FindingCode code)
{
    return std::any_of(record.record.findings.begin(), record.record.findings.end(),
                       [&](const Finding& finding) { return finding.code == code; });
}

std::string found(const FinalRecord& record, FindingCode code)
{
    for (const Finding& finding : record.record.findings)
        if (finding.code == code) return finding.found.value_or("");
    return "(no such finding)";
}

TEST(FinalList, OneDocumentEachStaysAsItIs)
{
    const auto roster = roster_of(3);
    const auto all =
        final_records({RecordMaker("a.pdf", 2), RecordMaker("b.pdf", 3).finding(FindingCode::alta_missing),
                       RecordMaker("c.pdf")},
                      &roster);
    ASSERT_EQ(3u, all.size());
    EXPECT_EQ(Standing::approved, all[0].standing);
    EXPECT_EQ(Standing::pending, all[1].standing);
    EXPECT_EQ(Verdict::missing_alta, all[1].record.verdict);
    EXPECT_EQ(1u, all[1].record.findings.size());
    EXPECT_EQ(&roster.entry(0), all[0].student);
    EXPECT_EQ(nullptr, all[2].student);
    EXPECT_EQ(2u, all[2].place);
}

TEST(FinalList, TheNewestConstanciaCounts)
{
    const auto all = final_records(
        {RecordMaker("old.pdf", 2).issued("2026-08-01").finding(FindingCode::outdated),
         RecordMaker("new.pdf", 2).issued("2026-08-20"), RecordMaker("older.pdf", 2).issued("2026-07-30")});
    EXPECT_EQ(Standing::superseded, all[0].standing);
    EXPECT_EQ("new.pdf", all[0].superseded_by);
    EXPECT_EQ("new.pdf", found(all[0], FindingCode::duplicate_submission));
    EXPECT_EQ(Verdict::outdated, all[0].record.verdict); // told as it is, but not held against the student
    EXPECT_EQ(Standing::approved, all[1].standing);
    EXPECT_EQ("", found(all[1], FindingCode::duplicate_submission));
    EXPECT_EQ(Standing::superseded, all[2].standing);
}

TEST(FinalList, ANewerOneThatIsWorseCountsToo)
{
    const auto all =
        final_records({RecordMaker("old.pdf", 2).issued("2026-08-01"),
                       RecordMaker("new.pdf", 2).issued("2026-08-20").finding(FindingCode::not_covered)});
    EXPECT_EQ(Standing::superseded, all[0].standing);
    EXPECT_EQ(Standing::pending, all[1].standing);
    EXPECT_EQ(Verdict::no_coverage, all[1].record.verdict);
}

TEST(FinalList, TheTimeOfTheCadenaTellsTwoOfOneDayApart)
{
    const auto all = final_records(
        {RecordMaker("late.pdf", 2).issued("2026-08-20", "12:30:00"),
         RecordMaker("early.pdf", 2).issued("2026-08-20", "09:15:00").finding(FindingCode::alta_missing)});
    EXPECT_EQ(Standing::approved, all[0].standing);
    EXPECT_FALSE(has(all[0], FindingCode::newest_unclear));
    EXPECT_EQ(Standing::superseded, all[1].standing);
}

TEST(FinalList, WhatSpeaksAgainstAndMayBeNewerIsForAPerson)
{
    const std::vector<Record> rivals = {
        RecordMaker("b.pdf", 2).finding(FindingCode::alta_missing),           // same day, no time
        RecordMaker("b.pdf", 2).issued("").finding(FindingCode::not_covered), // no date
        RecordMaker("b.pdf", 2).issued("2026-08-20", "09:00:00").finding(FindingCode::cadena_disagrees),
    };
    for (const Record& rival : rivals) {
        const auto all = final_records({RecordMaker("a.pdf", 2), rival});
        EXPECT_EQ(Verdict::review, all[0].record.verdict);
        EXPECT_EQ("b.pdf", found(all[0], FindingCode::newest_unclear));
        EXPECT_EQ(Standing::pending, all[0].standing);
        EXPECT_EQ(Standing::superseded, all[1].standing);
    }
}

TEST(FinalList, APoorCopyOfTheSameDayIsNotHeldAgainstTheStudent)
{
    const auto all =
        final_records({RecordMaker("photo.jpg", 2).finding(FindingCode::field_illegible, FieldId::umf),
                       RecordMaker("a.pdf", 2)});
    EXPECT_EQ(Standing::superseded, all[0].standing);
    EXPECT_EQ(Standing::approved, all[1].standing);
}

TEST(FinalList, OtherPapersDoNotStandBeforeTheConstancia)
{
    const auto all = final_records(
        {RecordMaker("ine.pdf", 2)
             .kind(DocumentKind::other)
             .issued("2026-08-25")
             .finding(FindingCode::wrong_document),
         RecordMaker("a.pdf", 2),
         RecordMaker("mother.pdf", 2).issued("2026-08-25").finding(FindingCode::student_is_beneficiary),
         RecordMaker("empty.pdf", 2)
             .kind(DocumentKind::unknown)
             .issued("")
             .finding(FindingCode::file_empty)});
    EXPECT_EQ(Standing::approved, all[1].standing);
    for (const std::size_t other : {0, 2, 3})
        EXPECT_EQ("a.pdf", all[other].superseded_by);
}

TEST(FinalList, WithoutAnyOwnConstanciaTheNearestCounts)
{
    const auto all = final_records(
        {RecordMaker("empty.pdf", 2).kind(DocumentKind::unknown).issued("").finding(FindingCode::file_empty),
         RecordMaker("mother.pdf", 2).finding(FindingCode::student_is_beneficiary),
         RecordMaker("ine.pdf", 2).kind(DocumentKind::other).finding(FindingCode::wrong_document)});
    EXPECT_EQ(Standing::superseded, all[0].standing);
    EXPECT_EQ(Standing::pending, all[1].standing);
    EXPECT_EQ(Standing::superseded, all[2].standing);
}

TEST(FinalList, TheSameFileForTwoStudentsIsForAPersonWhateverItSays)
{
    const auto all = final_records({RecordMaker("a.pdf", 2).bytes_of("x"),
                                    RecordMaker("b.pdf", 3).bytes_of("x").finding(FindingCode::curp_mismatch),
                                    RecordMaker("c.pdf", 4)});
    EXPECT_EQ(Verdict::review, all[0].record.verdict);
    EXPECT_EQ("2, 3", found(all[0], FindingCode::same_file));
    EXPECT_EQ(Verdict::mismatch, all[1].record.verdict);
    EXPECT_EQ("2, 3", found(all[1], FindingCode::same_file));
    EXPECT_TRUE(all[2].record.findings.empty());
}

TEST(FinalList, TheSameFileTwiceOfOneStudentOrOfNobodyIsNotThat)
{
    const auto all =
        final_records({RecordMaker("a.pdf", 2).bytes_of("x"), RecordMaker("b.pdf", 2).bytes_of("x"),
                       RecordMaker("c.pdf").bytes_of("x")});
    for (const auto& record : all)
        EXPECT_FALSE(has(record, FindingCode::same_file));
}

TEST(FinalList, AStackHandedInTwiceIsEachStudentsOwn)
{
    auto of_page = [](const char* file, int row, int page) {
        Record record = RecordMaker(file, row).bytes_of("stack");
        record.document.page = page;
        return record;
    };
    const auto all = final_records({of_page("stack.pdf", 2, 1), of_page("stack.pdf", 3, 2),
                                    of_page("copy.pdf", 2, 1), of_page("copy.pdf", 3, 2)});
    for (const auto& record : all)
        EXPECT_FALSE(has(record, FindingCode::same_file));
}

TEST(FinalList, TheSameNssOfTwoStudentsMarksBothAndSaysWhere)
{
    const auto all = final_records({RecordMaker("a.pdf", 2).field(FieldId::nss, "05200500014"),
                                    RecordMaker("b.pdf", 3).field(FieldId::nss, "05200500014"),
                                    RecordMaker("c.pdf").field(FieldId::nss, "05200500014")});
    for (const std::size_t i : {0, 1}) {
        EXPECT_EQ(Verdict::review, all[i].record.verdict);
        ASSERT_EQ(1u, all[i].record.findings.size());
        EXPECT_EQ(FieldId::nss, all[i].record.findings[0].field);
        EXPECT_EQ(1, all[i].record.findings[0].page);
        EXPECT_EQ((Rect{10, 20, 30, 40}), all[i].record.findings[0].box);
    }
    EXPECT_EQ(Verdict::ok, all[2].record.verdict);
}

TEST(FinalList, WhatDoesNotCountIsHeldAgainstNobody)
{
    const auto all = final_records({RecordMaker("a.pdf", 2).field(FieldId::nss, "05200500014").bytes_of("x"),
                                    RecordMaker("of_a.pdf", 3)
                                        .field(FieldId::nss, "05200500014")
                                        .bytes_of("x")
                                        .finding(FindingCode::curp_mismatch),
                                    RecordMaker("own.pdf", 3).issued("2026-08-22")});
    EXPECT_EQ(Verdict::ok, all[0].record.verdict);
    EXPECT_EQ(Standing::approved, all[0].standing);
    EXPECT_EQ(Standing::approved, all[2].standing);
}

TEST(FinalList, TwoRowsOfOnePersonAreOnePerson)
{
    std::vector<RosterEntry> entries = roster_of(2).entries();
    for (auto& entry : entries)
        entry.curp = declared_curp("LOHF050317MMCPRRA1", *make_date(2026, 8, 28));
    const Roster roster(entries);
    const auto all = final_records(
        {RecordMaker("a.pdf", 2).bytes_of("x"), RecordMaker("b.pdf", 3).bytes_of("x")}, &roster);
    EXPECT_EQ(Standing::approved, all[0].standing);
    EXPECT_EQ(Standing::approved, all[1].standing);
}

TEST(FinalList, TheOrderOfTheRecordsMakesNoDifference)
{
    std::vector<Record> records = {
        RecordMaker("a.pdf", 2),
        RecordMaker("b.pdf", 2).issued("2026-08-22"),
        RecordMaker("c.pdf", 2).issued("").finding(FindingCode::not_covered),
        RecordMaker("d.pdf", 3).bytes_of("x"),
        RecordMaker("e.pdf", 4).bytes_of("x"),
        RecordMaker("f.pdf", 4).issued("2026-08-01"),
        RecordMaker("g.pdf", 5).field(FieldId::nss, fmt::format("{:011}", 10'000'003)),
        RecordMaker("h.pdf"),
    };
    const auto said = [](const std::vector<Record>& of) {
        std::map<std::string, std::string> all;
        for (const FinalRecord& each : final_records(of)) {
            std::string& text = all[each.record.file];
            text = fmt::format("{} {} {}", name_of(each.standing), name_of(*each.record.verdict),
                               each.superseded_by);
            for (const Finding& finding : each.record.findings)
                text += fmt::format(" {}={}", kind_of(finding.code).name, finding.found.value_or(""));
        }
        return all;
    };
    const auto expected = said(records);
    for (int turn = 0; turn < 20; ++turn) {
        std::next_permutation(records.begin(), records.end(),
                              [](const Record& a, const Record& b) { return a.file < b.file; });
        std::rotate(records.begin(), records.begin() + turn % 7, records.end());
        EXPECT_EQ(expected, said(records)) << turn;
        std::sort(records.begin(), records.end(),
                  [&](const Record& a, const Record& b) { return a.sha256 < b.sha256; });
    }
}

TEST(FinalList, GoingThroughItTwiceIsTheSameAsOnce)
{
    const std::vector<Record> records = {RecordMaker("a.pdf", 2).bytes_of("x"),
                                         RecordMaker("b.pdf", 3).bytes_of("x"),
                                         RecordMaker("c.pdf", 3).issued("2026-08-01")};
    const auto once = final_records(records);
    std::vector<Record> again;
    for (const auto& record : once)
        again.push_back(record.record);
    const auto twice = final_records(again);
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].standing, twice[i].standing);
        EXPECT_EQ(once[i].record.verdict, twice[i].record.verdict);
        EXPECT_EQ(once[i].record.findings.size(), twice[i].record.findings.size());
    }
    // A shard's own report said so; with the other shard's records there is nothing left of it.
    const auto alone = final_records({again[0]});
    EXPECT_EQ(Standing::approved, alone[0].standing);
}

TEST(FinalList, WhoHandedInNothingIsMissingUnlessExempt)
{
    std::vector<RosterEntry> entries = roster_of(4).entries();
    entries[3].exempt = true;
    const Roster roster(entries);
    const FinalList list(source_of({RecordMaker("a.pdf", 3), RecordMaker("b.pdf", 3), RecordMaker("c.pdf")}),
                         &roster, {});
    EXPECT_EQ((std::vector<std::size_t>{0, 2}), list.missing());
    EXPECT_EQ(1u, list.handed_in());
    EXPECT_FALSE(list.is_of_other_students());
}

TEST(FinalList, RowsMayHaveMovedSinceTheRun)
{
    const Roster roster = roster_of(4);
    Record moved = RecordMaker("a.pdf", 2);
    moved.student->row = 40;
    const auto all = final_records({moved, RecordMaker("b.pdf", 9)}, &roster);
    EXPECT_EQ(&roster.entry(0), all[0].student);
    EXPECT_EQ(nullptr, all[1].student);
    EXPECT_TRUE(FinalList(source_of({RecordMaker("b.pdf", 9)}), &roster, {}).is_of_other_students());
    EXPECT_FALSE(FinalList(source_of({RecordMaker("b.pdf", 9)}), nullptr, {}).is_of_other_students());
}

DecisionList decided(const Record& record, Decision decision, std::optional<Verdict> verdict = {})
{
    DecisionList list;
    list.set(decided_document(record), {PersonDecision{decision, "note"}, verdict});
    return list;
}

TEST(FinalList, APersonsDecisionStandsBesideTheVerdict)
{
    const Record record = RecordMaker("a.pdf", 2).finding(FindingCode::field_illegible, FieldId::umf);
    auto all = final_records({record}, nullptr, decided(record, Decision::accept));
    EXPECT_EQ(Standing::accepted, all[0].standing);
    EXPECT_EQ(Verdict::review, all[0].record.verdict);
    EXPECT_EQ("note", all[0].decision->note);
    all = final_records({record}, nullptr, decided(record, Decision::reject));
    EXPECT_EQ(Standing::rejected, all[0].standing);
    const Record good = RecordMaker("a.pdf", 2);
    EXPECT_EQ(Standing::rejected,
              final_records({good}, nullptr, decided(good, Decision::reject))[0].standing);
    EXPECT_EQ(Standing::approved,
              final_records({good}, nullptr, decided(good, Decision::accept))[0].standing);
}

TEST(FinalList, ADecisionAboutOtherBytesOrAnotherVerdictIsNotApplied)
{
    const Record record = RecordMaker("a.pdf", 2).finding(FindingCode::field_illegible, FieldId::umf);
    Record changed = record;
    changed.sha256 = sha256_hex("other");
    for (const auto& decisions :
         {decided(changed, Decision::accept), decided(record, Decision::accept, Verdict::outdated)}) {
        const FinalList list(source_of({record}), nullptr, decisions);
        list.for_each([](const FinalRecord& each) { EXPECT_EQ(Standing::pending, each.standing); });
        EXPECT_EQ(1u, list.decisions_not_applied());
    }
    const auto applied = decided(record, Decision::accept, Verdict::review);
    EXPECT_EQ(0u, FinalList(source_of({record}), nullptr, applied).decisions_not_applied());
}

TEST(FinalList, WhatAPersonAcceptedStandsBeforeWhatTheyRejected)
{
    const Record accepted =
        RecordMaker("a.pdf", 2).issued("2026-08-01").finding(FindingCode::field_illegible);
    const Record rejected = RecordMaker("b.pdf", 2).issued("2026-08-20");
    DecisionList decisions = decided(accepted, Decision::accept);
    EXPECT_EQ(Standing::superseded, final_records({accepted, rejected}, nullptr, decisions)[0].standing);
    decisions.merge(decided(rejected, Decision::reject));
    const auto all = final_records({accepted, rejected}, nullptr, decisions);
    EXPECT_EQ(Standing::accepted, all[0].standing);
    EXPECT_EQ(Standing::superseded, all[1].standing);
}

} // namespace
} // namespace constancia
