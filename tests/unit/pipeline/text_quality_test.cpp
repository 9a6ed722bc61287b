#include "pipeline/text_quality.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

PageText page_of(std::initializer_list<const char*> words)
{
    PageText page;
    double left = 0;
    for (const char* text : words)
        page.words.push_back({text, {left, 0, left + 10, 10}}), left += 12;
    return page;
}

PageText form()
{
    return page_of({"Constancia", "de", "Vigencia", "de", "Derechos", "NSS:", "05200500014",
                    "CURP:", "LOHF050317MMCPRRA1", "Nombre:", "MARIA", "FERNANDA", "Turno:", "MATUTINO",
                    "Consultorio:", "12"});
}

PageStructure picture(double cover, int visible, int invisible)
{
    PageStructure structure;
    structure.picture_cover = cover;
    structure.visible_glyphs = visible;
    structure.invisible_glyphs = invisible;
    return structure;
}

TEST(TextQuality, TakesGoodText)
{
    const auto decision = judge_embedded_text(form(), nullptr);
    EXPECT_TRUE(decision.use_embedded);
    EXPECT_FALSE(decision.use_ocr);
    EXPECT_EQ(TextReason::complete, decision.reason);
}

TEST(TextQuality, RecognisesWhatHasNoText)
{
    EXPECT_EQ(TextReason::no_text, judge_embedded_text(PageText{}, nullptr).reason);
    EXPECT_TRUE(judge_embedded_text(PageText{}, nullptr).use_ocr);
}

TEST(TextQuality, DistrustsFontsWithoutMapping)
{
    const auto decision = judge_embedded_text(
        page_of({"\xEE\x80\x81\xEE\x80\x82\xEE\x80\x83", "\xEF\xBF\xBD\xEF\xBF\xBD", "CURP"}), nullptr);
    EXPECT_EQ(TextReason::unmapped_fonts, decision.reason);
    EXPECT_FALSE(decision.use_embedded);
}

TEST(TextQuality, DistrustsTextWithoutTheWordsOfAForm)
{
    const auto decision =
        judge_embedded_text(page_of({"Xqpv", "bgrzxm", "wklptr", "mznbvc", "qwrtpl", "sdfghj", "zxcvbn",
                                     "plkjhg", "mnbvcx", "qazwsx", "edcrfvtgb", "yhnujmik"}),
                            nullptr);
    EXPECT_EQ(TextReason::no_form_words, decision.reason);
    EXPECT_TRUE(decision.use_ocr);
}

TEST(TextQuality, DistrustsAnInvisibleLayer)
{
    const PageStructure scanned = picture(0.98, 0, 900);
    const auto decision = judge_embedded_text(form(), &scanned);
    EXPECT_EQ(TextReason::hidden_text, decision.reason);
    EXPECT_FALSE(decision.use_embedded);
    EXPECT_TRUE(decision.use_ocr);
}

TEST(TextQuality, DistrustsAnInvisibleLayerBesideMoreVisibleText)
{
    const PageStructure mixed = picture(0.8, 900, 200);
    EXPECT_EQ(TextReason::hidden_text, judge_embedded_text(form(), &mixed).reason);
    EXPECT_FALSE(judge_embedded_text(form(), &mixed).use_embedded);
}

TEST(TextQuality, ReadsAPageAsItIsSeenWhenItHasMuchThatIsNot)
{
    EXPECT_EQ(TextReason::complete, judge_embedded_text(form(), nullptr, 29).reason); // a library's mark
    EXPECT_EQ(TextReason::hidden_text, judge_embedded_text(form(), nullptr, 60).reason);
    EXPECT_FALSE(judge_embedded_text(form(), nullptr, 60).use_embedded);
    EXPECT_EQ(TextReason::hidden_text, judge_embedded_text(PageText{}, nullptr, 60).reason);
}

TEST(TextQuality, ReadsBothWhereTheFormIsInAPicture)
{
    const PageStructure pasted = picture(0.6, 40, 0);
    const auto decision =
        judge_embedded_text(page_of({"Entrega", "de", "documentos", "Nombre:", "ANA"}), &pasted);
    EXPECT_EQ(TextReason::picture_and_text, decision.reason);
    EXPECT_TRUE(decision.use_embedded);
    EXPECT_TRUE(decision.use_ocr);
}

TEST(TextQuality, TakesVisibleTextOverABackground)
{
    const PageStructure background = picture(1.0, 900, 0);
    EXPECT_EQ(TextReason::complete, judge_embedded_text(form(), &background).reason);
}

} // namespace

} // namespace constancia
