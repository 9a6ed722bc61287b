#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

TEST(Cadena, EmbeddedDisagreementIsSuspect)
{
    expect_examples(
        Source::embedded,
        {
            {"another CURP",
             [](Sheet& s) { s.cadena().curp = stranger_curp; },
             Verdict::suspect,
             {cadena_disagrees}},
            {"another NSS, one digit and the check digit apart",
             [](Sheet& s) { s.cadena().nss = "05200500022"; },
             Verdict::suspect,
             {cadena_disagrees}},
            {"the visible CURP was made invalid by the change",
             [](Sheet& s) {
                 s.declare({.curp = ""});
                 s.set(curp, "XXXF050317MMCPRRA1");
             },
             Verdict::suspect,
             {cadena_disagrees, curp_invalid},
             {NotChecked::declared_curp}},
            {"another surname",
             [](Sheet& s) { s.cadena().nombre = "MARIA FERNANDA LOPEZ CASTILLO"; },
             Verdict::suspect,
             {cadena_disagrees}},
            {"the name with its spaces lost",
             [](Sheet& s) { s.cadena().nombre = "MARIA FERNANDALOPEZ HERNAN DEZ"; },
             Verdict::ok,
             {}},
            {"a name whose letters were destroyed, with gaps where they stood",
             [](Sheet& s) { s.cadena().nombre = "MARIA FERNANDA L \xEF\xBF\xBD PEZ HERN \xEF\xBF\xBD NDEZ"; },
             Verdict::ok,
             {}},
            {"issued eight months before",
             [](Sheet& s) { s.cadena().date = make_date(2025, 12, 20); },
             Verdict::suspect,
             {cadena_disagrees}},
            {"issued around midnight",
             [](Sheet& s) { s.cadena().date = make_date(2026, 8, 20); },
             Verdict::ok,
             {}},
            {"letters in an NSS that is quite another",
             [](Sheet& s) { s.cadena().nss = "9384AB61728"; },
             Verdict::review,
             {low_confidence}},
            {"the field was taken from it",
             [](Sheet& s) {
                 s[curp].source = Source::cadena;
                 s[nss].source = Source::cadena;
             },
             Verdict::ok,
             {}},
            {"not there",
             [](Sheet& s) { s.evidence.found.cadena.reset(); },
             Verdict::ok,
             {cadena_missing},
             {NotChecked::cadena_original}},
            {"there, but nothing in it is legible",
             [](Sheet& s) {
                 s.cadena().curp = "LOHF0503";
                 s.cadena().nss = "0520";
                 s.cadena().date.reset();
                 s.cadena().nombre.clear();
             },
             Verdict::ok,
             {},
             {NotChecked::cadena_original}},
        });
    Sheet sheet = good_sheet(Source::embedded);
    sheet.cadena().curp = stranger_curp;
    const Finding finding = finding_of(sheet.verified(), cadena_disagrees);
    EXPECT_EQ(finding.field, curp);
    EXPECT_EQ(finding.expected, stranger_curp);
    EXPECT_EQ(finding.found, student_curp);
}

