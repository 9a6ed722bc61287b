#include "layout/token_layout.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

TEST(Layout, TellsTheTokensOfTheLinesThatReachIntoABand)
{
    PageText page;
    page.width = 600, page.height = 800;
    page.words = {{"NSS:", {40, 100, 70, 110}},
                  {"05200500014", {80, 100, 150, 110}},
                  {"CURP:", {40, 130, 75, 140}},
                  {"LOHF050317MMCPRRA1", {80, 133, 200, 143}},
                  {"Consultorio:", {40, 160, 110, 170}}};
    const Layout layout = lay_out(page);
    ASSERT_EQ(layout.lines.size(), 3u);
    EXPECT_EQ(layout.text_of(layout.tokens_about(105, 108)), "NSS: 05200500014");
    EXPECT_EQ(layout.text_of(layout.tokens_about(141, 142)), "CURP: LOHF050317MMCPRRA1");
    EXPECT_EQ(layout.text_of(layout.tokens_about(110, 130)), "NSS: 05200500014 CURP: LOHF050317MMCPRRA1");
    EXPECT_EQ(layout.tokens_about(0, 800).size(), 5u);
    EXPECT_TRUE(layout.tokens_about(145, 158).empty());
}

TEST(Layout, PartsAWordAfterALabelsColonButNotTheCadena)
{
    const auto tokens_of = [](const std::string& text, Source source) {
        PageText page;
        page.width = 600, page.height = 800;
        page.words = {{text, {40, 100, 140, 110}, 0.9, source}};
        std::vector<std::string> texts;
        for (const Token& token : lay_out(page).tokens)
            texts.push_back(token.text);
        return texts;
    };
    using Texts = std::vector<std::string>;
    EXPECT_EQ(tokens_of("NSS:05200500014", Source::embedded), (Texts{"NSS:", "05200500014"}));
    EXPECT_EQ(tokens_of("10:22:31|Folio:17552", Source::ocr), (Texts{"10:22:31|Folio:17552"}));
    EXPECT_EQ(tokens_of("Curp:LOHF050317MMCPRRA1|", Source::ocr), (Texts{"Curp:LOHF050317MMCPRRA1|"}));
    // A recogniser's bar for an I.
    EXPECT_EQ(tokens_of("médico:S|", Source::ocr), (Texts{"médico:", "S|"}));
    EXPECT_EQ(tokens_of("médico:S|", Source::embedded), (Texts{"médico:S|"}));
    EXPECT_EQ(tokens_of("S|", Source::ocr), (Texts{"S|"}));
}

TEST(Layout, LeavesOutTheLettersOfASlantedWatermarkThatLieAcrossNothing)
{
    PageText page;
    page.width = 600, page.height = 800;
    page.words = {{"Nombre", {40, 100, 80, 110}},
                  {"NSS:", {40, 130, 70, 140}},
                  {"05200500014", {80, 130, 150, 140}},
                  {"Turno:", {40, 160, 80, 170}},
                  {"MATUTINO", {85, 160, 140, 170}},
                  {"C", {160, 180, 210, 250}},
                  {"O", {200, 140, 250, 210}},
                  {"P", {240, 100, 290, 170}},
                  {"I", {270, 80, 320, 100}}};
    const Layout layout = lay_out(page);
    EXPECT_EQ(layout.tokens.size(), 5u);
    EXPECT_EQ(layout.overlaid, "COPI");
}

} // namespace
} // namespace constancia
