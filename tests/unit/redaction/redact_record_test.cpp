#include "redaction/harmless_value.hpp"
#include "redaction/redact_record.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

const Redactor redactor("a key of more than sixteen bytes");

Field read(const std::string& value)
{
    Field field;
    field.state = FieldState::read;
    field.value = field.raw = value;
    field.confidence = 0.9;
    field.source = Source::ocr;
    field.page = 2;
    field.box = Rect{1, 2, 3, 4};
    field.label = "LOPEZ";
    field.alternatives = {"LOPES"};
    return field;
}

Record full_record()
{
    Record record;
    record.file = "entregas/LOPEZ.pdf";
    record.sha256 = std::string(64, 'a');
    record.verdict = Verdict::mismatch;
    for (const auto& [id, name] : names_of(FieldId{}))
        record.found[id] = read("LOPEZ SOTO MARIA");
    record.found.name = name_from_run("MARIA LOPEZ SOTO");
    record.found.beneficiaries = {{"LOPEZ", "LOHF050317MMCPRRA1", 1, {}}};
    record.found.employers = {{"C9999999321", "LOPEZ"}};
    record.document.other = "LOPEZ";
    record.document.text_reason = "complete";
    record.student = MatchedStudent{"LOPEZ", 12, MatchedBy::file_person};
    record.checks = {{"names_agree", false, "LOPEZ ≠ SOTO"}};
    for (const FindingKind& kind : finding_kinds)
        for (const std::optional<FieldId> field : {std::optional<FieldId>(), std::optional(FieldId::umf)}) {
            Finding finding;
            finding.code = kind.code;
            finding.field = field;
            finding.expected = finding.found = "LOPEZ";
            record.findings.push_back(finding);
        }
    return record;
}

TEST(RedactRecord, LetsNoTextThrough)
{
    const Record shown = redacted(full_record(), redactor);
    const auto is_clean = [](const std::string& text) { return text.find("LOP") == std::string::npos; };
    EXPECT_TRUE(is_clean(shown.file));
    EXPECT_TRUE(is_clean(shown.student->id));
    EXPECT_EQ(shown.student->row, 0);
    EXPECT_TRUE(shown.document.other.empty());
    EXPECT_EQ(shown.document.text_reason, "complete");
    for (const auto& [id, name] : names_of(FieldId{})) {
        const Field& field = shown.found[id];
        EXPECT_TRUE(field.value && is_clean(*field.value)) << name;
        EXPECT_FALSE(field.raw) << name;
        EXPECT_TRUE(field.label.empty() && field.alternatives.empty()) << name;
        EXPECT_EQ(field.page, 2) << name;
    }
    EXPECT_TRUE(shown.found.name.whole.empty());
    EXPECT_TRUE(shown.found.beneficiaries.empty() && shown.found.employers.empty());
    EXPECT_TRUE(shown.checks.front().detail.empty());
    for (const Finding& finding : shown.findings)
        EXPECT_TRUE(is_clean(finding.found.value_or("")) && is_clean(finding.expected.value_or("")))
            << kind_of(finding.code).name;
}

TEST(RedactRecord, JoinsWhatWasReadWithWhatWasDeclared)
{
    Record record;
    record.found[FieldId::curp] = read("LOHF050317MMCPRRA1");
    Finding finding;
    finding.code = FindingCode::curp_mismatch;
    finding.field = FieldId::curp;
    finding.expected = "LOHF050317MMCPRRA1";
    record.findings = {finding};
    const Record shown = redacted(record, redactor);
    EXPECT_EQ(shown.found[FieldId::curp].value, redactor(PseudonymOf::curp, "LOHF050317MMCPRRA1"));
    EXPECT_EQ(shown.findings.front().expected, shown.found[FieldId::curp].value);
}

TEST(RedactRecord, KeepsADashAndWhatTellsNobody)
{
    Record record;
    record.found[FieldId::umf] = read("");
    record.found[FieldId::umf].state = FieldState::placeholder;
    record.found[FieldId::umf].value.reset();
    record.found[FieldId::umf].raw = "—";
    record.found[FieldId::turno] = read("VESPERTINO");
    const Record shown = redacted(record, redactor);
    EXPECT_EQ(shown.found[FieldId::umf].raw, "—");
    EXPECT_EQ(shown.found[FieldId::turno].value, "VESPERTINO");
}

TEST(StandsForNothing, IsNoName)
{
    for (const char* nothing : {"-", "—", "S/D", "No aplica", "~ '"})
        EXPECT_TRUE(stands_for_nothing(nothing)) << nothing;
    for (const char* something : {"LOPEZ", "- LOPEZ", "Ñ", "7", "ñandú"})
        EXPECT_FALSE(stands_for_nothing(something)) << something;
}

TEST(HarmlessValue, IsOfTheFormOfItsField)
{
    EXPECT_EQ(harmless_value(FieldId::umf, "75 NEZAHUALCOYOTL"), "75");
    EXPECT_EQ(harmless_value(FieldId::delegacion, "EDO MEX OTE"), "EDO MEX OTE");
    EXPECT_EQ(harmless_value(FieldId::delegacion, "VERACRUZ NORTE"), "VERACRUZ NORTE");
    EXPECT_EQ(harmless_value(FieldId::delegacion, "MARIA LOPEZ"), std::nullopt);
    EXPECT_EQ(harmless_value(FieldId::estado, "CONSERVACION DE DERECHOS"), "CONSERVACION DE DERECHOS");
    EXPECT_EQ(harmless_value(FieldId::agregado_medico, "1M2005ES"), "1M2005ES");
    EXPECT_EQ(harmless_value(FieldId::agregado_medico, "1M2"), std::nullopt);
    EXPECT_EQ(harmless_value(FieldId::fecha_hora_cadena, "2026-08-15T10:22:31"), "2026-08-15T10:22:31");
    EXPECT_EQ(harmless_value(FieldId::fecha_constancia, "05200500014"), std::nullopt);
    EXPECT_EQ(harmless_value(FieldId::curp, "NO"), std::nullopt);
}

} // namespace
} // namespace constancia
