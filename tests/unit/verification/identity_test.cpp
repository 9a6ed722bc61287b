#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

TEST(Identity, GoodSheetsAreApprovedFromEitherSource)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {{"as it is", [](Sheet&) {}, Verdict::ok, {}}});
}

TEST(Identity, EmbeddedIdentifiersContradictByThemselves)
{
    expect_examples(Source::embedded,
                    {
                        {"another CURP, born in another year",
                         [](Sheet& s) { s.set_curp("LOHF060317MMCPRRA8"); },
                         Verdict::mismatch,
                         {curp_mismatch, curp_birthdate_disagrees, agregado_birthyear_disagrees,
                          nss_birthyear_disagrees}},
                        {"another NSS",
                         [](Sheet& s) { s.set_nss("12345678903"); },
                         Verdict::mismatch,
                         {nss_mismatch, nss_birthyear_disagrees}},
                        {"another NSS, one digit and the check digit apart",
                         [](Sheet& s) { s.set_nss("05200500022"); },
                         Verdict::mismatch,
                         {nss_mismatch}},
                        {"a stranger's",
                         [](Sheet& s) {
                             s.set_curp(stranger_curp);
                             s.set_nss(stranger_nss);
                             s.set_name(stranger_name);
                         },
                         Verdict::mismatch,
                         {curp_mismatch, nss_mismatch, name_mismatch, curp_birthdate_disagrees,
                          agregado_birthyear_disagrees, nss_birthyear_disagrees}},
                        {"a confidence too low for a rejection",
                         [](Sheet& s) {
                             s.set_nss("11200500020");
                             s[nss].confidence = 0.75;
                         },
                         Verdict::review,
                         {low_confidence}},
                        {"no place to show",
                         [](Sheet& s) {
                             s.set_nss("05200500022");
                             s[nss].page.reset();
                         },
                         Verdict::review,
                         {low_confidence}},
                        {"the declared one is among the other readings",
                         [](Sheet& s) {
                             s.set_nss("05200500022");
                             s[nss].alternatives = {std::string(student_nss)};
                         },
                         Verdict::review,
                         {low_confidence}},
                    });
}

TEST(Identity, RecognisedIdentifiersContradictOnlyWithASecondReading)
{
    expect_examples(
        Source::ocr,
        {
            // 6 for G in position 17: valid, and the check digit is blind to it.
            {"CURP differs by one look-alike, the cadena too",
             [](Sheet& s) { s.set_curp("LOHF050317MMCPRRA1"); },
             Verdict::ok,
             {}},
            {"CURP differs in one character that no check digit guards",
             [](Sheet& s) {
                 s.set_curp("LOHF050307MMCPRRA1");
                 s.set(fecha_nacimiento, "2005-03-07");
             },
             Verdict::review,
             {low_confidence}},
            {"NSS differs in one digit: invalid",
             [](Sheet& s) { s.set(nss, "05200500019"); },
             Verdict::review,
             {low_confidence}},
            {"NSS is another, nothing else says so",
             [](Sheet& s) {
                 s.set(nss, stranger_nss);
                 s.evidence.found.cadena.reset();
             },
             Verdict::review,
             {low_confidence, nss_birthyear_disagrees, cadena_missing},
             {NotChecked::cadena_original}},
            {"NSS is another, and the cadena's is the same other one",
             [](Sheet& s) { s.set_nss(stranger_nss); },
             Verdict::mismatch,
             {nss_mismatch, nss_birthyear_disagrees}},
            {"CURP and NSS are others",
             [](Sheet& s) {
                 s.set(curp, stranger_curp);
                 s.set(nss, stranger_nss);
                 s.evidence.found.cadena.reset();
                 s.blank(fecha_nacimiento, FieldState::absent);
                 s.blank(agregado_medico, FieldState::absent);
             },
             Verdict::mismatch,
             {curp_mismatch, nss_mismatch, nss_birthyear_disagrees, name_not_in_curp, cadena_missing},
             {NotChecked::cadena_original}},
            {"CURP and name are others",
             [](Sheet& s) {
                 s.set(curp, stranger_curp);
                 s.set(nombre, stranger_name);
                 s.evidence.found.cadena.reset();
                 s.blank(fecha_nacimiento, FieldState::absent);
                 s.blank(agregado_medico, FieldState::absent);
                 s.blank(nss, FieldState::illegible);
             },
             Verdict::mismatch,
             {curp_mismatch, field_illegible, name_differs, cadena_missing},
             {NotChecked::declared_nss, NotChecked::cadena_original}},
            {"a second field that was read poorly is none",
             [](Sheet& s) {
                 s.set(nss, stranger_nss);
                 s.set(nombre, stranger_name);
                 s[nombre].confidence = 0.75;
                 s.evidence.found.cadena.reset();
             },
             Verdict::review,
             {low_confidence, name_differs, nss_birthyear_disagrees, name_not_in_curp, cadena_missing},
             {NotChecked::cadena_original}},
        });
}

