/// What must hold whatever the details: never approve what must not pass, never reject on a poor reading
/// (contract.md §3, rules 1 and 2). Tried over many sheets rather than argued.
#include "sheet.hpp"
#include "text/similarity.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <vector>

namespace constancia {

using enum FieldId;

namespace {

constexpr Source sources[] = {Source::embedded, Source::ocr};
constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

using Change = std::function<void(Sheet&)>;

/// Ways to be wrong.
const std::vector<Change>& flaws()
{
    static const std::vector<Change> changes = {
        [](Sheet& s) { s.set_curp(stranger_curp); },
        [](Sheet& s) { s.set(curp, stranger_curp); },
        [](Sheet& s) { s.cadena().curp = stranger_curp; },
        [](Sheet& s) { s.set(curp, "LOHF050317MMCPRRA4"); },
        [](Sheet& s) { s.set_nss(stranger_nss); },
        [](Sheet& s) { s.cadena().nss = stranger_nss; },
        [](Sheet& s) { s.set(nss, "05200500019"); },
        [](Sheet& s) { s.set_name(stranger_name); },
        [](Sheet& s) { s.cadena().nombre = stranger_name; },
        [](Sheet& s) { s.set_name("FERNANDA LOPEZ HERNANDEZ"); },
        [](Sheet& s) { s.set(derecho, "NO"); },
        [](Sheet& s) { s.dash({derecho}); },
        [](Sheet& s) { s.set(estado, "BAJA"); },
        [](Sheet& s) { s.evidence.found.says_without_right = true; },
        [](Sheet& s) {
            s.dash({delegacion, umf, turno, consultorio, agregado_medico});
        },
        [](Sheet& s) { s.dash({consultorio}); },
        [](Sheet& s) { s.dash({agregado_medico}); },
        [](Sheet& s) { s.set_dates("2025-08-15"); },
        [](Sheet& s) { s.set_dates("2026-09-15"); },
        [](Sheet& s) { s.cadena().date = make_date(2025, 12, 1); },
        [](Sheet& s) { s.set(umf, "10 XOLA"); },
        [](Sheet& s) { s.repaired(curp, "L0HF050317MMCPRRA1"), s.evidence.found.cadena.reset(); },
        [](Sheet& s) { s.repaired(nss, "O5200500014"), s.evidence.found.cadena.reset(); },
        [](Sheet& s) { s[curp].alternatives = {std::string(stranger_curp)}; },
        [](Sheet& s) { s.evidence.kind.kind = DocumentKind::cartilla; },
        [](Sheet& s) { s.evidence.kind.kind = DocumentKind::unknown; },
        [](Sheet& s) { s.evidence.kind.specimen = true; },
        [](Sheet& s) { s.status = Declared::Status::not_in_roster; },
        [](Sheet& s) { s.status = Declared::Status::ambiguous; },
        [](Sheet& s) { s.policy.expect = Expectation::no_cover; },
        [](Sheet& s) { s.declare({.name = "", .curp = "LOHF050317MMCPRRA4", .umf = ""}); },
        [](Sheet& s) { s.policy.school_employers = {"B8888888321"}; },
    };
    return changes;
}

/// Ways to be read worse.
std::vector<Change> losses()
{
    std::vector<Change> changes;
    for (const auto& [id, name] : names_of(FieldId{}))
        for (const double confidence : {0.9, 0.79, 0.69, 0.5, 0.39, 0.0})
            changes.push_back([id = id, confidence](Sheet& s) {
                s[id].confidence = std::min(s[id].confidence, confidence);
            });
    for (const double confidence : {0.79, 0.5, 0.0}) {
        changes.push_back([confidence](Sheet& s) {
            if (s.evidence.found.cadena) s.cadena().confidence = std::min(s.cadena().confidence, confidence);
        });
        changes.push_back([confidence](Sheet& s) {
            s.evidence.kind.confidence = std::min(s.evidence.kind.confidence, confidence);
        });
        changes.push_back([confidence](Sheet& s) {
            for (const auto& [id, name] : names_of(FieldId{}))
                s[id].confidence = std::min(s[id].confidence, confidence);
        });
    }
    for (const FieldId id : Policy{}.required)
        for (const FieldState state : {FieldState::placeholder, FieldState::absent, FieldState::illegible})
            changes.push_back([id, state](Sheet& s) { s.blank(id, state); });
    return changes;
}

bool is_clinic(FieldId id)
{
    return id == umf || id == turno || id == consultorio;
}

bool rejects(Verdict verdict)
{
    return verdict != Verdict::ok && verdict != Verdict::review && verdict != Verdict::unreadable;
}

} // namespace

TEST(Caution, EveryFlawIsSeen)
{
    for (const Source source : sources)
        for (std::size_t flaw = 0; flaw < flaws().size(); ++flaw) {
            Sheet sheet = good_sheet(source);
            flaws()[flaw](sheet);
            EXPECT_NE(sheet.verified().verdict, Verdict::ok) << name_of(source) << ", flaw " << flaw;
        }
}

TEST(Caution, ReadingWorseNeverTurnsAnythingIntoOk)
{
    const auto worse = losses();
    for (const Source source : sources)
        for (std::size_t flaw = 0; flaw < flaws().size(); ++flaw)
            for (std::size_t loss = 0; loss < worse.size(); ++loss) {
                Sheet sheet = good_sheet(source);
                flaws()[flaw](sheet);
                // Where no cover is expected, a paper that does not say SI and has no clinic is as it should
                // be.
                const bool is_asked_for_clinic = sheet.policy.expect == Expectation::cover;
                worse[loss](sheet);
                if (!is_asked_for_clinic && sheet[derecho].value == "NO") continue;
                ASSERT_NE(sheet.verified().verdict, Verdict::ok)
                    << name_of(source) << ", flaw " << flaw << ", loss " << loss << ": "
                    << codes_of(sheet.verified());
            }
}

TEST(Caution, AGoodSheetReadWorseIsNeverRejected)
{
    const auto worse = losses();
    for (const Source source : sources)
        for (std::size_t loss = 0; loss < worse.size(); ++loss) {
            Sheet sheet = good_sheet(source);
            worse[loss](sheet);
            const Assessment assessment = sheet.verified();
            EXPECT_FALSE(rejects(assessment.verdict))
                << name_of(source) << ", loss " << loss << ": " << codes_of(assessment);
        }
}

TEST(Caution, ABlankRequiredFieldIsNeverOk)
{
    for (const Source source : sources)
        for (const FieldId id : Policy{}.required)
            for (const FieldState state :
                 {FieldState::placeholder, FieldState::absent, FieldState::illegible}) {
                Sheet sheet = good_sheet(source);
                sheet.blank(id, state);
                EXPECT_EQ(sheet.verified().verdict, Verdict::review) << name_of(id) << ' ' << name_of(state);
                sheet.policy.expect = Expectation::no_cover;
                sheet.set(derecho, "NO");
                if (id == derecho || is_clinic(id)) continue;
                EXPECT_EQ(sheet.verified().verdict, Verdict::review) << name_of(id) << ' ' << name_of(state);
            }
}

TEST(Caution, AnyOtherDeclaredIdentifierIsNeverOk)
{
    for (const Source source : sources)
        for (const bool is_curp : {true, false}) {
            const std::string right(is_curp ? student_curp : student_nss);
            for (std::size_t i = 0; i < right.size(); ++i)
                for (const char c : characters) {
                    std::string other = right;
                    other[i] = c;
                    Sheet sheet = good_sheet(source);
                    sheet.declare({.curp = is_curp ? std::string_view(other) : student_curp,
                                   .nss = is_curp ? student_nss : std::string_view(other)});
                    // A roster's look-alikes are put right before anything is compared.
                    const bool means_the_same =
                        is_curp ? sheet.student.curp.curp && sheet.student.curp.curp->text() == right
                                : sheet.student.nss.may_be(right);
                    const Assessment assessment = sheet.verified();
                    EXPECT_EQ(assessment.verdict == Verdict::ok, means_the_same)
                        << other << ": " << codes_of(assessment);
                    if (source == Source::ocr) {
                        EXPECT_FALSE(rejects(assessment.verdict)) << other << ": " << codes_of(assessment);
                    }
                }
        }
}

TEST(Caution, ALookAlikeReadFromPixelsNeverRejects)
{
    for (const FieldId id : {curp, nss}) {
        const std::string right(id == curp ? student_curp : student_nss);
        for (std::size_t i = 0; i < right.size(); ++i)
            for (const char c : characters) {
                if (c == right[i]) continue;
                std::string other = right;
                other[i] = c;
                for (const bool in_cadena_too : {false, true}) {
                    Sheet sheet = good_sheet(Source::ocr);
                    sheet.set(id, other);
                    if (in_cadena_too) (id == curp ? sheet.cadena().curp : sheet.cadena().nss) = other;
                    const Assessment assessment = sheet.verified();
                    EXPECT_EQ(assessment.verdict, Verdict::review) << other << ": " << codes_of(assessment);
                }
            }
    }
}

TEST(Caution, SeveralLookAlikesReadFromPixelsNeverReject)
{
    for (const FieldId id : {curp, nss}) {
        std::string other(id == curp ? student_curp : student_nss);
        for (char& character : other)
            for (const char c : characters)
                if (is_look_alike(character, c)) {
                    character = c;
                    break;
                }
        Sheet sheet = good_sheet(Source::ocr);
        sheet.set(id, other);
        EXPECT_EQ(sheet.verified().verdict, Verdict::review) << other << ": " << codes_of(sheet.verified());
    }
}

TEST(Caution, OneDigitOfARecognisedDateNeverRejects)
{
    const std::string right = "2026-08-21";
    for (std::size_t i = 0; i < right.size(); ++i)
        for (char c = '0'; right[i] != '-' && c <= '9'; ++c) {
            std::string other = right;
            other[i] = c;
            for (const bool has_cadena : {true, false}) {
                Sheet sheet = good_sheet(Source::ocr);
                sheet.set(fecha_constancia, other);
                if (!has_cadena) sheet.evidence.found.cadena.reset();
                const Assessment assessment = sheet.verified();
                EXPECT_FALSE(rejects(assessment.verdict)) << other << ": " << codes_of(assessment);
            }
        }
}

} // namespace constancia
