#include "documents/pdf_document.hpp"
#include "support/file.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

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
    const PageText page = document->text(1).page;
    EXPECT_EQ(612, page.width);
    EXPECT_EQ(792, page.height);
    const Word* curp = find(page, "GACR060815HNLRNDE7");
    ASSERT_NE(nullptr, curp);
    EXPECT_GT(curp->box.left, 180);
    EXPECT_LT(curp->box.bottom, 140);
    EXPECT_EQ(Source::embedded, curp->source);
    EXPECT_EQ(1, curp->confidence);
}

/// A page of 612 by 792 points with this content; /F is a font, /Clear has no opacity.
EmbeddedText text_of(const std::string& content)
{
    const auto document = PdfDocument::open(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 "
        "0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<"
        "/Font<</F 5 0 R/Lying 7 0 R>>/ExtGState<</Clear<</ca "
        "0>>/Screen<</BM/Screen>>/Multiply<</BM/Multiply>>>>/XObject<</Group 6 0 R>>>>>>endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        "7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 8 0 R>>endobj\n"
        "8 0 obj<</Length 96>>stream\n"
        "1 begincodespacerange <00> <FF> endcodespacerange "
        "2 beginbfchar <4E> <0053> <4F> <0049> endbfchar\nendstream endobj\n"
        "6 0 obj<</Subtype/Form/BBox[0 0 612 "
        "792]/Group<</S/Transparency>>/Resources<</Font<</F 5 0 R>>>>/Length 44>>"
        "stream\nBT /F 10 Tf 50 500 Td (grouped) Tj ET          \nendstream endobj\n"
        "4 0 obj<</Length " +
            std::to_string(content.size()) + ">>stream\n" + content +
            "\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
        {});
    EXPECT_TRUE(document);
    return document->text(1);
}

TEST(PdfDocument, TellsAPageOnWhichNothingIsPainted)
{
    EXPECT_TRUE(text_of("0.1 w q 0 0 595 841 re W* n Q").is_blank);
    EXPECT_TRUE(text_of("").is_blank);
    for (const char* const painted :
         {"10 10 50 50 re S", "10 10 50 50 re f", "10 10 50 50 re f*", "BT /F 10 Tf 50 700 Td ( ) Tj ET",
          "BT 3 Tr /F 10 Tf 50 700 Td (hidden) Tj ET", "/Group Do",
          "q 10 0 0 10 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q"})
        EXPECT_FALSE(text_of(painted).is_blank) << painted;
}

std::string deflated(const std::string& content)
{
    std::string packed(compressBound(content.size()), '\0');
    auto size = static_cast<uLongf>(packed.size());
    EXPECT_EQ(Z_OK, compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                             reinterpret_cast<const Bytef*>(content.data()), content.size()));
    packed.resize(size);
    return packed;
}

/// Of a page with one stream of content for each of these, which are deflated.
std::string words_of(const std::vector<std::string>& packed)
{
    std::string pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
        "endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n3 0 obj<</Type/Page/Parent 2 "
        "0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>>>/Contents[";
    for (std::size_t i = 0; i < packed.size(); ++i)
        pdf += fmt::format("{} 0 R ", 10 + i);
    pdf += "]>>endobj\n";
    for (std::size_t i = 0; i < packed.size(); ++i)
        pdf += fmt::format("{} 0 obj<</Filter/FlateDecode/Length {}>>stream\n", 10 + i, packed[i].size()) +
               packed[i] + "\nendstream endobj\n";
    const auto document = PdfDocument::open(pdf + "trailer<</Root 1 0 R>>\n", {});
    EXPECT_TRUE(document);
    std::string words;
    for (const Word& word : document->text(1).page.words)
        words += word.text + " ";
    return words;
}

TEST(PdfDocument, ReadsContentHoweverItIsPacked)
{
    const std::string first = "BT /F 10 Tf 50 700 Td (first) Tj ET ",
                      last = "BT /F 10 Tf 50 600 Td (last) Tj ET ";
    EXPECT_EQ("first last ", words_of({deflated(first + last)}));
    EXPECT_EQ("first last ", words_of({deflated(first), deflated(last)}));
    // An operator may have its numbers in the stream before.
    EXPECT_EQ("first last ", words_of({deflated(first + last.substr(0, 19)), deflated(last.substr(19))}));

    std::string wrong_checksum = deflated(first + last);
    wrong_checksum.back() = static_cast<char>(wrong_checksum.back() + 1);
    EXPECT_EQ("first last ", words_of({wrong_checksum}));

    const std::string long_way(2'000'000, ' ');
    EXPECT_EQ("first last ", words_of({deflated(first + long_way + last)}));
    const std::string cut = deflated(first + long_way + last);
    EXPECT_EQ("first ", words_of({cut.substr(0, cut.size() - 40)}));
}

