#include "layout/phrase_match.hpp"

#include <gtest/gtest.h>

#include <string>

namespace constancia {

namespace {

/// Rows of words, each word 8 points wide and high, rows 9 points apart.
PageText page_of(const std::vector<std::vector<std::string>>& rows, Source source = Source::embedded)
{
    PageText page{
        .width = 612, .height = 792, .to_page = {}, .words = {}, .second_looks = {}, .ink = {}, .codes = {}};
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const double left = 10.0 * static_cast<double>(column), top = 9.0 * static_cast<double>(row);
            page.words.push_back({rows[row][column], {left, top, left + 8, top + 8}, 1, source});
        }
    return page;
}

TEST(PhraseMatch, LeavesOutAMarkBetweenWords)
{
    const PageText page = page_of({{"Unidad", "-", "Medica"}}, Source::ocr);
    const Layout layout = lay_out(page);
    EXPECT_TRUE(match_phrase(layout, 0, "UNIDADMEDICA"));
}

/// "SEG." in letters that are all as wide as one another, 24 points before "SOCIAL", and its full stop lost.
TEST(PhraseMatch, GoesOnAfterALostFullStopOfWideLetters)
{
    for (const Source source : {Source::embedded, Source::ocr}) {
        PageText page = page_of({{"SEG", "SOCIAL"}}, source);
        page.words[0].box = {0, 0, 30, 14};
        page.words[1].box = {54, 0, 114, 14};
        EXPECT_EQ(match_phrase(lay_out(page), 0, "SEGSOCIAL").has_value(), source == Source::ocr);
    }
}

/// Each dash may be followed by the next or by the first of the row below: with 500 a row there are more ways
/// than can ever be looked at.
TEST(PhraseMatch, DoesNotFollowRowsOfDashes)
{
    std::vector<std::vector<std::string>> rows(6, std::vector<std::string>(500, "-"));
    for (const Source source : {Source::embedded, Source::ocr}) {
        rows[0][0] = "Unidad";
        const PageText page = page_of(rows, source);
        const Layout layout = lay_out(page);
        EXPECT_FALSE(match_phrase(layout, 0, "UNIDADDEMEDICINAFAMILIAR"));
    }
}

} // namespace

} // namespace constancia
