#include "documents/pdf_document.hpp"
#include "support/file.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

Result<PdfDocument> open_sample(const std::string& name, std::vector<std::string> passwords = {})
{
    return PdfDocument::open(read_file(SOURCE_DIR "/samples/" + name, 1 << 24).value(), passwords);
}

const Word* find(const PageText& page, std::string_view text)
{
    for (const Word& word : page.words)
        if (word.text == text) return &word;
    return nullptr;
}

TEST(PdfDocument, GivesWordsWithBoxes)
{
    const auto document = open_sample("entregas/23145600_espaciado.pdf");
    ASSERT_TRUE(document);
    EXPECT_EQ(1, document->page_count());
    const PageText page = document->text(1);
    EXPECT_EQ(612, page.width);
    EXPECT_EQ(792, page.height);
    const Word* curp = find(page, "GACR060815HNLRNDE7");
    ASSERT_NE(nullptr, curp);
    EXPECT_GT(curp->box.left, 180);
    EXPECT_LT(curp->box.bottom, 140);
    EXPECT_EQ(Source::embedded, curp->source);
    EXPECT_EQ(1, curp->confidence);
}

TEST(PdfDocument, IsRenderedInGrey)
{
    const auto image = open_sample("entregas/23145600_espaciado.pdf")->render(1, 72);
    ASSERT_TRUE(image);
    EXPECT_EQ(612, image->width);
    EXPECT_EQ(792, image->height);
    EXPECT_EQ(612u * 792u, image->pixels.size());
    EXPECT_EQ(255, image->pixels.front());
}

TEST(PdfDocument, NeedsItsPassword)
{
    const auto locked = open_sample("broken/23146007_con_contrasena.pdf");
    ASSERT_FALSE(locked);
    EXPECT_EQ(DocumentFault::password_required, locked.error().fault);
}

TEST(PdfDocument, ThatIsDamagedIsRefused)
{
    for (const char* bytes :
         {"%PDF-1.7\n", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"}) {
        const auto document = PdfDocument::open(bytes, {});
        ASSERT_FALSE(document) << bytes;
        EXPECT_EQ(DocumentFault::damaged, document.error().fault);
    }
}

TEST(PdfDocument, HasNothingOnAPageThatIsNotThere)
{
    const auto document = open_sample("entregas/23145600_espaciado.pdf");
    EXPECT_TRUE(document->text(2).words.empty());
    EXPECT_FALSE(document->render(2, 72));
}

} // namespace

} // namespace constancia