TEST(Cadena, FromPixelsAMisreadingIsNoAlteration)
{
    expect_examples(Source::ocr, {
                                     {"another CURP, both read well",
                                      [](Sheet& s) { s.cadena().curp = stranger_curp; },
                                      Verdict::suspect,
                                      {cadena_disagrees}},
                                     {"another CURP, small print",
                                      [](Sheet& s) {
                                          s.cadena().curp = stranger_curp;
                                          s.cadena().confidence = 0.6;
                                      },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"one character of the CURP",
                                      [](Sheet& s) { s.cadena().curp = "LOHF050327MMCPRRA1"; },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"no valid CURP: no evidence",
                                      [](Sheet& s) { s.cadena().curp = "LOHF050317NMGPRRA1"; },
                                      Verdict::ok,
                                      {}},
                                     {"no valid CURP, but quite another",
                                      [](Sheet& s) { s.cadena().curp = "CUNA061102HHGRXNA9"; },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"no valid NSS, but quite another",
                                      [](Sheet& s) { s.cadena().nss = "93847561728"; },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"no valid CURP, read poorly beside the same NSS",
                                      [](Sheet& s) { s.cadena().curp = "LOHFOS0317MMGPRAAL"; },
                                      Verdict::ok,
                                      {}},
                                     {"no valid CURP, read poorly beside an NSS that is not read either",
                                      [](Sheet& s) {
                                          s.cadena().curp = "LOHFOS0317MNGPAAAL";
                                          s.cadena().nss = "";
                                      },
                                      Verdict::review,
                                      {low_confidence},
                                      {NotChecked::cadena_original}},
                                     {"no valid CURP, a character read twice and the last one cut off",
                                      [](Sheet& s) {
                                          s.cadena().curp = "LOHFO5O31I7MMCPRRA";
                                          s.cadena().nss = "";
                                      },
                                      Verdict::ok,
                                      {},
                                      {NotChecked::cadena_original}},
                                     {"one digit of the date",
                                      [](Sheet& s) { s.cadena().date = make_date(2025, 8, 21); },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"one digit of the date, but the folio has the visible one",
                                      [](Sheet& s) {
                                          s.cadena().date = make_date(2025, 8, 21);
                                          s.cadena().folio = "1787335200123456789012";
                                      },
                                      Verdict::ok,
                                      {}},
                                     {"the folio has the other date, and the vigencia the visible one",
                                      [](Sheet& s) {
                                          s.cadena().date = make_date(2025, 8, 21);
                                          s.cadena().folio = "1755799200123456789012";
                                      },
                                      Verdict::suspect,
                                      {cadena_disagrees}},
                                     {"the folio has the other date, and nothing else the visible one",
                                      [](Sheet& s) {
                                          s.blank(vigencia, FieldState::absent);
                                          s.cadena().date = make_date(2025, 8, 21);
                                          s.cadena().folio = "1755799200123456789012";
                                      },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"another date altogether",
                                      [](Sheet& s) { s.cadena().date = make_date(2025, 12, 20); },
                                      Verdict::suspect,
                                      {cadena_disagrees}},
                                     {"another date in small print, and nothing that repeats it",
                                      [](Sheet& s) {
                                          s.cadena().date = make_date(2025, 12, 20);
                                          s.cadena().confidence = 0.6;
                                      },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"another date in small print, and the folio repeats it",
                                      [](Sheet& s) {
                                          s.cadena().date = make_date(2025, 8, 21);
                                          s.cadena().folio = "1755799200123456789012";
                                          s.cadena().confidence = 0.6;
                                      },
                                      Verdict::suspect,
                                      {cadena_disagrees}},
                                     {"a vowel in the cadena where the visible CURP has a consonant",
                                      [](Sheet& s) { s.cadena().curp = "LOHF050317MMCARRA1"; },
                                      Verdict::ok,
                                      {}},
                                     {"another CURP, of which letters had to be put right",
                                      [](Sheet& s) {
                                          s.cadena().curp = stranger_curp;
                                          s.cadena().joined = "|Curp:CUNAO61102HHGRXNA4|Folio:1|";
                                      },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"another surname",
                                      [](Sheet& s) { s.cadena().nombre = "MARIA FERNANDA LOPEZ CASTILLO"; },
                                      Verdict::review,
                                      {low_confidence}},
                                     {"a name in letters that make no sense, as the identifiers do",
                                      [](Sheet& s) {
                                          s.cadena().nombre = "MAPIA FEPNAMOA LQPZ";
                                          s.cadena().curp = "LOHFO503";
                                          s.cadena().nss.clear();
                                      },
                                      Verdict::ok,
                                      {},
                                      {NotChecked::cadena_original}},
                                 });
}

TEST(Validity, WhatIsPrintedInvalidIsToldFromWhatWasMisread)
{
    const auto wrong_curp = [](Sheet& s) {
        s.set(curp, "LOHF050317MMCPRRA4");
        s.evidence.found.cadena.reset();
    };
    const auto wrong_nss = [](Sheet& s) {
        s.set(nss, "05200500019");
        s.evidence.found.cadena.reset();
    };
    expect_examples(
        Source::embedded,
        {
            {"CURP",
             wrong_curp,
             Verdict::review,
             {curp_invalid, cadena_missing},
             {NotChecked::cadena_original}},
            {"NSS", wrong_nss, Verdict::review, {nss_invalid, cadena_missing}, {NotChecked::cadena_original}},
        });
    expect_examples(Source::ocr, {
                                     {"CURP",
                                      wrong_curp,
                                      Verdict::review,
                                      {low_confidence, cadena_missing},
                                      {NotChecked::cadena_original}},
                                     {"NSS",
                                      wrong_nss,
                                      Verdict::review,
                                      {low_confidence, cadena_missing},
                                      {NotChecked::cadena_original}},
                                 });
    Sheet sheet = good_sheet(Source::embedded);
    wrong_curp(sheet);
    EXPECT_EQ(finding_of(sheet.verified(), curp_invalid).expected, student_curp);
}

