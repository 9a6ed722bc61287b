#include "fields/doubts.hpp"
#include "fields/extract_fields.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

const Date today = *make_date(2026, 8, 28);
constexpr Rect place{100, 0, 280, 10};

/// A recognised page that says no more than "CURP:" and a value.
PageText page_with(const std::string& curp, double confidence)
{
    PageText page;
    page.width = 600, page.height = 800;
    page.has_ocr = true;
    page.words = {{"CURP:", {40, 0, 90, 10}, 0.95, Source::ocr}, {curp, place, confidence, Source::ocr}};
    return page;
}

Constancia read(const PageText& page)
{
    const Layout layout = lay_out(page);
    return extract_fields(std::span(&layout, 1), today);
}

void look(PageText& page, const std::string& text, double confidence)
{
    page.second_looks.push_back({place, {{text, place, confidence, Source::ocr}}});
}

Field curp_on(const PageText& page)
{
    return read(page)[FieldId::curp];
}

TEST(SecondLooks, MakeAgreeingReadingsSurer)
{
    PageText page = page_with("LOHF050317MMCPRRA1", 0.6);
    look(page, "LOHF050317MMCPRRA1", 0.7);
    const Field curp = curp_on(page);
    EXPECT_EQ(curp.value, "LOHF050317MMCPRRA1");
    EXPECT_GT(curp.confidence, 0.8);
    EXPECT_FALSE(curp.repaired);
}

TEST(SecondLooks, VouchForWhatTheFirstReadingHadCorrected)
{
    PageText page = page_with("LOHFO50317MMCPRRA1", 0.8);
    EXPECT_TRUE(curp_on(page).repaired);
    look(page, "LOHF050317MMCPRRAl", 0.8);
    const Field curp = curp_on(page);
    EXPECT_EQ(curp.value, "LOHF050317MMCPRRA1");
    EXPECT_FALSE(curp.repaired);
}

TEST(SecondLooks, ReadASmallLInACurpAsAnI)
{
    const Field curp = curp_on(page_with("ElVC050707MNLSLME9", 0.8));
    EXPECT_EQ(curp.value, "EIVC050707MNLSLME9");
    EXPECT_FALSE(curp.repaired);
}

TEST(SecondLooks, VouchInPartForWhatWasReadAgain)
{
    PageText page = page_with("HEHI040404HHGRRSBO", 0.8); // the check digit is a 0
    EXPECT_TRUE(curp_on(page).repaired);
    look(page, "HEHI040404HHGRRSB0", 0.9);
    page.second_looks.back().in_part = true;
    const Field curp = curp_on(page);
    EXPECT_EQ(curp.value, "HEHI040404HHGRRSB0");
    EXPECT_FALSE(curp.repaired);
    EXPECT_DOUBLE_EQ(curp.confidence, 0.8) << "most of it is the first reading's own";
}

TEST(SecondLooks, DoNotVouchForWhatNoneOfThemHas)
{
    PageText page = page_with("LOHFO50317MMCPRRA1", 0.8);
    look(page, "LOHFO50317MMCPRRA1", 0.8);
    EXPECT_TRUE(curp_on(page).repaired);
}

TEST(SecondLooks, ReadWhatTheFirstOneCouldNot)
{
    PageText page = page_with("L0HF0S03I7MM", 0.3);
    look(page, "LOHF050317MMCPRRA1", 0.9);
    EXPECT_EQ(curp_on(page).value, "LOHF050317MMCPRRA1");
}

TEST(SecondLooks, LeaveWhatTheyOutvotedAsADoubt)
{
    PageText page = page_with("GARC060815HNLRDRG2", 0.7);
    look(page, "BAAD890419HMNRRV07", 0.9);
    look(page, "GARC060815HNLRDRG2", 0.7);
    const Field curp = curp_on(page);
    EXPECT_EQ(curp.value, "GARC060815HNLRDRG2");
    EXPECT_EQ(curp.alternatives, std::vector<std::string>{"BAAD890419HMNRRV07"});
    EXPECT_FALSE(curp.has_rival);
}

TEST(Rivals, StandAtAnotherLabel)
{
    PageText page = page_with("GARC060815HNLRDRG2", 0.9);
    page.words.push_back({"CURP:", {40, 60, 90, 70}, 0.95, Source::ocr});
    page.words.push_back({"BAAD890419HMNRRV07", {100, 60, 280, 70}, 0.9, Source::ocr});
    const Field curp = curp_on(page);
    EXPECT_EQ(curp.alternatives.size(), 1U);
    EXPECT_TRUE(curp.has_rival);
}

TEST(SecondLooks, NeverOutvoteADoubtBetweenYesAndNo)
{
    PageText page = page_with("", 0);
    page.words = {{"Con", {40, 0, 60, 10}, 0.95, Source::ocr},
                  {"derecho:", {64, 0, 92, 10}, 0.95, Source::ocr},
                  {"SI", place, 0.9, Source::ocr}};
    look(page, "SI", 0.95);
    look(page, "NO", 0.6);
    const Field derecho = read(page)[FieldId::derecho];
    EXPECT_EQ(derecho.value, "SI");
    EXPECT_LT(derecho.confidence, 0.6);
}

