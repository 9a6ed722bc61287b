#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

namespace {

void expect_no_cover(Sheet& s)
{
    s.policy.expect = Expectation::no_cover;
}

void make_no_derechohabiencia(Sheet& s)
{
    expect_no_cover(s);
    s.evidence.kind.kind = DocumentKind::no_derechohabiencia;
    for (const FieldId id :
         {derecho, estado, vigencia, delegacion, umf, turno, consultorio, agregado_medico, registro_patronal})
        s.blank(id, FieldState::absent);
    s.evidence.found.employers.clear();
}

} // namespace

TEST(Coverage, WhereCoverIsExpected)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(
            source,
            {
                {"NO", [](Sheet& s) { s.set(derecho, "NO"); }, Verdict::no_coverage, {not_covered}},
                {"NO and the banner",
                 [](Sheet& s) {
                     s.set(derecho, "NO");
                     s.evidence.found.says_without_right = true;
                 },
                 Verdict::no_coverage,
                 {not_covered}},
                {"NO, read poorly",
                 [](Sheet& s) {
                     s.set(derecho, "NO");
                     s[derecho].confidence = 0.75;
                 },
                 Verdict::review,
                 {low_confidence}},
                {"NO, put right from N0",
                 [](Sheet& s) {
                     s.set(derecho, "NO");
                     s.repaired(derecho, "N0");
                 },
                 Verdict::review,
                 {low_confidence}},
                {"dashes", [](Sheet& s) { s.dash({derecho}); }, Verdict::review, {coverage_unclear}},
                {"no label",
                 [](Sheet& s) { s.blank(derecho, FieldState::absent); },
                 Verdict::review,
                 {field_missing}},
                {"no label, but the banner",
                 [](Sheet& s) {
                     s.blank(derecho, FieldState::absent);
                     s.evidence.found.says_without_right = true;
                 },
                 Verdict::review,
                 {coverage_unclear, field_missing}},
                {"SI under the banner",
                 [](Sheet& s) { s.evidence.found.says_without_right = true; },
                 Verdict::review,
                 {coverage_unclear}},
                {"SI beside BAJA",
                 [](Sheet& s) { s.set(estado, "BAJA"); },
                 Verdict::review,
                 {coverage_unclear}},
                {"SI beside FALLECIDO",
                 [](Sheet& s) { s.set(estado, "FALLECIDO"); },
                 Verdict::review,
                 {coverage_unclear}},
                {"SI in conservation of rights",
                 [](Sheet& s) { s.set(estado, "CONSERVACION DE DERECHOS"); },
                 Verdict::ok,
                 {}},
                {"a state that cannot be read",
                 [](Sheet& s) { s.blank(estado, FieldState::illegible); },
                 Verdict::review,
                 {coverage_unclear}},
                {"no state printed", [](Sheet& s) { s.blank(estado, FieldState::absent); }, Verdict::ok, {}},
                {"vigencia in the past is no end of cover",
                 [](Sheet& s) { s.set(vigencia, "2026-06-30"); },
                 Verdict::ok,
                 {}},
                {"PENSIONADO in place of a date",
                 [](Sheet& s) { s.set(vigencia, "PENSIONADO"); },
                 Verdict::ok,
                 {}},
                {"neither SI nor NO",
                 [](Sheet& s) { s.set(derecho, "S1"); },
                 Verdict::review,
                 {coverage_unclear}},
            });
}

TEST(Coverage, WhereNoneIsExpected)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {
                                    {"SI", expect_no_cover, Verdict::already_covered, {already_covered}},
                                    {"SI without clinic",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                                     },
                                     Verdict::already_covered,
                                     {already_covered},
                                     {NotChecked::declared_umf}},
                                    {"NO without clinic",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s.set(derecho, "NO");
                                         s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                                     },
                                     Verdict::ok,
                                     {},
                                     {NotChecked::declared_umf}},
                                    {"NO, but a year old",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s.set(derecho, "NO");
                                         s.set_dates("2025-02-01");
                                     },
                                     Verdict::outdated,
                                     {outdated}},
                                    {"NO, read poorly",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s.set(derecho, "NO");
                                         s[derecho].confidence = 0.5;
                                     },
                                     Verdict::review,
                                     {low_confidence}},
                                    {"SI, read poorly",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s[derecho].confidence = 0.75;
                                     },
                                     Verdict::review,
                                     {low_confidence}},
                                    {"dashes",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s.dash({derecho});
                                     },
                                     Verdict::review,
                                     {coverage_unclear}},
                                    {"SI beside BAJA",
                                     [](Sheet& s) {
                                         expect_no_cover(s);
                                         s.set(estado, "BAJA");
                                     },
                                     Verdict::review,
                                     {coverage_unclear}},
                                });
}