TEST(Repairs, ApproveOnlyWhenAnotherReadingHasTheSameCharacters)
{
    using enum NotChecked;
    const auto without_cadena = [](Sheet& s) { s.evidence.found.cadena.reset(); };
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {
                                    {"the cadena has them",
                                     [](Sheet& s) { s.repaired(curp, "L0HF050317MMCPRRA1"); },
                                     Verdict::ok,
                                     {}},
                                    {"nothing has them",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "L0HF050317MMCPRRA1");
                                         without_cadena(s);
                                     },
                                     Verdict::review,
                                     {low_confidence, cadena_missing},
                                     {cadena_original}},
                                    {"the cadena is what was repaired",
                                     [](Sheet& s) {
                                         s.repaired(curp, "L0HF050317MMCPRRA1");
                                         s[curp].source = Source::cadena;
                                     },
                                     Verdict::review,
                                     {low_confidence}},
                                    {"the cadena says otherwise",
                                     [](Sheet& s) {
                                         s.repaired(nss, "O5200500014");
                                         s.cadena().nss.clear();
                                     },
                                     Verdict::review,
                                     {low_confidence}},
                                    {"the cadena was read alike, and put right alike",
                                     [](Sheet& s) {
                                         s.repaired(curp, "L0HF050317MMCPRRA1");
                                         s.cadena().joined = "|Curp:L0HF050317MMCPRRA1|Folio:1|";
                                     },
                                     Verdict::review,
                                     {low_confidence}},
                                    {"the cadena has them, and was put right elsewhere",
                                     [](Sheet& s) {
                                         s.repaired(curp, "L0HF050317MMCPRRA1");
                                         s.cadena().joined = "|Curp:LOHFO50317MMCPRRA1|Folio:1|";
                                     },
                                     Verdict::ok,
                                     {}},
                                    {"digits of the date of birth",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "LOHF0503I7MMCPRRA1");
                                         without_cadena(s);
                                     },
                                     Verdict::ok,
                                     {cadena_missing},
                                     {cadena_original}},
                                    {"digits of the date of birth, which is not printed",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "LOHF0503I7MMCPRRA1");
                                         s.blank(fecha_nacimiento, FieldState::absent);
                                         without_cadena(s);
                                     },
                                     Verdict::review,
                                     {low_confidence, cadena_missing},
                                     {cadena_original}},
                                    {"year of birth, from the agregado",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "LOHFO50317MMCPRRA1");
                                         s.blank(fecha_nacimiento, FieldState::absent);
                                         without_cadena(s);
                                     },
                                     Verdict::ok,
                                     {cadena_missing},
                                     {cadena_original}},
                                    {"NSS, confirmed by the portal's file name",
                                     [&](Sheet& s) {
                                         s.repaired(nss, "0S200500014");
                                         s.evidence.facts.portal_file_nss = student_nss;
                                         without_cadena(s);
                                     },
                                     Verdict::ok,
                                     {cadena_missing},
                                     {cadena_original}},
                                    {"NSS, another in the file name",
                                     [&](Sheet& s) {
                                         s.repaired(nss, "0S200500014");
                                         s.evidence.facts.portal_file_nss = stranger_nss;
                                         without_cadena(s);
                                     },
                                     Verdict::review,
                                     {low_confidence, cadena_missing},
                                     {cadena_original}},
                                    {"year of birth in the NSS",
                                     [&](Sheet& s) {
                                         s.repaired(nss, "0520O500014");
                                         without_cadena(s);
                                     },
                                     Verdict::ok,
                                     {cadena_missing},
                                     {cadena_original}},
                                    {"a reading of another length",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "LOHF05031 7MMCPRRRA1");
                                         without_cadena(s);
                                     },
                                     Verdict::review,
                                     {low_confidence, cadena_missing},
                                     {cadena_original}},
                                });
}

TEST(Repairs, SeveralSurvivorsAreSettledByAReadingOfTheWhole)
{
    const std::string survivor = "LOHF050317MMCPRR41";
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {
                                    {"the cadena has the whole",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "LOHF0503I7MMCPRRA1");
                                         s[curp].alternatives = {std::string(student_curp), survivor};
                                     },
                                     Verdict::ok,
                                     {}},
                                    {"the date of birth has only a part",
                                     [&](Sheet& s) {
                                         s.repaired(curp, "LOHF0503I7MMCPRRA1");
                                         s[curp].alternatives = {std::string(student_curp), survivor};
                                         s.evidence.found.cadena.reset();
                                     },
                                     Verdict::review,
                                     {low_confidence, cadena_missing},
                                     {NotChecked::cadena_original}},
                                    {"another value stands elsewhere on the page",
                                     [](Sheet& s) { s[curp].alternatives = {std::string(stranger_curp)}; },
                                     Verdict::review,
                                     {low_confidence}},
                                });
}

