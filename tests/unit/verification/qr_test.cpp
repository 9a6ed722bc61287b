#include "sheet.hpp"

#include <gtest/gtest.h>

namespace constancia {

using enum FindingCode;
using enum FieldId;

TEST(Qr, IsCheckedWhereThereIsOne)
{
    for (const Source source : {Source::embedded, Source::ocr})
        expect_examples(source, {
                                    {"it says the same", [](Sheet& s) { s.qr(); }, Verdict::ok, {}},
                                    {"another CURP",
                                     [](Sheet& s) { s.qr().curp = stranger_curp; },
                                     Verdict::suspect,
                                     {qr_disagrees}},
                                    {"another NSS",
                                     [](Sheet& s) { s.qr().nss = stranger_nss; },
                                     Verdict::suspect,
                                     {qr_disagrees}},
                                    {"issued eight months before",
                                     [](Sheet& s) { s.qr().date = make_date(2025, 12, 20); },
                                     Verdict::suspect,
                                     {qr_disagrees}},
                                    {"nothing in it that could be compared",
                                     [](Sheet& s) {
                                         s.qr().curp.clear();
                                         s.qr().nss.clear();
                                         s.qr().date.reset();
                                         s.qr().nombre.clear();
                                     },
                                     Verdict::ok,
                                     {},
                                     {NotChecked::qr}},
                                    {"a field was taken from it",
                                     [](Sheet& s) {
                                         s.qr();
                                         s[curp].source = Source::qr;
                                     },
                                     Verdict::ok,
                                     {}},
                                });
}

TEST(Qr, OneCharacterThatPixelsGaveIsNoAlteration)
{
    const auto change = [](Sheet& s) { s.qr().curp = "LOHF050327MMCPRRA1"; };
    expect_examples(Source::ocr, {{"the tens of the day", change, Verdict::review, {low_confidence}}});
    expect_examples(Source::embedded, {{"the tens of the day", change, Verdict::suspect, {qr_disagrees}}});
}

TEST(Qr, ConfirmsWhatWasCorrected)
{
    expect_examples(Source::ocr, {
                                     {"by the code alone",
                                      [](Sheet& s) {
                                          s.qr();
                                          s.evidence.found.cadena.reset();
                                          s.repaired(nss, "O5200500014");
                                          s.repaired(curp, "LOHFO50317MMCPRRA1");
                                      },
                                      Verdict::ok,
                                      {cadena_missing},
                                      {NotChecked::cadena_original}},
                                     {"not where the field was taken from the code",
                                      [](Sheet& s) {
                                          s.qr();
                                          s.evidence.found.cadena.reset();
                                          s.repaired(nss, "O5200500014");
                                          s[nss].source = Source::qr;
                                      },
                                      Verdict::review,
                                      {low_confidence, cadena_missing},
                                      {NotChecked::cadena_original}},
                                 });
}

TEST(Qr, SecondsAMismatchFromPixels)
{
    expect_examples(Source::ocr, {{"a stranger's CURP, on the page and in the code",
                                   [](Sheet& s) {
                                       s.qr().curp = stranger_curp;
                                       s.set_curp(stranger_curp);
                                       s.cadena().curp.clear();
                                   },
                                   Verdict::mismatch,
                                   {curp_mismatch, curp_birthdate_disagrees, agregado_birthyear_disagrees,
                                    nss_birthyear_disagrees, name_not_in_curp}}});
}

} // namespace constancia