TEST(PdfDocument, TellsWordsThatACommentPutsOnThePage)
{
    const auto with_annotation = [](const std::string& annotation) {
        const std::string content = "BT /F 10 Tf 50 700 Td (printed) Tj ET";
        const auto document = PdfDocument::open(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
            "1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Annots[" +
                annotation +
                "]/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                "6 0 obj<</Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F 5 0 R>>>>/Length 35>>"
                "stream\nBT /F 10 Tf 5 5 Td (comment) Tj ET\nendstream endobj\n4 0 obj<</Length " +
                std::to_string(content.size()) + ">>stream\n" + content +
                "\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
            {});
        EXPECT_TRUE(document);
        return document->text(1);
    };
    const EmbeddedText commented = with_annotation(
        "<</Type/Annot/Subtype/FreeText/F 4/Rect[50 600 150 620]/DA(/F 10 Tf)/AP<</N 6 0 R>>>>");
    EXPECT_NE(nullptr, find(commented.page, "printed"));
    ASSERT_TRUE(commented.covered);
    EXPECT_EQ("comment", commented.covered->text);
    EXPECT_FALSE(with_annotation("<</Type/Annot/Subtype/Link/Rect[50 690 150 710]>>").covered);
    EXPECT_FALSE(with_annotation("").covered);
}

TEST(PdfDocument, LeavesOutWordsThatNobodySees)
{
    const std::string shown = "BT /F 10 Tf 50 700 Td (shown) Tj ET ",
                      word = "BT /F 10 Tf 50 600 Td (word) Tj ET ";
    for (const std::string before :
         {"3 Tr ", "7 Tr ", "1 g ", "1 1 .97 rg ", "/Clear gs ", "0 0 9 9 re W n ", "0 g 40 590 100 30 re f ",
          "1 Tr 1 G ", "1 Tz ", "1 0 0 .1 0 540 cm ", "/Screen gs ", ".9 g /Multiply gs "}) {
        const EmbeddedText text = text_of(shown + "q " + before + word + "Q");
        EXPECT_NE(nullptr, find(text.page, "shown")) << before;
        EXPECT_EQ(nullptr, find(text.page, "word")) << before;
        EXPECT_EQ(4, text.hidden_letters) << before;
        EXPECT_FALSE(text.covered) << before;
    }
    EXPECT_EQ(7, text_of("q /Clear gs /Group Do Q").hidden_letters);
    EXPECT_EQ(7, text_of("q /Screen gs /Group Do Q").hidden_letters);
    EXPECT_EQ(nullptr, find(text_of("BT /F 10 Tf 50 -60 Td (outside) Tj ET").page, "outside"));
}

TEST(PdfDocument, KeepsWordsThatAreSeen)
{
    const std::string word = "BT /F 10 Tf 50 600 Td (word) Tj ET ";
    for (const std::string before : {"", "0 0 1 rg ", ".6 g ", "0 g 40 590 100 30 re f 1 g ",
                                     "1 g 0 0 612 792 re f 0 g ", "2 Tr 1 g 0 G ", "60 Tz ", "/Multiply gs ",
                                     "40 590 100 30 re W n ", "q /Clear gs Q ", "40 604 100 1 re f "}) {
        const EmbeddedText text = text_of("q " + before + word + "Q");
        EXPECT_NE(nullptr, find(text.page, "word")) << before;
        EXPECT_EQ(0, text.hidden_letters) << before;
        EXPECT_FALSE(text.covered) << before;
    }
    EXPECT_NE(nullptr, find(text_of("/Group Do").page, "grouped"));
}

TEST(PdfDocument, GivesWordsThatAreStruckMoreThanOnceOnce)
{
    const auto words_of = [](const std::string& content) {
        std::vector<std::string> words;
        for (const Word& word : text_of(content).page.words)
            words.push_back(word.text);
        return words;
    };
    using Words = std::vector<std::string>;
    EXPECT_EQ(
        (Words{"bold", "print"}),
        words_of(
            "BT /F 10 Tf 50 500 Td (bold print) Tj 0.3 0 Td (bold print) Tj 0.3 0.2 Td (bold print) Tj ET"));
    EXPECT_EQ((Words{"SI", "SI"}), words_of("BT /F 10 Tf 50 500 Td (SI) Tj 30 0 Td (SI) Tj ET"));
    EXPECT_EQ((Words{"SI", "SI"}), words_of("BT /F 10 Tf 50 500 Td (SI) Tj 0 -12 Td (SI) Tj ET"));
    EXPECT_EQ((Words{"SI", "NO"}), words_of("BT /F 10 Tf 50 500 Td (SI) Tj 0.3 0 Td (NO) Tj ET"));
}