TEST(Coverage, ANoDerechohabienciaIsTheRightPaperWhereNoCoverIsExpected)
{
    expect_examples(Source::embedded,
                    {
                        {"complete", make_no_derechohabiencia, Verdict::ok, {}, {NotChecked::declared_umf}},
                        {"without NSS",
                         [](Sheet& s) {
                             make_no_derechohabiencia(s);
                             s.blank(nss, FieldState::absent);
                         },
                         Verdict::ok,
                         {},
                         {NotChecked::declared_nss, NotChecked::declared_umf}},
                        {"without CURP",
                         [](Sheet& s) {
                             make_no_derechohabiencia(s);
                             s.blank(curp, FieldState::absent);
                         },
                         Verdict::ok,
                         {},
                         {NotChecked::declared_curp, NotChecked::declared_umf}},
                        {"with neither",
                         [](Sheet& s) {
                             make_no_derechohabiencia(s);
                             s.blank(curp, FieldState::absent);
                             s.blank(nss, FieldState::absent);
                         },
                         Verdict::review,
                         {field_missing},
                         {NotChecked::declared_curp, NotChecked::declared_nss, NotChecked::declared_umf}},
                        {"without date",
                         [](Sheet& s) {
                             make_no_derechohabiencia(s);
                             s.blank(fecha_constancia, FieldState::placeholder);
                         },
                         Verdict::review,
                         {field_missing},
                         {NotChecked::declared_umf}},
                        {"a stranger's name",
                         [](Sheet& s) {
                             make_no_derechohabiencia(s);
                             s.set_name(stranger_name);
                         },
                         Verdict::mismatch,
                         {name_mismatch, name_not_in_curp},
                         {NotChecked::declared_umf}},
                        {"recognised too weakly to be accepted",
                         [](Sheet& s) {
                             make_no_derechohabiencia(s);
                             s.evidence.kind.confidence = 0.4;
                         },
                         Verdict::review,
                         {unknown_document},
                         {NotChecked::declared_data, NotChecked::cadena_original}},
                    });
}

TEST(Alta, InEmbeddedText)
{
    expect_examples(Source::embedded,
                    {
                        {"all five are dashes",
                         [](Sheet& s) {
                             s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                         },
                         Verdict::missing_alta,
                         {alta_missing},
                         {NotChecked::declared_umf}},
                        {"one is a dash, the others have no label",
                         [](Sheet& s) {
                             s.dash({umf});
                             for (const FieldId id : {delegacion, turno, consultorio, agregado_medico})
                                 s.blank(id, FieldState::absent);
                         },
                         Verdict::missing_alta,
                         {alta_missing, field_missing, field_missing},
                         {NotChecked::declared_umf}},
                        {"a dash beside what cannot be read",
                         [](Sheet& s) {
                             s.dash({umf});
                             for (const FieldId id : {delegacion, turno, consultorio, agregado_medico})
                                 s.blank(id, FieldState::illegible);
                         },
                         Verdict::review,
                         {field_illegible, field_illegible, low_confidence},
                         {NotChecked::declared_umf}},
                        {"delegación printed, no clinic",
                         [](Sheet& s) {
                             s.dash({umf, turno, consultorio, agregado_medico});
                         },
                         Verdict::review,
                         {alta_incomplete, alta_incomplete, alta_incomplete, alta_incomplete},
                         {NotChecked::declared_umf}},
                        {"only the room is a dash",
                         [](Sheet& s) { s.dash({consultorio}); },
                         Verdict::review,
                         {alta_incomplete}},
                        {"only the agregado is a dash",
                         [](Sheet& s) { s.dash({agregado_medico}); },
                         Verdict::review,
                         {alta_incomplete}},
                        {"delegación and agregado have no label",
                         [](Sheet& s) {
                             s.blank(delegacion, FieldState::absent);
                             s.blank(agregado_medico, FieldState::absent);
                         },
                         Verdict::ok,
                         {}},
                        {"no clinic label at all",
                         [](Sheet& s) {
                             for (const FieldId id : {delegacion, umf, turno, consultorio, agregado_medico})
                                 s.blank(id, FieldState::absent);
                         },
                         Verdict::review,
                         {field_missing, field_missing, field_missing},
                         {NotChecked::declared_umf}},
                        {"the school asks for no clinic",
                         [](Sheet& s) {
                             s.policy.required = {nombre, curp, nss, derecho, fecha_constancia};
                             s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                         },
                         Verdict::ok,
                         {},
                         {NotChecked::declared_umf}},
                        {"no cover comes first",
                         [](Sheet& s) {
                             s.set(derecho, "NO");
                             s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                         },
                         Verdict::no_coverage,
                         {not_covered, alta_missing},
                         {NotChecked::declared_umf}},
                        {"outdated comes after",
                         [](Sheet& s) {
                             s.set_dates("2026-01-15");
                             s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                         },
                         Verdict::missing_alta,
                         {alta_missing, outdated},
                         {NotChecked::declared_umf}},
                    });

    Sheet sheet = good_sheet(Source::embedded);
    sheet.dash({delegacion, umf, turno, consultorio, agregado_medico});
    const Finding finding = finding_of(sheet.verified(), alta_missing);
    EXPECT_EQ(finding.field, umf);
    EXPECT_EQ(finding.found, "-");
    EXPECT_EQ(finding.page, 1);
    EXPECT_TRUE(finding.box);
}

