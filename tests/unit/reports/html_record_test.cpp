#include "records.hpp"
#include "reports/declared_comparison.hpp"
#include "reports/html/page_data.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

using testing::RecordMaker;

constexpr Date latest_birth{std::chrono::year{2026} / 12 / 31};

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

RosterEntry declared(const DeclaredOptions& options)
{
    return entry_from_options(options, latest_birth);
}

Constancia found_with(FieldId field, const std::string& value)
{
    Constancia found;
    found[field].state = FieldState::read;
    found[field].value = value;
    return found;
}

std::optional<LooksLike> look(FieldId field, const std::string& value, const DeclaredOptions& options)
{
    const auto list = compare_for_the_eye(found_with(field, value), declared(options));
    return list.size() == 1 && list.front().field == field ? list.front().looks_like : std::nullopt;
}

TEST(DeclaredComparison, SaysWhatThePersonWouldSay)
{
    EXPECT_EQ(look(FieldId::nombre, "LOPEZ HERNANDEZ MARIA", {"María López Hernández", "", "", "", ""}),
              LooksLike::same);
    EXPECT_EQ(look(FieldId::nombre, "MARIA LOPES HERNANDEZ", {"MARIA LOPEZ HERNANDEZ", "", "", "", ""}),
              LooksLike::alike);
    EXPECT_EQ(look(FieldId::nombre, "JUAN PEREZ RUIZ", {"MARIA LOPEZ HERNANDEZ", "", "", "", ""}),
              LooksLike::differs);
    EXPECT_EQ(look(FieldId::curp, "LOHF050317MMCPRRA1", {"", "lohf050317mmcprra1", "", "", ""}),
              LooksLike::same);
    EXPECT_EQ(look(FieldId::curp, "LOHF050327MMCPRRA1", {"", "LOHF050317MMCPRRA1", "", "", ""}),
              LooksLike::differs);
    EXPECT_EQ(look(FieldId::nss, "05200500014", {"", "", "5200500014", "", ""}), LooksLike::same);
    EXPECT_EQ(look(FieldId::umf, "75 NEZAHUALCOYOTL", {"", "", "", "Clínica 075", ""}), LooksLike::same);
    EXPECT_EQ(look(FieldId::umf, "75 NEZAHUALCOYOTL", {"", "", "", "UMF 57", ""}), LooksLike::differs);
}

TEST(DeclaredComparison, SaysNothingOfWhatMakesNoSense)
{
    EXPECT_EQ(look(FieldId::curp, "LOHF050317MMCPRRA1", {"", "LOHF", "", "", ""}), std::nullopt);
    EXPECT_EQ(look(FieldId::nss, "05200500014", {"", "", "9.29E+10", "", ""}), std::nullopt);
    EXPECT_EQ(look(FieldId::umf, "75 NEZAHUALCOYOTL", {"", "", "", "la de mi casa", ""}), std::nullopt);
    EXPECT_TRUE(compare_for_the_eye(Constancia{}, declared({})).empty());
}

TEST(DeclaredComparison, KeepsWhatStandsInTheRoster)
{
    const auto list = compare_for_the_eye(found_with(FieldId::nss, "05200500014"),
                                          declared({"", "", "5200500014", "", ""}));
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list.front().declared, "05200500014");
    EXPECT_EQ(list.front().written, "5200500014");
}

TEST(HtmlRecord, HasThePlaceOfEverythingThatWasRead)
{
    FinalRecord final_record;
    final_record.record = RecordMaker("entrega/1.pdf", 3).record;
    const std::string json = record_data_json(final_record, Language::es);
    EXPECT_TRUE(contains(json,
                         R"(["curp","read","LOHF050317MMCPRRA1",1.0,"embedded",1,[10.0,20.0,30.0,40.0],)"
                         R"("LOHF050317MMCPRRA1",""])"))
        << json;
    EXPECT_TRUE(contains(json, R"(["fecha_constancia","read","20/08/2026",)")) << json;
    EXPECT_FALSE(contains(json, "shown_file"));
    EXPECT_FALSE(contains(json, "superseded_by"));
}

TEST(HtmlRecord, KeepsTheNameOfTheFileAndShowsItSafely)
{
    FinalRecord final_record;
    final_record.record = RecordMaker("x\u202egpj</script>\xff.pdf").record;
    const std::string json = record_data_json(final_record, Language::es);
    EXPECT_TRUE(contains(json, "\"file\":\"x\u202egpj\\u003c/script>\ufffd.pdf\"")) << json;
    EXPECT_TRUE(contains(json, "\"shown_file\":\"x\\\\u{202e}gpj\\u003c/script>\ufffd.pdf\"")) << json;
}

TEST(HtmlRecord, HasNoPlaceThatIsNoNumber)
{
    FinalRecord final_record;
    final_record.record = RecordMaker("1.pdf").record;
    Field& curp = final_record.record.found[FieldId::curp];
    curp.box = Rect{0, 0, std::numeric_limits<double>::infinity(), 1};
    curp.confidence = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(contains(record_data_json(final_record, Language::en),
                         R"(["curp","read","LOHF050317MMCPRRA1",0,"embedded",1,null,)"));
}

TEST(HtmlRecord, TellsWhatPeopleDecided)
{
    FinalRecord final_record;
    final_record.record = RecordMaker("1.pdf").record;
    final_record.decision = PersonDecision{Decision::accept, "</script>"};
    EXPECT_TRUE(contains(record_data_json(final_record, Language::es),
                         R"("decision":{"decision":"accept","note":"\u003c/script>"})"));
}

} // namespace
} // namespace constancia