TEST(PdfDocument, ReadsWhatIsShownNotWhatIsSaidToBe)
{
    const std::string font = "BT /F 10 Tf 50 600 Td ", lying = "BT /Lying 10 Tf 50 600 Td ";
    const EmbeddedText instead = text_of(font + "/Span <</ActualText (SI)>> BDC (NO) Tj EMC ET");
    EXPECT_NE(nullptr, find(instead.page, "NO"));
    EXPECT_EQ(nullptr, find(instead.page, "SI"));
    EXPECT_EQ(nullptr, find(text_of(lying + "(NO) Tj ET").page, "SI")) << "Helvetica's N is no S";
    EXPECT_NE(nullptr, find(text_of(lying + "(UMF) Tj ET").page, "UMF"));
}

TEST(PdfDocument, TellsOfWordsThatWerePaintedOver)
{
    const std::string words = "BT /F 10 Tf 50 600 Td (NO) Tj 0 -50 Td (other) Tj ET ";
    for (const std::string after : {"1 g 45 595 30 20 re f ", "1 g 45 595 m 75 595 l 75 615 l 45 615 l f ",
                                    "q 30 0 0 20 45 595 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q "}) {
        const EmbeddedText text = text_of(words + after + "0 g BT /F 10 Tf 50 600 Td (SI) Tj ET");
        ASSERT_TRUE(text.covered) << after;
        EXPECT_EQ("NO", text.covered->text);
        EXPECT_EQ(1, text.covered->page);
        EXPECT_NE(nullptr, find(text.page, "other")) << after;
    }
    EXPECT_FALSE(text_of(words + "1 g 45 400 30 20 re f").covered);
    EXPECT_FALSE(text_of(words + "/Clear gs 1 g 45 595 30 20 re f").covered);
}

TEST(PdfDocument, TellsHowMuchPicturesInTheContentCover)
{
    const std::string picture = "q 306 0 0 396 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ";
    const std::string mask = "q 306 0 0 396 306 396 cm BI /W 1 /H 1 /IM true ID x EI Q ";
    const std::string words = "BT /F 10 Tf 50 700 Td (words) Tj ET ";
    EXPECT_EQ(0, text_of(words).inline_picture_cover);
    EXPECT_NEAR(0.25, text_of(picture + words).inline_picture_cover, 0.01);
    EXPECT_NEAR(0.5, text_of(words + picture + mask).inline_picture_cover, 0.01);
    EXPECT_NEAR(0.25, text_of(picture).inline_picture_cover, 0.01);
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

TEST(PdfDocument, TellsPicturesThatMayMatterFromLogos)
{
    // A band across the page, 6 % of it.
    const auto with_band = open_sample("vigencia/23146029_tres_en_uno.pdf");
    EXPECT_FALSE(with_band->may_show_pictures(1, 0.15));
    EXPECT_TRUE(with_band->may_show_pictures(1, 0.03));
    const auto scan = open_sample("scans/23145545_sin_tounicode.pdf");
    EXPECT_EQ(scan->may_show_pictures(1, 0.15), false); // letters without a mapping, no picture
    EXPECT_TRUE(scan->may_show_pictures(2, 0.15));      // no such page
}

TEST(PdfDocument, TakesWhatItCannotSeeForPictures)
{
    const auto page_with = [](std::string_view resources, std::string_view content) {
        return PdfDocument::open(
            fmt::format("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 "
                        "R/Resources<<{}>>>>endobj\n"
                        "4 0 obj<</Length {}>>stream\n{}\nendstream endobj\n"
                        "5 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
                        "/BitsPerComponent 8/Length 1>>stream\nx\nendstream endobj\n"
                        "6 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/Length "
                        "1>>stream\nx\nendstream endobj\n"
                        "trailer<</Root 1 0 R>>\n",
                        resources, content.size(), content),
            {});
    };
    constexpr std::string_view pictures = "/XObject<</A 5 0 R/B 6 0 R>>";
    const auto may_show = [&](std::string_view content) {
        return page_with(pictures, content)->may_show_pictures(1, 0.15);
    };
    EXPECT_FALSE(may_show("q 20 0 0 20 0 0 cm /A Do Q"));
    EXPECT_TRUE(may_show("q 50 0 0 50 0 0 cm /A Do Q"));
    EXPECT_TRUE(may_show("q 0 50 -50 0 60 0 cm /A Do Q"));
    EXPECT_TRUE(may_show("q 30 0 0 30 0 0 cm /A Do Q q 30 0 0 30 50 50 cm /A Do Q"));
    EXPECT_TRUE(may_show("q 50 0 0 50 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"));
    // A dictionary that is not whole: others may show the picture.
    EXPECT_TRUE(may_show("q 20 0 0 20 0 0 cm /B Do Q"));
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
    EXPECT_TRUE(document->text(2).page.words.empty());
    EXPECT_FALSE(document->render(2, 72));
}

} // namespace

} // namespace constancia