TEST(Alta, OnAScanThreeFieldsMustBeSeenEmpty)
{
    expect_examples(Source::ocr,
                    {
                        {"all five",
                         [](Sheet& s) {
                             s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                         },
                         Verdict::missing_alta,
                         {alta_missing},
                         {NotChecked::declared_umf}},
                        {"three, two are illegible",
                         [](Sheet& s) {
                             s.dash({umf, turno, consultorio});
                             s.blank(delegacion, FieldState::illegible);
                             s.blank(agregado_medico, FieldState::illegible);
                         },
                         Verdict::missing_alta,
                         {alta_missing},
                         {NotChecked::declared_umf}},
                        {"two, three are illegible",
                         [](Sheet& s) {
                             s.dash({umf, turno});
                             for (const FieldId id : {delegacion, consultorio, agregado_medico})
                                 s.blank(id, FieldState::illegible);
                         },
                         Verdict::review,
                         {field_illegible, low_confidence, low_confidence},
                         {NotChecked::declared_umf}},
                        {"three, seen poorly",
                         [](Sheet& s) {
                             s.dash({delegacion, umf, turno, consultorio, agregado_medico});
                             for (const FieldId id : {delegacion, umf, turno})
                                 s[id].confidence = 0.3;
                         },
                         Verdict::review,
                         {low_confidence, low_confidence, low_confidence, low_confidence, low_confidence},
                         {NotChecked::declared_umf}},
                        {"one, the rest read, seen poorly",
                         [](Sheet& s) {
                             s.dash({agregado_medico});
                             s[agregado_medico].confidence = 0.1;
                         },
                         Verdict::review,
                         {alta_incomplete}},
                    });
}

TEST(Alta, ABlankFormSaysNothingOfIt)
{
    for (const Source source : {Source::embedded, Source::ocr}) {
        Sheet sheet = good_sheet(source);
        sheet.dash({delegacion, umf, turno, consultorio, agregado_medico});
        for (const FieldId id : {nombre, curp, nss})
            sheet.blank(id, FieldState::absent);
        const std::string codes = codes_of(sheet.verified());
        EXPECT_EQ(std::string::npos, codes.find("alta_missing")) << codes;
        EXPECT_NE(std::string::npos, codes.find("low_confidence")) << codes;
    }
}

TEST(SchoolDemands, AreAskedOnlyWhereThePolicyMakesThem)
{
    const auto of_another = [](Sheet& s) {
        s.set(registro_patronal, "Y1234567101");
        s.evidence.found.employers = {{"Y1234567101", "OTRA EMPRESA"}};
    };
    expect_examples(
        Source::embedded,
        {
            {"another employer, nothing asked", of_another, Verdict::ok, {}},
            {"modalidad 32 asked",
             [&](Sheet& s) {
                 of_another(s);
                 s.policy.require_modalidad_32 = true;
             },
             Verdict::review,
             {modalidad_not_student}},
            {"modalidad 32 asked and shown by the employer",
             [](Sheet& s) { s.policy.require_modalidad_32 = true; },
             Verdict::ok,
             {}},
            {"shown by the student line",
             [&](Sheet& s) {
                 of_another(s);
                 s.policy.require_modalidad_32 = true;
                 s[modalidad] = s[turno];
                 s.set(modalidad, "SEGURO FACULTATIVO ESTUDIANTES");
             },
             Verdict::ok,
             {}},
            {"shown by the number",
             [&](Sheet& s) {
                 of_another(s);
                 s.policy.require_modalidad_32 = true;
                 s[modalidad] = s[turno];
                 s.set(modalidad, "(32) SEG FACULT");
             },
             Verdict::ok,
             {}},
            {"the school's employer asked",
             [&](Sheet& s) {
                 of_another(s);
                 s.policy.school_employers = {"C9999999321"};
             },
             Verdict::review,
             {employer_not_school}},
            {"the second employer is the school",
             [&](Sheet& s) {
                 of_another(s);
                 s.evidence.found.employers.push_back({"C9999999321", "INSTITUTO TECNOLOGICO DE PRUEBA"});
                 s.policy.school_employers = {"B8888888321", "C9999999321"};
             },
             Verdict::ok,
             {}},
            {"no employer printed",
             [&](Sheet& s) {
                 s.blank(registro_patronal, FieldState::absent);
                 s.evidence.found.employers.clear();
                 s.policy.school_employers = {"C9999999321"};
                 s.policy.require_modalidad_32 = true;
             },
             Verdict::review,
             {modalidad_not_student, employer_not_school}},
        });
}

} // namespace constancia
