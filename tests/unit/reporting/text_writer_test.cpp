#include "reporting/text_writer.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

std::string written(const std::vector<Record>& records, TextStyle style = {})
{
    std::string text;
    TextWriter writer([&](std::string_view part) { text += part; }, style);
    writer.begin();
    for (const Record& record : records)
        writer.add(record);
    writer.end();
    return text;
}

Record missing_alta()
{
    Record record;
    record.file = "entregas/23145512.pdf";
    record.verdict = Verdict::missing_alta;
    record.student = MatchedStudent{"23145512", 3, MatchedBy::path_id};
    Finding finding;
    finding.code = FindingCode::alta_missing;
    finding.field = FieldId::umf;
    record.findings = {finding};
    return record;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

TEST(TextWriter, TellsFileStudentVerdictWhatIsWrongAndCounts)
{
    Record good;
    good.file = "entregas/23145501.pdf";
    good.verdict = Verdict::ok;
    good.student = MatchedStudent{"23145501", 2, MatchedBy::path_id};
    EXPECT_EQ(
        written({good, missing_alta()}),
        "DICTAMEN                   ESTUDIANTE      ARCHIVO\n"
        "aprobada                   23145501        entregas/23145501.pdf\n"
        "falta alta en clínica      23145512        entregas/23145512.pdf\n"
        "    Falta el alta en clínica: el documento no trae UMF, turno ni consultorio. El estudiante debe\n"
        "    hacer el «Alta en clínica o UMF» en la página del IMSS, sacar otra constancia y entregarla.\n"
        "\n2 documentos:\n"
        "     1  aprobada\n"
        "     1  falta alta en clínica\n");
}

TEST(TextWriter, SpeaksEnglish)
{
    TextStyle style;
    style.language = Language::en;
    const std::string text = written({missing_alta()}, style);
    EXPECT_TRUE(contains(text, "missing clinic registration  23145512")) << text;
    EXPECT_TRUE(contains(text, "1 document:")) << text;
}

TEST(TextWriter, WritesEscapesOnlyWhenAsked)
{
    TextStyle style;
    EXPECT_FALSE(contains(written({missing_alta()}, style), "\x1b"));
    style.colours = Colours::on;
    EXPECT_TRUE(contains(written({missing_alta()}, style), "\x1b[31mfalta alta en clínica\x1b[0m"));
}

TEST(TextWriter, NothingFromOutsideReachesTheTerminalAsItIs)
{
    Record record = missing_alta();
    record.file = "a\x1b]0;x\x07.pdf";
    record.student->id = "\u202E123";
    record.findings[0].code = FindingCode::name_mismatch;
    record.findings[0].found = "X\x1b[2J";
    record.checks = {{"names_agree", false, "\x1b"}};
    TextStyle style;
    style.with_explanation = true;
    for (const char c : written({record}, style))
        EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(TextWriter, ExplainsEveryFieldAndEveryCheck)
{
    Record record = missing_alta();
    Field& umf = record.found[FieldId::umf];
    umf.state = FieldState::placeholder;
    umf.raw = "-";
    umf.label = "U.M.F.";
    umf.source = Source::embedded;
    umf.page = 1;
    umf.confidence = 1;
    umf.box = Rect{80, 210, 84, 220};
    record.document.unit = Unit::points;
    record.found[FieldId::curp].alternatives = {"AAA", "BBB"};
    record.checks = {{"alta_is_done", false, "umf turno"}};
    record.not_checked = {NotChecked::qr};
    TextStyle style;
    style.with_explanation = true;
    style.columns = 200;
    const std::string text = written({record}, style);
    EXPECT_TRUE(contains(text, "clínica (UMF)               — (vacío o con guion)\n")) << text;
    EXPECT_TRUE(contains(text, "etiqueta «U.M.F.»; impreso «-»; texto del PDF; página 1; recuadro 80.0 210.0 "
                               "84.0 220.0 pt; certeza 1.00"))
        << text;
    EXPECT_TRUE(contains(text, "también podría ser «AAA», «BBB»")) << text;
    EXPECT_TRUE(contains(text, "el alta en clínica está hecha: no (umf turno)")) << text;
    EXPECT_TRUE(contains(text, "No se comprobó:")) << text;
    EXPECT_TRUE(contains(text, "código QR")) << text;
}

TEST(TextWriter, ShowsTheFieldsWhenThereIsNoVerdict)
{
    Record record;
    record.file = "a.pdf";
    record.found[FieldId::turno].state = FieldState::read;
    record.found[FieldId::turno].value = "MATUTINO";
    const std::string text = written({record});
    EXPECT_TRUE(contains(text, "turno                       MATUTINO\n")) << text;
    EXPECT_TRUE(contains(text, "     1  leído\n")) << text;
}

} // namespace
} // namespace constancia
