#include "reporting/record_json.hpp"
#include "reporting/record_reading.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

/// With something in every member that the JSON tells.
Record full_record()
{
    Record record;
    record.file = "mu\xF1oz \xE2\x80\xAE.pdf";
    record.sha256 = std::string(64, 'a');
    record.bytes = 81234;
    record.verdict = Verdict::missing_alta;
    record.document = {DocumentKind::other, "ine", 3, 2, Unit::points, TextSource::both, "complete"};
    for (const auto& entry : names_of(FieldId{})) {
        Field& field = record.found[entry.value];
        field.state = FieldState::read;
        field.value = "value of " + std::string(entry.name);
        field.raw = "\"raw\"\n\t" + std::string(1, '\0') + "ñ";
        field.confidence = 0.98;
        field.source = Source::ocr;
        field.page = 2;
        field.box = Rect{340.12, 120.0, 460.2, 131.46};
        field.repaired = entry.value == FieldId::curp;
        field.completed = entry.value == FieldId::nss;
    }
    record.student = MatchedStudent{"23145567", 12, MatchedBy::path_id};
    record.not_checked = {NotChecked::qr, NotChecked::sello_digital};
    Finding alta;
    alta.code = FindingCode::alta_missing;
    alta.field = FieldId::umf;
    alta.expected = "1";
    alta.found = "-";
    alta.page = 3;
    alta.box = Rect{80, 210, 84, 220};
    Finding note;
    note.code = FindingCode::cadena_missing;
    note.severity = Severity::info;
    record.findings = {alta, note};
    record.audit = true;
    record.elapsed_ms = 4;
    return record;
}

void expect_same_bytes(const Record& record)
{
    const std::string line = record_json(record, "9f2c");
    const auto read = read_record(line);
    ASSERT_TRUE(read) << read.error().reason;
    EXPECT_EQ(read->run, "9f2c");
    EXPECT_EQ(record_json(read->record, read->run), line);
    EXPECT_EQ(read->record.file, record.file);
}

TEST(RecordReading, GivesBackTheSameBytes)
{
    expect_same_bytes(full_record());
    expect_same_bytes({});
    Record by_options;
    by_options.student = MatchedStudent{"", 0, MatchedBy::options};
    expect_same_bytes(by_options);
}

TEST(RecordReading, EveryMemberOfEveryClosedSetIsKnown)
{
    for (const FindingKind& kind : finding_kinds) {
        Record record;
        Finding finding;
        finding.code = kind.code;
        finding.severity = kind.severity;
        record.findings = {finding};
        record.verdict = kind.severity == Severity::error ? kind.verdict : Verdict::ok;
        expect_same_bytes(record);
    }
    for (const auto& kind : names_of(DocumentKind{})) {
        Record record;
        record.document.kind = kind.value;
        expect_same_bytes(record);
    }
}

/// The line of full_record with one part of it replaced.
std::string line_with(std::string_view part, std::string_view replacement)
{
    std::string line = record_json(full_record(), "9f2c");
    const auto place = line.find(part);
    EXPECT_NE(place, line.npos) << part;
    return line.replace(place, part.size(), replacement);
}

TEST(RecordReading, NothingIsBelieved)
{
    const struct {
        std::string_view part, replacement, reason;
    } cases[] = {
        {R"("schema":1)", R"("schema":2)", "schema: not 1: another version made it"},
        {R"("schema":1,)", "", "schema: missing"},
        {R"("run":"9f2c")", R"("run":7)", "run: not a text"},
        {R"("audit":true)", R"("audit":false)", "audit: can only be true"},
        {R"("audit":true)", R"("audits":true)", "record: has a key that is not known"},
        {R"("bytes":81234)", R"("bytes":-1)", "bytes: not a count"},
        {R"("elapsed_ms":4)", R"("elapsed_ms":99999999999999999999)", "elapsed_ms: not a whole number"},
        {R"("verdict":"missing_alta")", R"("verdict":"fine")", "verdict: unknown name"},
        {R"("verdict":"missing_alta")", R"("verdict":"ok")", "verdict: does not follow from the findings"},
        {R"("kind":"other")", R"("kind":"passport")", "document.kind: unknown name"},
        {R"("pages":3)", R"("pages":-3)", "document.pages: out of range"},
        {R"("page":2)", R"("page":0)", "document.page: out of range"},
        {R"("confidence":0.98)", R"("confidence":1.5)", "fields.nombre.confidence: out of range"},
        {R"("confidence":0.98)", R"("confidence":"1")", "fields.nombre.confidence: not a number"},
        {R"([340.1,120.0,460.2,131.5])", R"([340.1,120.0,460.2])", "fields.nombre.box: not four numbers"},
        {R"([340.1,120.0,460.2,131.5])", R"([340.1,120.0,460.2,1e300])", "fields.nombre.box: out of range"},
        {R"([340.1,120.0,460.2,131.5])", R"([340.1,120.0,460.2,1e999])", "not JSON"},
        {R"("state":"read")", R"("state":null)", "fields.nombre.state: not a text"},
        {R"("curp":{)", R"("curp2":{)", "fields: has a key that is not known"},
        {R"("curp":{)", R"("nombre":{)", "fields: has a key twice"},
        {R"("kind":"other","other":"ine")", R"("kind":"curp","other":"ine")",
         "document: has a key that is not known"},
        {R"("kind":"other","other":"ine")", R"("kind":"other")", "document: lacks the key `other`"},
        {R"("student":{)", R"("student":[{)", "student: not an object"},
        {R"([340.1,120.0,460.2,131.5])", R"([340.1,120.0,460.2,[1]])", "fields.nombre.box: not four numbers"},
        {R"([340.1,120.0,460.2,131.5])", R"([1,2,3,4,5])", "fields.nombre.box: not four numbers"},
        {R"("run":"9f2c")", R"("run":{})", "run: not a text or number"},
        {R"("not_checked":["qr",)", R"("not_checked":[{},)", "not_checked: not a text"},
        {R"("row":12)", R"("row":0)", "student.row: out of range"},
        {R"("matched_by":"path_id")", R"("matched_by":"luck")", "student.matched_by: unknown name"},
        {R"(["qr",)", R"(["q",)", "not_checked: unknown name"},
        {R"("code":"alta_missing")", R"("code":"all_is_well")", "findings.code: unknown name"},
        {R"("severity":"info")", R"("severity":"fun")", "findings.severity: unknown name"},
        {R"("findings":[)", R"("findings":[[],)", "findings: not an object"},
        {R"("file_bytes":")", R"("file_bytes":"AAAA)", "file_bytes: not the bytes of `file`"},
    };
    for (const auto& each : cases) {
        const auto read = read_record(line_with(each.part, each.replacement));
        ASSERT_FALSE(read) << each.reason;
        EXPECT_EQ(read.error().reason, each.reason);
    }
}

TEST(RecordReading, WhatIsNoObjectOrTooLongIsRefused)
{
    for (const std::string& line :
         {std::string(), std::string("[]"), std::string("null"), std::string("{}"),
          std::string("{\"schema\""), std::string(100'000, '['), std::string(most_record_bytes + 1, ' ')})
        EXPECT_FALSE(read_record(line)) << line.substr(0, 10);
}

TEST(RecordReading, EveryCutLineIsRefused)
{
    const std::string line = record_json(full_record(), "9f2c");
    for (std::size_t size = 0; size < line.size(); ++size)
        ASSERT_FALSE(read_record(line.substr(0, size))) << size;
}

} // namespace
} // namespace constancia