TEST(Repairs, AnotherReadingOfOneCharacterIsRefutedByOneThatHasIt)
{
    // P and A in position 14 give the same check digit.
    const auto read_again_with_an_a = [](Sheet& s) { s[curp].alternatives = {"LOHF050317MMCARRA1"}; };
    expect_examples(Source::ocr,
                    {
                        {"the cadena has it as it was read", read_again_with_an_a, Verdict::ok, {}},
                        {"the cadena had it put right",
                         [&](Sheet& s) {
                             read_again_with_an_a(s);
                             s.cadena().joined = "|Curp:LOHF050317MMC?RRA1|Folio:1|";
                         },
                         Verdict::review,
                         {low_confidence}},
                        {"the date of birth has it",
                         [](Sheet& s) {
                             s[curp].alternatives = {"LOHF050327MMCPRRA1"};
                             s.evidence.found.cadena.reset();
                         },
                         Verdict::ok,
                         {cadena_missing},
                         {NotChecked::cadena_original}},
                        {"nothing has it",
                         [&](Sheet& s) {
                             read_again_with_an_a(s);
                             s.evidence.found.cadena.reset();
                         },
                         Verdict::review,
                         {low_confidence, cadena_missing},
                         {NotChecked::cadena_original}},
                        {"it stands in another place",
                         [&](Sheet& s) {
                             read_again_with_an_a(s);
                             s[curp].has_rival = true;
                         },
                         Verdict::review,
                         {low_confidence}},
                        {"two characters are others",
                         [](Sheet& s) { s[curp].alternatives = {"LOHF050327MMCARRA1"}; },
                         Verdict::review,
                         {low_confidence}},
                    });
    expect_examples(Source::embedded,
                    {{"printed twice", read_again_with_an_a, Verdict::review, {low_confidence}}});
}

TEST(Consistency, WarnsAndChangesNoVerdict)
{
    expect_examples(Source::embedded,
                    {
                        {"date of birth",
                         [](Sheet& s) { s.set(fecha_nacimiento, "2005-03-27"); },
                         Verdict::ok,
                         {curp_birthdate_disagrees}},
                        {"agregado",
                         [](Sheet& s) { s.set(agregado_medico, "1M2006ES"); },
                         Verdict::ok,
                         {agregado_birthyear_disagrees}},
                        {"agregado of a form nobody knows",
                         [](Sheet& s) { s.set(agregado_medico, "ABC"); },
                         Verdict::ok,
                         {}},
                        {"NSS",
                         [](Sheet& s) {
                             s.set_nss("92919084431");
                             s.declare({.nss = "92919084431"});
                         },
                         Verdict::ok,
                         {nss_birthyear_disagrees}},
                        {"name",
                         [](Sheet& s) {
                             s.set_name("JULIA ZAMORA ORTIZ");
                             s.declare({.name = "JULIA ZAMORA ORTIZ"});
                         },
                         Verdict::ok,
                         {name_not_in_curp}},
                        {"written a month after its issue",
                         [](Sheet& s) { s.evidence.facts.modified = make_date(2026, 9, 21); },
                         Verdict::ok,
                         {edited_after_issue}},
                        {"a word was painted over",
                         [](Sheet& s) {
                             s.evidence.covered = CoveredText{1, Rect{10, 20, 30, 40}, "NO"};
                         },
                         Verdict::review,
                         {text_covered}},
                        {"written the day after",
                         [](Sheet& s) { s.evidence.facts.modified = make_date(2026, 8, 22); },
                         Verdict::ok,
                         {}},
                    });
}

TEST(Consistency, ARecognisedCurpThatNothingVouchesForMustAgreeWithTheDateOfBirth)
{
    const auto undeclared = [](Sheet& s) {
        s.status = Declared::Status::nothing_given;
        s.set(curp, "LOHF050327MMCPRRA1"); // the check digit is blind to the tens of the day
        s.evidence.found.cadena.reset();
    };
    const std::vector<NotChecked> not_checked = {NotChecked::declared_data, NotChecked::cadena_original};
    expect_examples(Source::ocr, {{"nothing vouches for it",
                                   undeclared,
                                   Verdict::review,
                                   {low_confidence, curp_birthdate_disagrees, cadena_missing},
                                   not_checked},
                                  {"the roster does",
                                   [](Sheet& s) { s.set(fecha_nacimiento, "2005-03-27"); },
                                   Verdict::ok,
                                   {curp_birthdate_disagrees}},
                                  {"of a scan the file's date says nothing",
                                   [](Sheet& s) { s.evidence.facts.modified = make_date(2026, 9, 21); },
                                   Verdict::ok,
                                   {}}});
    expect_examples(Source::embedded, {{"nothing vouches for it, but it is exact",
                                        undeclared,
                                        Verdict::ok,
                                        {curp_birthdate_disagrees, cadena_missing},
                                        not_checked}});
}

} // namespace constancia