TEST(SecondLooks, AgreeOnAClinicWhereTheyAgreeOnItsNumber)
{
    const auto umf_of = [](const std::vector<std::string>& looks) {
        PageText page = page_with("", 0);
        page.words = {{"UMF:", {40, 0, 80, 10}, 0.95, Source::ocr},
                      {"046 JUAREZ", place, 0.97, Source::ocr},
                      {"Turno:", {40, 30, 80, 40}, 0.95, Source::ocr}};
        for (const std::string& text : looks)
            look(page, text, 0.95);
        return read(page)[FieldId::umf];
    };
    EXPECT_GT(umf_of({"046 JUAREZ L", "046 JUAREZ 1"}).confidence, 0.9);
    const Field outvoted = umf_of({"045 TORREON", "045 TORREON L"});
    EXPECT_EQ(outvoted.value, "45 TORREON");
    EXPECT_LT(umf_of({"045 TORREON"}).confidence, 0.6);
}

TEST(SecondLooks, AtAnotherPlaceSayNothing)
{
    PageText page = page_with("LOHF050317MMCPRRA1", 0.6);
    page.second_looks.push_back(
        {{100, 300, 280, 310}, {{"BAAD890419HMNRRV07", {100, 300, 280, 310}, 0.9, Source::ocr}}});
    EXPECT_TRUE(curp_on(page).alternatives.empty());
}

/// A date read with little confidence, and a cadena whose date was misread.
PageText page_with_date(const std::string& folio)
{
    PageText page;
    page.width = 600, page.height = 800;
    page.has_ocr = true;
    page.words = {{"Fecha:", {40, 0, 75, 10}, 0.95, Source::ocr},
                  {"21/08/2026", {100, 0, 160, 10}, 0.3, Source::ocr},
                  {"||Invocante:portal|Fecha:21", {40, 60, 160, 68}, 0.9, Source::ocr},
                  {"de", {164, 60, 174, 68}, 0.9, Source::ocr},
                  {"agosto", {178, 60, 210, 68}, 0.9, Source::ocr},
                  {"2028,|Folio:" + folio + "||", {214, 60, 400, 68}, 0.9, Source::ocr}};
    return page;
}

TEST(IssueDate, IsSecondedByTheFolio)
{
    EXPECT_GT(read(page_with_date("1787335200123456789012"))[FieldId::fecha_constancia].confidence, 0.9);
    EXPECT_LT(read(page_with_date("1787935200123456789012"))[FieldId::fecha_constancia].confidence, 0.4);
}

/// A room whose number is ink that was not read.
PageText page_with_unread_room(const Rect& ink)
{
    PageText page;
    page.width = 600, page.height = 800;
    page.has_ocr = true;
    page.words = {{"Turno:", {40, 0, 75, 10}, 0.95, Source::ocr},
                  {"VESPERTINO", {100, 0, 160, 10}, 0.95, Source::ocr},
                  {"Consultorio:", {40, 30, 90, 40}, 0.95, Source::ocr}};
    page.ink = {{ink, 30}};
    return page;
}

void look_at(PageText& page, const Rect& box, const std::string& text)
{
    page.second_looks.push_back({box, {{text, box, 0.9, Source::ocr}}});
}

TEST(SecondLooks, ReadInkInWhichNoWordWasFoundIfTwoAgree)
{
    const Rect ink{100, 30, 106, 40};
    PageText page = page_with_unread_room(ink);
    EXPECT_EQ(read(page)[FieldId::consultorio].state, FieldState::illegible);
    look_at(page, ink, "4");
    EXPECT_EQ(read(page)[FieldId::consultorio].state, FieldState::illegible);
    look_at(page, ink, "4");
    EXPECT_EQ(read(page)[FieldId::consultorio].value, "4");
}

TEST(Doubts, AreAboutTheInkWhereNoWordWasFound)
{
    const Rect ink{100, 30, 106, 40};
    const std::vector<Doubt> doubts = open_questions(page_with_unread_room(ink), today).doubts;
    ASSERT_EQ(doubts.size(), 1u);
    EXPECT_EQ(doubts.front().place, ink);
}

TEST(Blank, IsAPlaceWithNothingButAPieceOfARule)
{
    EXPECT_EQ(read(page_with_unread_room({98, 24, 99, 44}))[FieldId::consultorio].state,
              FieldState::placeholder);
}

/// A recognised page of a clinic and a shift.
PageText clinic_page(double number, double name, double shift)
{
    PageText page;
    page.width = 600, page.height = 800;
    page.has_ocr = true;
    page.words = {{"UMF:", {40, 0, 70, 10}, 0.95, Source::ocr},
                  {"UMF", {100, 0, 125, 10}, 0.95, Source::ocr},
                  {"058", {130, 0, 150, 10}, number, Source::ocr},
                  {"MERIDA!", {155, 0, 200, 10}, name, Source::ocr},
                  {"Turno:", {40, 30, 75, 40}, 0.95, Source::ocr},
                  {"VESPERTINO", {100, 30, 160, 40}, shift, Source::ocr}};
    return page;
}

TEST(Confidence, OfAClinicIsThatOfItsNumber)
{
    const Field umf = read(clinic_page(0.95, 0.40, 0.95))[FieldId::umf];
    EXPECT_EQ(umf.value, "58 MERIDA");
    EXPECT_GT(umf.confidence, 0.75);
    EXPECT_LT(umf.confidence, 0.90) << "its name is in doubt";
    EXPECT_DOUBLE_EQ(read(clinic_page(0.50, 0.95, 0.95))[FieldId::umf].confidence, 0.50);
}

TEST(Confidence, OfALongWordOfTheFormIsNeverLow)
{
    const Field turno = read(clinic_page(0.95, 0.95, 0.30))[FieldId::turno];
    EXPECT_EQ(turno.value, "VESPERTINO");
    EXPECT_DOUBLE_EQ(turno.confidence, 0.75);
}

} // namespace
} // namespace constancia