TEST(Identity, NamesAreComparedAsPeopleDo)
{
    expect_examples(Source::embedded, {
                                          {"surnames first, accents",
                                           [](Sheet& s) { s.set_name("LÓPEZ HERNÁNDEZ MARÍA FERNANDA"); },
                                           Verdict::ok,
                                           {}},
                                          {"a given name is missing",
                                           [](Sheet& s) { s.set_name("FERNANDA LOPEZ HERNANDEZ"); },
                                           Verdict::review,
                                           {name_differs}},
                                          {"a letter differs",
                                           [](Sheet& s) { s.set_name("MARIA FERNANDA LOPES HERNANDEZ"); },
                                           Verdict::review,
                                           {name_differs}},
                                          {"a whole surname differs",
                                           [](Sheet& s) { s.set_name("MARIA FERNANDA LOPEZ CASTILLO"); },
                                           Verdict::mismatch,
                                           {name_mismatch, name_not_in_curp}},
                                          {"another person's",
                                           [](Sheet& s) { s.set_name("ROBERTO GARZA IBARRA"); },
                                           Verdict::mismatch,
                                           {name_mismatch, name_not_in_curp}},
                                      });
}

TEST(Identity, ANameThatOnlyTheCadenaHasMayHaveLostItsSpaces)
{
    const auto from_cadena = [](std::string_view name) {
        return [name](Sheet& s) {
            s.set_name(name);
            s[nombre].source = Source::cadena;
        };
    };
    expect_examples(Source::embedded,
                    {{"run together", from_cadena("MARIA FERNANDALOPEZ HERNANDEZ"), Verdict::ok, {}},
                     {"another's", from_cadena(stranger_name), Verdict::mismatch, {name_mismatch}}});
}

TEST(Identity, ARecognisedNameContradictsOnlyWhereTheCadenaRepeatsIt)
{
    expect_examples(Source::ocr, {
                                     {"a whole surname differs, and the cadena has it",
                                      [](Sheet& s) { s.set_name("MARIA FERNANDA LOPEZ CASTILLO"); },
                                      Verdict::mismatch,
                                      {name_mismatch, name_not_in_curp}},
                                     {"a whole surname differs, and the cadena is not read",
                                      [](Sheet& s) {
                                          s.set_name("MARIA FERNANDA LOPEZ CASTILLO");
                                          s.evidence.found.cadena.reset();
                                      },
                                      Verdict::review,
                                      {name_differs, name_not_in_curp, cadena_missing},
                                      {NotChecked::cadena_original}},
                                     {"a whole surname differs, read poorly",
                                      [](Sheet& s) {
                                          s.set_name("MARIA FERNANDA LOPEZ CASTILLO");
                                          s[nombre].confidence = 0.75;
                                      },
                                      Verdict::review,
                                      {name_differs, name_not_in_curp}},
                                     {"a letter misread, the cadena has it right",
                                      [](Sheet& s) { s.set(nombre, "MARIA FERNANDA LOPE2 HERNANDEZ"); },
                                      Verdict::ok,
                                      {}},
                                     {"a word lost, the cadena has it",
                                      [](Sheet& s) { s.set(nombre, "MARIA FERNANDA LOPEZ"); },
                                      Verdict::ok,
                                      {name_not_in_curp}},
                                     {"a fold taken for a letter, the cadena has none",
                                      [](Sheet& s) { s.set(nombre, "MARIA FERNANDA I LOPEZ HERNANDEZ"); },
                                      Verdict::ok,
                                      {}},
                                     {"a word lost, and no cadena",
                                      [](Sheet& s) {
                                          s.set(nombre, "MARIA FERNANDA LOPEZ");
                                          s.evidence.found.cadena.reset();
                                      },
                                      Verdict::review,
                                      {name_differs, name_not_in_curp, cadena_missing},
                                      {NotChecked::cadena_original}},
                                     {"a letter misread, and no cadena",
                                      [](Sheet& s) {
                                          s.set(nombre, "MARIA FERNANDA LOPE2 HERNANDEZ");
                                          s.evidence.found.cadena.reset();
                                      },
                                      Verdict::review,
                                      {name_differs, cadena_missing},
                                      {NotChecked::cadena_original}},
                                 });
}

