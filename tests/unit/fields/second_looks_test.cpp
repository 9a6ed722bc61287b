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

TEST(SecondLooks, AtAnotherPlaceSayNothing)
{
    PageText page = page_with("LOHF050317MMCPRRA1", 0.6);
    page.second_looks.push_back(
        {{100, 300, 280, 310}, {{"BAAD890419HMNRRV07", {100, 300, 280, 310}, 0.9, Source::ocr}}});
    EXPECT_TRUE(curp_on(page).alternatives.empty());
}

} // namespace
} // namespace constancia
