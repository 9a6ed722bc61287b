#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

namespace {

const std::vector<NotChecked> nothing_compared = {NotChecked::declared_data, NotChecked::cadena_original};

auto of_kind(DocumentKind kind)
{
    return [kind](Sheet& s) { s.evidence.kind.kind = kind; };
}

} // namespace

TEST(Kind, AnotherDocumentIsToldFromAnUnknownOne)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {
                                    {"assignment of NSS",
                                     of_kind(DocumentKind::nss_assignment),
                                     Verdict::wrong_document,
                                     {wrong_document},
                                     nothing_compared},
                                    {"cartilla",
                                     of_kind(DocumentKind::cartilla),
                                     Verdict::wrong_document,
                                     {wrong_document},
                                     nothing_compared},
                                    {"no cover, where cover is expected",
                                     of_kind(DocumentKind::no_derechohabiencia),
                                     Verdict::wrong_document,
                                     {wrong_document},
                                     nothing_compared},
                                    {"another, without much certainty",
                                     [](Sheet& s) {
                                         s.evidence.kind.kind = DocumentKind::semanas_cotizadas;
                                         s.evidence.kind.confidence = 0.6;
                                     },
                                     Verdict::review,
                                     {unknown_document},
                                     nothing_compared},
                                    {"another, without a word to point at",
                                     [](Sheet& s) {
                                         s.evidence.kind.kind = DocumentKind::semanas_cotizadas;
                                         s.evidence.kind.seen.clear();
                                     },
                                     Verdict::review,
                                     {unknown_document},
                                     nothing_compared},
                                    {"unknown",
                                     of_kind(DocumentKind::unknown),
                                     Verdict::review,
                                     {unknown_document},
                                     nothing_compared},
                                    {"specimen",
                                     [](Sheet& s) { s.evidence.kind.specimen = true; },
                                     Verdict::review,
                                     {unknown_document},
                                     nothing_compared},
                                    {"a constancia, recognised too weakly",
                                     [](Sheet& s) { s.evidence.kind.confidence = 0.3; },
                                     Verdict::review,
                                     {unknown_document},
                                     nothing_compared},
                                    {"another, and nobody knows whose",
                                     [](Sheet& s) {
                                         s.evidence.kind.kind = DocumentKind::curp;
                                         s.status = Declared::Status::not_in_roster;
                                     },
                                     Verdict::wrong_document,
                                     {wrong_document, not_in_roster},
                                     nothing_compared},
                                });
}

TEST(Kind, TheFindingNamesTheDocumentAndPointsAtIt)
{
    Sheet sheet = good_sheet(Source::embedded);
    sheet.evidence.kind = {
        DocumentKind::other,
        "ine",
        2,
        0.9,
        true,
        false,
        false,
        {{"CREDENCIAL", Rect{1, 2, 3, 4}, 0.7}, {"CLAVE DE ELECTOR", Rect{5, 6, 7, 8}, 0.9}}};
    const Finding finding = finding_of(sheet.verified(), wrong_document);
    EXPECT_EQ(finding.found, "ine");
    EXPECT_EQ(finding.page, 2);
    EXPECT_EQ(finding.box, (Rect{5, 6, 7, 8}));
}

TEST(Owner, IsFirstOfAllKnown)
{
    const auto status = [](Declared::Status value) { return [value](Sheet& s) { s.status = value; }; };
    const std::vector<NotChecked> no_data = {NotChecked::declared_data};
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {
                                    {"nothing given: judged alone",
                                     status(Declared::Status::nothing_given),
                                     Verdict::ok,
                                     {},
                                     no_data},
                                    {"not in the roster",
                                     status(Declared::Status::not_in_roster),
                                     Verdict::review,
                                     {not_in_roster},
                                     no_data},
                                    {"two rows",
                                     status(Declared::Status::ambiguous),
                                     Verdict::review,
                                     {ambiguous_owner},
                                     no_data},
                                    {"not in the roster, and outdated",
                                     [](Sheet& s) {
                                         s.status = Declared::Status::not_in_roster;
                                         s.set_dates("2025-02-01");
                                     },
                                     Verdict::outdated,
                                     {outdated, not_in_roster},
                                     no_data},
                                });
    Sheet sheet = good_sheet(Source::embedded);
    sheet.status = Declared::Status::not_in_roster;
    EXPECT_EQ(finding_of(sheet.verified(), not_in_roster).found, student_curp);
    sheet.status = Declared::Status::ambiguous;
    EXPECT_EQ(finding_of(sheet.verified(), ambiguous_owner).found, "4, 9");
}

TEST(Unreadable, EveryFaultHasItsFinding)
{
    for (const auto& [fault, name] : names_of(DocumentFault{})) {
        const Assessment assessment = unreadable({fault, "100 MiB"});
        EXPECT_EQ(assessment.verdict, Verdict::unreadable) << name;
        EXPECT_EQ(codes_of(assessment), name);
        EXPECT_EQ(assessment.findings.at(0).found, "100 MiB");
    }
    EXPECT_FALSE(unreadable({DocumentFault::damaged, ""}).findings.at(0).found);
}

TEST(Assessment, ListsErrorsFirstAndTellsEveryCheck)
{
    Sheet sheet = good_sheet(Source::embedded);
    sheet.set_dates("2026-08-29");
    sheet.set(fecha_nacimiento, "2005-03-27");
    sheet.set(derecho, "NO");
    sheet.dash({delegacion, umf, turno, consultorio, agregado_medico});
    sheet.set_name("MARIA FERNANDA LOPEZ CASTILLO");
    const Assessment assessment = sheet.verified();
    EXPECT_EQ(
        codes_of(assessment),
        "name_mismatch not_covered alta_missing curp_birthdate_disagrees name_not_in_curp issued_tomorrow");
    EXPECT_EQ(assessment.verdict, Verdict::mismatch);

    const auto is_told = [&](std::string_view name, bool passed) {
        return std::any_of(assessment.checks.begin(), assessment.checks.end(), [&](const MadeCheck& check) {
            return check.name == name && check.passed == passed;
        });
    };
    EXPECT_TRUE(is_told("kind_is_right", true));
    EXPECT_TRUE(is_told("curp_agrees", true));
    EXPECT_TRUE(is_told("names_agree", false));
    EXPECT_TRUE(is_told("coverage_is_as_expected", false));
    EXPECT_TRUE(is_told("alta_is_done", false));
}

TEST(Assessment, SaysTheSameOfAFieldOnce)
{
    Sheet sheet = good_sheet(Source::ocr);
    sheet.set(nss, "05200500019"); // differs, is invalid, and was read poorly: three reasons, one finding
    sheet[nss].confidence = 0.2;
    const Assessment assessment = sheet.verified();
    EXPECT_EQ(codes_of(assessment), "low_confidence");
    EXPECT_EQ(assessment.findings.at(0).expected, student_nss);
}

} // namespace constancia