TEST(Identity, OnlyNumbersOfClinicsContradict)
{
    expect_examples(
        Source::embedded,
        {
            {"another number", [](Sheet& s) { s.set(umf, "10 XOLA"); }, Verdict::mismatch, {umf_mismatch}},
            {"another number where the school does not compare",
             [](Sheet& s) {
                 s.set(umf, "10 XOLA");
                 s.policy.compare_umf = false;
             },
             Verdict::ok,
             {},
             {NotChecked::declared_umf}},
            {"another type of unit",
             [](Sheet& s) {
                 s.set(umf, "75");
                 s[umf].raw = "HGZ/MF 75";
             },
             Verdict::review,
             {umf_type_differs}},
            {"another name", [](Sheet& s) { s.set(umf, "75 OTRA COLONIA"); }, Verdict::ok, {}},
            {"none declared",
             [](Sheet& s) { s.declare({.umf = ""}); },
             Verdict::ok,
             {},
             {NotChecked::declared_umf}},
        });
    expect_examples(
        Source::ocr,
        {{"another number", [](Sheet& s) { s.set(umf, "10 XOLA"); }, Verdict::review, {low_confidence}}});
}

Beneficiary row_of(std::string_view text, std::string_view curp)
{
    return {std::string(text), std::string(curp), 1, Rect{50, 600, 550, 612}};
}

void make_parents(Sheet& s)
{
    s.set_curp("HEMR780211MMCRZS08");
    s.set_nss("11210304561");
    s.set_name("ROSA ELENA HERNANDEZ MEZA");
    s.set(fecha_nacimiento, "1978-02-11");
    s.set(agregado_medico, "1M1978OR");
    s.evidence.found.beneficiaries = {
        row_of("MARIA FERNANDA LOPEZ HERNANDEZ LOHF050317MMCPRRA1 HIJO 3M2005ES SI", student_curp)};
}

TEST(Identity, AParentsConstanciaIsToldInOneSentence)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(
            source,
            {{"by CURP", make_parents, Verdict::mismatch, {student_is_beneficiary, nss_birthyear_disagrees}},
             {"by name, where the row has no CURP",
              [](Sheet& s) {
                  make_parents(s);
                  s.evidence.found.beneficiaries = {row_of("LOPEZ HERNANDEZ MARIA FERNANDA HIJO", "")};
              },
              Verdict::mismatch,
              {student_is_beneficiary, nss_birthyear_disagrees}}});
    expect_examples(
        Source::embedded,
        {
            {"the student is the head and has a child",
             [](Sheet& s) {
                 s.evidence.found.beneficiaries = {row_of("LUIS LOPEZ HERNANDEZ HIJO", stranger_curp)};
             },
             Verdict::ok,
             {}},
            {"a namesake among the beneficiaries is another person",
             [](Sheet& s) {
                 make_parents(s);
                 s.evidence.found.beneficiaries = {row_of("MARIA FERNANDA LOPEZ HERNANDEZ", stranger_curp)};
             },
             Verdict::mismatch,
             {curp_mismatch, nss_mismatch, name_mismatch, nss_birthyear_disagrees}},
            {"no CURP declared: NSS and name tell the head from the student",
             [](Sheet& s) {
                 make_parents(s);
                 s.declare({.curp = ""});
             },
             Verdict::mismatch,
             {student_is_beneficiary, nss_birthyear_disagrees},
             {NotChecked::declared_curp}},
        });

    Sheet sheet = good_sheet(Source::embedded);
    make_parents(sheet);
    const Finding finding = finding_of(sheet.verified(), student_is_beneficiary);
    EXPECT_EQ(finding.expected, student_curp);
    EXPECT_EQ(finding.found, "ROSA ELENA HERNANDEZ MEZA");
    EXPECT_EQ(finding.box, (Rect{50, 600, 550, 612}));
}

