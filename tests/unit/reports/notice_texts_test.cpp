#include "reports/notice_template.hpp"
#include "reports/notice_texts.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace constancia {
namespace {

/// A finding whose every value is somebody's.
Finding full_finding(FindingCode code)
{
    Finding finding;
    finding.code = code;
    finding.field = FieldId::curp;
    finding.expected = "LOHF050317MMCPRRA1";
    finding.found = "HEMR780211MMCRZS08";
    return finding;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != text.npos;
}

TEST(NoticeTexts, AreThereInBothLanguages)
{
    for (const FindingKind& kind : finding_kinds) {
        const NoticeText* const text = notice_text(kind.code);
        if (!text) continue;
        for (const auto& language : names_of(Language{})) {
            EXPECT_FALSE(text->what.in(language.value).empty()) << kind.name;
            EXPECT_FALSE(text->what_to_do.in(language.value).empty()) << kind.name;
        }
    }
}

TEST(NoticeTexts, EveryVerdictThatIsToldHasOne)
{
    for (const FindingKind& kind : finding_kinds) {
        const bool is_the_registrars =
            kind.code == FindingCode::cannot_open || kind.code == FindingCode::out_of_memory ||
            kind.code == FindingCode::worker_crashed || kind.code == FindingCode::issued_in_future;
        const bool has_text = notice_text(kind.code) != nullptr;
        if (kind.severity != Severity::error) {
            EXPECT_FALSE(has_text) << kind.name;
        } else if (kind.verdict != Verdict::review) {
            EXPECT_EQ(!is_the_registrars, has_text) << kind.name;
        }
    }
}

TEST(NoticeTexts, TellNobodysDataButTheDateAndTheKindOfPaper)
{
    for (const FindingKind& kind : finding_kinds) {
        if (!notice_text(kind.code)) continue;
        for (const auto& language : names_of(Language{})) {
            const std::string said = notice_what(full_finding(kind.code), language.value);
            EXPECT_FALSE(contains(said, "LOHF")) << said;
            const bool tells_found = kind.code == FindingCode::outdated ||
                                     kind.code == FindingCode::wrong_document ||
                                     kind.code == FindingCode::not_a_document;
            EXPECT_EQ(tells_found, contains(said, "HEMR")) << said;
            EXPECT_FALSE(contains(said, "{")) << said;
            EXPECT_FALSE(contains(said, "[")) << said;
        }
    }
}

TEST(NoticeTexts, TheStepsOfTheAltaAreThoseOfTheSite)
{
    const std::string steps(notice_text(FindingCode::alta_missing)->what_to_do.es);
    for (const auto* step :
         {"1. Entre a imss.gob.mx", "Escritorio virtual", "2. En «Alta en clínica o UMF»", "código postal",
          "Finalizar trámite", "3. En «Consulta si están vigentes tus derechos en el IMSS»",
          "recuadro amarillo", "4. Imprima", "Servicios Escolares"})
        EXPECT_TRUE(contains(steps, step)) << step;
}

class Templates : public ::testing::Test {
  protected:
    void SetUp() override
    {
        char name[] = "/tmp/constancia_templates_test_XXXXXX";
        ASSERT_NE(nullptr, ::mkdtemp(name));
        m_folder = name;
        std::filesystem::create_directory(m_folder / "notices");
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(const char* name, const std::string& text) const
    {
        std::ofstream(m_folder / "notices" / name) << text;
    }

    std::filesystem::path m_folder;
};

NoticeContent content()
{
    NoticeContent content;
    content.id = "23145567";
    content.name = "{{id}} & <b>\n\xE2\x80\xAE";
    content.verdict = "missing_alta";
    content.findings = {{"First.", "Do this."}, {"Second.", "Do that."}};
    content.extra = {{"Carrera", "Física & Química"}};
    return content;
}

TEST_F(Templates, BuiltInOnesMakeAMessageOfEveryFinding)
{
    const NoticeTemplates templates({}, Language::en);
    EXPECT_EQ("Your IMSS constancia de vigencia de derechos", templates.subject(content()));
    EXPECT_EQ("Dear {{id}} & <b> \\u{202e},\n\n"
              "We have looked at the constancia de vigencia de derechos that you handed in and cannot "
              "approve it yet.\n\n"
              "First.\nDo this.\n\nSecond.\nDo that.\n\n"
              "If you have any question, please ask at Servicios Escolares. Thank you.",
              templates.message(content()));
    NoticeContent nameless = content();
    nameless.name.clear();
    EXPECT_TRUE(
        NoticeTemplates({}, Language::es).message(nameless).starts_with("Apreciable estudiante:\n\n"));
}

TEST_F(Templates, OfASchoolTakeTheirPlaceOneByOne)
{
    write("message.mustache",
          "\xEF\xBB\xBF{{id}}: {{extra.Carrera}}{{#alta_missing}} alta{{/alta_missing}}{{unknown}}\r\n\r\n");
    const NoticeTemplates templates(m_folder, Language::es);
    EXPECT_EQ("23145567: Física & Química", templates.message(content()));
    EXPECT_EQ("Su constancia de vigencia de derechos del IMSS", templates.subject(content()));
}

TEST_F(Templates, OnesThatCannotBeUsedAreNamed)
{
    for (const auto* text : {"{{#findings}}", "{{name", "{{/findings}}"}) {
        write("subject.mustache", text);
        try {
            NoticeTemplates(m_folder, Language::es);
            FAIL() << text;
        } catch (const TemplateError& error) {
            EXPECT_EQ((m_folder / "notices" / "subject.mustache").string(), error.path());
        }
    }
    write("subject.mustache", std::string((1u << 20) + 1, 'x'));
    EXPECT_THROW(NoticeTemplates(m_folder, Language::es), TemplateError);
}

} // namespace
} // namespace constancia
