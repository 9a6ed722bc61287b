#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

namespace {

auto issued(std::string_view iso)
{
    return [iso](Sheet& s) { s.set_dates(iso); };
}

/// Nothing else on the page tells the date.
auto issued_alone(std::string_view iso)
{
    return [iso](Sheet& s) {
        s.set_dates(iso);
        s.blank(vigencia, FieldState::absent);
        s.cadena().date.reset();
    };
}

} // namespace

TEST(IssueDate, BothEndsOfTheAgeAreAllowed)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source,
                        {
                            {"today", issued("2026-08-28"), Verdict::ok, {}},
                            {"30 days", issued("2026-07-29"), Verdict::ok, {}},
                            {"31 days", issued("2026-07-28"), Verdict::outdated, {outdated}},
                            {"a year", issued("2025-08-15"), Verdict::outdated, {outdated}},
                            {"tomorrow", issued("2026-08-29"), Verdict::ok, {issued_tomorrow}},
                            {"the day after", issued("2026-08-30"), Verdict::outdated, {issued_in_future}},
                        });
    Sheet sheet = good_sheet(Source::embedded);
    sheet.set_dates("2026-07-14");
    sheet.policy.max_age_days = 45;
    EXPECT_EQ(sheet.verified().verdict, Verdict::ok);
    sheet.policy.max_age_days = 44;
    EXPECT_EQ(sheet.verified().verdict, Verdict::outdated);
}

TEST(IssueDate, ARecognisedDateAloneRejectsOnlyWhenNoSingleDigitCouldSaveIt)
{
    expect_examples(
        Source::ocr,
        {
            {"a year ago: 5 for 6", issued_alone("2025-08-15"), Verdict::review, {low_confidence}},
            {"far back in two digits", issued_alone("2024-03-02"), Verdict::outdated, {outdated}},
            {"the student's date of birth", issued_alone("2005-03-17"), Verdict::review, {low_confidence}},
            {"far ahead in two digits", issued_alone("2031-11-30"), Verdict::outdated, {issued_in_future}},
            {"the vigencia says the same",
             [](Sheet& s) {
                 s.set_dates("2025-08-15");
                 s.cadena().date.reset();
             },
             Verdict::outdated,
             {outdated}},
            {"the cadena says the same",
             [](Sheet& s) {
                 s.set_dates("2025-08-15");
                 s.blank(vigencia, FieldState::absent);
             },
             Verdict::outdated,
             {outdated}},
            {"the cadena says another day, one digit apart",
             [](Sheet& s) {
                 s.set_dates("2025-08-21");
                 s.cadena().date = make_date(2026, 8, 21);
             },
             Verdict::review,
             {low_confidence}},
            {"the cadena says another day, and both are old",
             [](Sheet& s) {
                 s.set_dates("2026-05-28");
                 s.cadena().date = make_date(2025, 5, 28);
             },
             Verdict::outdated,
             {outdated, low_confidence}},
            {"the cadena says another day, and one is old and one to come",
             [](Sheet& s) {
                 s.set_dates("2026-05-28");
                 s.cadena().date = make_date(2028, 5, 28);
             },
             Verdict::review,
             {low_confidence}},
            {"not confident enough for a date",
             [](Sheet& s) {
                 s.set_dates("2025-08-15");
                 s[fecha_constancia].confidence = 0.85;
             },
             Verdict::review,
             {low_confidence}},
        });
    expect_examples(
        Source::embedded,
        {
            {"embedded text needs no second", issued_alone("2025-08-15"), Verdict::outdated, {outdated}},
            {"taken from the cadena",
             [](Sheet& s) {
                 s.set_dates("2025-08-15");
                 s[fecha_constancia].source = Source::cadena;
             },
             Verdict::outdated,
             {outdated}},
            {"no day of the calendar",
             [](Sheet& s) { s.set(fecha_constancia, "2026-08-32"); },
             Verdict::review,
             {field_illegible}},
            {"blank", [](Sheet& s) { s.dash({fecha_constancia}); }, Verdict::review, {field_missing}},
        });
}

TEST(IssueDate, AnotherDateOfEqualStandingIsForAPersonToJudge)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {{"one good, one old",
                                  [](Sheet& s) { s[fecha_constancia].alternatives = {"2025-08-15"}; },
                                  Verdict::review,
                                  {low_confidence}},
                                 {"both old",
                                  [](Sheet& s) {
                                      s.set_dates("2025-03-10");
                                      s[fecha_constancia].alternatives = {"2025-03-09"};
                                  },
                                  Verdict::outdated,
                                  {outdated}},
                                 {"both good",
                                  [](Sheet& s) { s[fecha_constancia].alternatives = {"2026-08-20"}; },
                                  Verdict::ok,
                                  {}}});
}

TEST(IssueDate, TheFindingSaysWhichDaysWereCompared)
{
    Sheet sheet = good_sheet(Source::embedded);
    sheet.set_dates("2026-09-14");
    const Finding finding = finding_of(sheet.verified(), issued_in_future);
    EXPECT_EQ(finding.expected, "2026-08-28");
    EXPECT_EQ(finding.found, "2026-09-14");
}

} // namespace constancia