TEST(Identity, WhatIsNotDeclaredIsNotCompared)
{
    const auto declared = [](Declaration declaration) {
        return [declaration](Sheet& s) { s.declare(declaration); };
    };
    using enum NotChecked;
    expect_examples(
        Source::embedded,
        {
            {"no CURP", declared({.curp = ""}), Verdict::ok, {}, {declared_curp}},
            {"no NSS", declared({.nss = ""}), Verdict::ok, {}, {declared_nss}},
            {"no name", declared({.name = ""}), Verdict::ok, {}, {declared_name}},
            {"a name only",
             declared({.curp = "", .nss = "", .umf = ""}),
             Verdict::ok,
             {},
             {declared_curp, declared_nss, declared_umf}},
            {"a name only, and it is another",
             declared({.name = stranger_name, .curp = "", .nss = "", .umf = ""}),
             Verdict::mismatch,
             {name_mismatch},
             {declared_curp, declared_nss, declared_umf}},
            {"a CURP that no repair makes valid",
             declared({.curp = "LOHF050317MMCPRRA4"}),
             Verdict::review,
             {declared_invalid},
             {declared_curp}},
            {"an NSS that a spreadsheet has destroyed",
             declared({.nss = "5.20E+09"}),
             Verdict::review,
             {declared_invalid},
             {declared_nss}},
            {"a clinic without number", declared({.umf = "no sé"}), Verdict::ok, {}, {declared_umf}},
            {"nothing that tells people apart",
             declared({.name = "", .curp = "", .nss = ""}),
             Verdict::review,
             {declared_empty},
             {declared_name, declared_curp, declared_nss}},
            {"only a clinic, as an option",
             [](Sheet& s) {
                 s.declare({.name = "", .curp = "", .nss = ""});
                 s.student.row = 0;
             },
             Verdict::ok,
             {},
             {declared_name, declared_curp, declared_nss}},
        });
}

TEST(Identity, EitherReadingOfADeclaredNssAgrees)
{
    Sheet sheet = good_sheet(Source::embedded);
    sheet.student.nss.readings = {*Nss::parse("05200500022"), *Nss::parse(student_nss)};
    EXPECT_EQ(sheet.verified().verdict, Verdict::ok);

    sheet.student.nss.readings = {*Nss::parse("05200500022"), *Nss::parse("12345678903")};
    EXPECT_EQ(finding_of(sheet.verified(), nss_mismatch).expected, "05200500022, 12345678903");
}

TEST(Identity, AnAppendedCheckDigitSaysNoMoreThanItsTenDigits)
{
    const auto complete = [](std::string_view value, std::string_view raw) {
        return [value, raw](Sheet& s) {
            s.set(nss, value);
            s[nss].raw = std::string(raw);
            s[nss].completed = true;
        };
    };
    expect_examples(
        Source::embedded,
        {
            {"ten digits that are the declared ones", complete(student_nss, "0520050001"), Verdict::ok, {}},
            {"the first digit was lost, not the last",
             complete("52005000147", "5200500014"),
             Verdict::review,
             {low_confidence, nss_birthyear_disagrees}},
        });
    Sheet sheet = good_sheet(Source::embedded);
    sheet.set_nss("12345678903");
    sheet[nss].completed = true;
    EXPECT_EQ(sheet.verified().verdict, Verdict::mismatch);
}

} // namespace constancia
