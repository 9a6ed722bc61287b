#include "redaction/redact_roster.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

const Redactor redactor("a key of more than sixteen bytes");

TEST(RedactRoster, NamesPeopleAsRecordsDo)
{
    RosterEntry entry = entry_from_options(
        {"MARIA LOPEZ SOTO", "LOHF050317MMCPRRA1", "05200500014", "UMF 75 LOPEZ", "23145501"},
        Date{std::chrono::year{2026} / 12 / 31});
    entry.row = 4;
    entry.email = "maria@escuela.example";
    entry.exempt = true;
    entry.extra = {"hija de Juana"};
    Roster roster({entry});
    roster.extra_columns = {"observaciones"};

    const Roster shown = redacted(roster, redactor);
    ASSERT_EQ(shown.entries().size(), 1u);
    EXPECT_TRUE(shown.extra_columns.empty());
    const RosterEntry& person = shown.entry(0);
    EXPECT_EQ(person.row, 0);
    EXPECT_EQ(person.id, redactor(PseudonymOf::student_id, "23145501"));
    EXPECT_EQ(person.name.whole, redactor(PseudonymOf::name, "LOPEZ SOTO MARIA"));
    EXPECT_EQ(person.curp.as_written, redactor(PseudonymOf::curp, "LOHF050317MMCPRRA1"));
    EXPECT_FALSE(person.curp.curp);
    EXPECT_EQ(person.nss.as_written, redactor(PseudonymOf::nss, "05200500014"));
    EXPECT_TRUE(person.nss.readings.empty());
    EXPECT_EQ(person.umf, "75");
    EXPECT_EQ(person.email, redactor(PseudonymOf::email, "maria@escuela.example"));
    EXPECT_TRUE(person.exempt && person.extra.empty());
}

} // namespace
} // namespace constancia
