#include "reporting/record_json.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace constancia {
namespace {

Record record_of_the_contract()
{
    Record record;
    record.file = "entrega/23145567.pdf";
    record.sha256 = "9f2c";
    record.bytes = 81234;
    record.verdict = Verdict::missing_alta;
    record.document = {DocumentKind::vigencia, "", 3, 3, Unit::points, TextSource::embedded, "complete"};
    Field& curp = record.found[FieldId::curp];
    curp.state = FieldState::read;
    curp.value = curp.raw = "LOHF050317MMCPRRA1";
    curp.confidence = 1;
    curp.source = Source::embedded;
    curp.page = 3;
    curp.box = Rect{340.12, 120.0, 460.2, 131.46};
    record.student = MatchedStudent{"23145567", 12, MatchedBy::path_id};
    record.not_checked = {NotChecked::sello_digital};
    Finding alta;
    alta.code = FindingCode::alta_missing;
    alta.field = FieldId::umf;
    alta.found = "-";
    alta.page = 3;
    alta.box = Rect{80, 210, 84, 220};
    record.findings = {alta};
    record.elapsed_ms = 4;
    return record;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

TEST(RecordJson, LooksAsTheContractShows)
{
    const std::string json = record_json(record_of_the_contract(), "9f2c");
    EXPECT_TRUE(json.starts_with(
        R"({"schema":1,"run":"9f2c","file":"entrega/23145567.pdf","sha256":"9f2c","bytes":81234,"verdict":"missing_alta",)"
        R"("document":{"kind":"vigencia","pages":3,"page":3,"unit":"pt","text_source":"embedded","text_reason":"complete"},)"
        R"("fields":{"nombre":{"value":null,"state":"absent","confidence":0.0,"source":null,"page":null,"box":null,"raw":null},)"
        R"("curp":{"value":"LOHF050317MMCPRRA1","state":"read","confidence":1.0,"source":"embedded","page":3,)"
        R"("box":[340.1,120.0,460.2,131.5],"raw":"LOHF050317MMCPRRA1"},)"))
        << json;
    EXPECT_TRUE(json.ends_with(
        R"("student":{"id":"23145567","row":12,"matched_by":"path_id"},"not_checked":["sello_digital"],)"
        R"("findings":[{"code":"alta_missing","severity":"error","field":"umf","expected":null,"found":"-","page":3,)"
        R"("box":[80.0,210.0,84.0,220.0]}],"elapsed_ms":4})"))
        << json;
}

TEST(RecordJson, HasEveryFieldInOrder)
{
    const std::string json = record_json({}, "r");
    std::size_t last = 0;
    for (const auto& field : names_of(FieldId{})) {
        const auto place = json.find('"' + std::string(field.name) + R"(":{"value")");
        ASSERT_NE(place, json.npos) << field.name;
        EXPECT_GT(place, last);
        last = place;
    }
}

TEST(RecordJson, WhatIsUnknownIsNull)
{
    const std::string json = record_json({}, "r");
    EXPECT_TRUE(contains(
        json,
        R"("sha256":null,"bytes":null,"verdict":null,"document":{"kind":"unknown","pages":null,"page":null,)"
        R"("unit":null,"text_source":"none","text_reason":null})"))
        << json;
    EXPECT_TRUE(contains(json, R"("student":null,"not_checked":[],"findings":[],"elapsed_ms":0})")) << json;
}

TEST(RecordJson, KeysThatApplySeldomAreThereOnlyThen)
{
    Record record;
    record.document.kind = DocumentKind::other;
    record.document.other = "ine";
    record.found[FieldId::nss].repaired = true;
    record.found[FieldId::umf].completed = true;
    record.audit = true;
    record.student = MatchedStudent{"", 0, MatchedBy::options};
    const std::string json = record_json(record, "r");
    EXPECT_TRUE(contains(json, R"("kind":"other","other":"ine",)")) << json;
    EXPECT_TRUE(contains(json, R"("raw":null,"repaired":true})")) << json;
    EXPECT_TRUE(contains(json, R"("raw":null,"completed":true})")) << json;
    EXPECT_TRUE(contains(json, R"("audit":true,"elapsed_ms")")) << json;
    EXPECT_TRUE(contains(json, R"("student":{"id":null,"row":null,"matched_by":"options"})")) << json;

    const std::string plain = record_json({}, "r");
    for (const auto* key : {"other", "repaired", "completed", "audit", "file_bytes"})
        EXPECT_FALSE(contains(plain, '"' + std::string(key) + '"')) << key;
}

TEST(RecordJson, ANameThatIsNoUtf8IsGivenTwice)
{
    Record record;
    record.file = "mu\xF1oz.pdf";
    EXPECT_TRUE(contains(record_json(record, "r"),
                         "\"file\":\"mu\uFFFDoz.pdf\",\"file_bytes\":\"bXXxb3oucGRm\",\"sha256\""))
        << record_json(record, "r");
}

TEST(RecordJson, RoundsAndStaysValid)
{
    Record record;
    Field& field = record.found[FieldId::nombre];
    field.confidence = 0.98499;
    field.raw = "a\xFF\x01";
    field.box = Rect{-0.01, 1e3, 0.25, 1};
    EXPECT_TRUE(contains(record_json(record, "r"),
                         "\"confidence\":0.98,\"source\":null,\"page\":null,\"box\":[0.0,1000.0,0.3,1.0],"
                         "\"raw\":\"a\uFFFD\\u0001\""))
        << record_json(record, "r");
}

TEST(RecordJson, NumbersAreInTheirShortestForm)
{
    const std::pair<Rect, std::string_view> cases[] = {
        {{0.04, 0.05, -0.04, -0.05}, "[0.0,0.1,0.0,-0.1]"},
        {{12.34, 12.96, -12.34, 100}, "[12.3,13.0,-12.3,100.0]"},
        {{1e15, -1e15, 123456789.25, 1e300}, "[1e+15,-1e+15,123456789.3,1e+300]"},
    };
    for (const auto& [box, json] : cases) {
        Record record;
        record.found[FieldId::nombre].box = box;
        EXPECT_TRUE(contains(record_json(record, "r"), json)) << json << record_json(record, "r");
    }
}

TEST(RecordJson, ABoxThatIsNoneIsNull)
{
    Record record;
    record.found[FieldId::nombre].box = Rect{0, 0, std::numeric_limits<double>::quiet_NaN(), 1};
    EXPECT_TRUE(contains(record_json(record, "r"), R"("box":null,"raw":null},"curp")"));
}

} // namespace
} // namespace constancia
