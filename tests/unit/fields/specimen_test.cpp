#include "classification/classify.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

void add_line(PageText& page, double top, double height, std::initializer_list<const char*> words)
{
    double left = 60;
    for (const std::string word : words) {
        const double width = 0.55 * height * static_cast<double>(word.size());
        page.words.push_back({word, {left, top, left + width, top + height}, 1, Source::embedded});
        left += width + 0.3 * height;
    }
}

/// A form in print of 10 points with much more of a seal in print of 6, and EJEMPLO on a line of its own.
PageText form_with_example(double height_of_example)
{
    PageText page;
    page.width = 612;
    page.height = 792;
    add_line(page, 50, 10, {"Constancia", "de", "Vigencia", "de", "Derechos"});
    add_line(page, 70, 10, {"NSS:", "05200500014"});
    add_line(page, 90, 10, {"CURP:", "LOHF050317MMCPRRA1"});
    add_line(page, 110, 10, {"Turno:", "MATUTINO"});
    add_line(page, 130, 10, {"UNIVERSIDAD", "AUTONOMA", "DE"});
    add_line(page, 150, height_of_example, {"EJEMPLO"});
    for (int line = 0; line < 30; ++line)
        add_line(page, 200 + 10 * line, 6, {"Mjk4Nzk", "rTbxQ", "4Uu"});
    return page;
}

bool is_called_specimen(const PageText& page)
{
    return classify_page(lay_out(page)).specimen;
}

TEST(Specimen, IsNoWordOfANameThatWraps)
{
    EXPECT_FALSE(is_called_specimen(form_with_example(10)));
}

TEST(Specimen, IsNoLastWordOfAValueSetLargerThanTheLabels)
{
    PageText page = form_with_example(13);
    for (Word& word : page.words)
        if (word.box.top == 130) word.box.top = 135, word.box.bottom = 148;
    EXPECT_FALSE(is_called_specimen(page));
}

TEST(Specimen, IsALargeWordOfItsOwn)
{
    EXPECT_TRUE(is_called_specimen(form_with_example(16)));
}

} // namespace

} // namespace constancia
