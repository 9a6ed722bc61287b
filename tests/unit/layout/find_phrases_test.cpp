#include "layout/phrase_match.hpp"

#include <gtest/gtest.h>

#include <string>

namespace constancia {
namespace {

/// Words of one size on a page, six points a character.
class Page {
  public:
    explicit Page(Source source = Source::embedded) : m_source(source)
    {
        m_page.width = 600, m_page.height = 800;
    }

    /// Words with one space between, from `left` on.
    Page& line(double left, double top, const std::string& text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            const double begin = left + 6 * static_cast<double>(at),
                         width = 6 * static_cast<double>(end - at);
            m_page.words.push_back(
                {text.substr(at, end - at), {begin, top, begin + width, top + 10}, 1, m_source});
            at = end + 1;
        }
        return *this;
    }

    Layout laid_out() const { return lay_out(m_page); }

  private:
    Source m_source;
    PageText m_page;
};

/// The phrases found with the text that each covers: "NSS=Nss: CURP=Curp".
std::string found_on(const Page& page, const PhraseSet& phrases)
{
    const Layout layout = page.laid_out();
    std::string all;
    for (const FoundPhrase& found : find_phrases(layout, phrases)) {
        if (!all.empty()) all += " | ";
        all += std::string(phrases[found.phrase]) + "=" + layout.text_of(found.match.tokens);
    }
    return all;
}

TEST(Phrases, AreFoundFromTopToBottomAndThenInTheOrderOfTheSet)
{
    const PhraseSet phrases({"NSS", "FECHADENACIMIENTO", "FECHA", "CURP"});
    Page page;
    page.line(40, 100, "Curp: LOHF050317MMCPRRA1")
        .line(40, 130, "Fecha de nacimiento")
        .line(40, 160, "N.S.S.:");
    EXPECT_EQ(found_on(page, phrases),
              "CURP=Curp: | FECHADENACIMIENTO=Fecha de nacimiento | FECHA=Fecha | NSS=N.S.S.:");
}

TEST(Phrases, WrapInTheirCell)
{
    const PhraseSet phrases({"UNIDADDEMEDICINAFAMILIAR"});
    Page wrapped;
    wrapped.line(40, 100, "Unidad de Medicina")
        .line(200, 100, "Turno")
        .line(40, 112, "Familiar")
        .line(200, 112, "-");
    EXPECT_EQ(found_on(wrapped, phrases), "UNIDADDEMEDICINAFAMILIAR=Unidad de Medicina Familiar");

    Page far_below;
    far_below.line(40, 100, "Unidad de Medicina").line(40, 140, "Familiar");
    EXPECT_EQ(found_on(far_below, phrases), "");

    Page another_cell;
    another_cell.line(40, 100, "Unidad de Medicina").line(300, 112, "Familiar");
    EXPECT_EQ(found_on(another_cell, phrases), "");
}

TEST(Phrases, EndWhereANumberIsRunTogetherWithThem)
{
    Page page;
    page.line(40, 100, "NSS05200500014");
    const Layout layout = page.laid_out();
    const auto match = match_phrase(layout, 0, "NSS");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->glued, 3u);
    EXPECT_FALSE(match_phrase(layout, 0, "NS"));
}

TEST(Phrases, MayBeMisreadOnlyByARecogniser)
{
    const PhraseSet phrases({"CONSULTORIO", "TURNO"});
    EXPECT_EQ(found_on(Page(Source::ocr).line(40, 100, "C0nsuitorio Turmo"), phrases),
              "CONSULTORIO=C0nsuitorio | TURNO=Turmo");
    EXPECT_EQ(found_on(Page().line(40, 100, "C0nsuitorio Turmo"), phrases), "");
}

TEST(Phrases, AreFoundTogetherAsEachIsAlone)
{
    const std::vector<std::string_view> phrases = {
        "NOMBRE", "NOMBREDELASEGURADO", "NOMBRES", "SEGURIDADSOCIAL",    "NSS", "NUMERODESEGURIDADSOCIAL",
        "FECHA",  "FECHADEEMISION",     "EMISION", "NODESEGURIDADSOCIAL"};
    for (const Source source : {Source::embedded, Source::ocr}) {
        Page page(source);
        page.line(40, 100, "Nombre del").line(200, 100, "Fecha de").line(340, 100, "Número de Seguridad");
        page.line(40, 112, "asegurado").line(200, 112, "emisión").line(340, 112, "Social (NSS)");
        page.line(40, 140, "Nornbre: No. de segur1dad social 05200500014 Fechade emisi6n");
        const Layout layout = page.laid_out();

        std::vector<std::string> together, alone;
        for (const FoundPhrase& found : find_phrases(layout, PhraseSet(phrases)))
            together.push_back(std::string(phrases[found.phrase]) + "=" + layout.text_of(found.match.tokens));
        for (std::size_t start = 0; start < layout.tokens.size(); ++start)
            for (const std::string_view phrase : phrases)
                if (const auto match = match_phrase(layout, start, phrase))
                    alone.push_back(std::string(phrase) + "=" + layout.text_of(match->tokens));
        EXPECT_EQ(together, alone);
        EXPECT_GE(together.size(), 6u);
    }
}

std::vector<std::size_t> like(const PhraseSet& phrases, std::string_view word)
{
    const auto indexes = phrases.beginning_like(word);
    return {indexes.begin(), indexes.end()};
}

TEST(PhraseSet, TellsByTheFirstTwoCharacters)
{
    using Indexes = std::vector<std::size_t>;
    const PhraseSet phrases({"NSS", "CURP", "NOMBRE", "1APELLIDO", "NOSEGSOCIAL", "NSS"});
    EXPECT_EQ(like(phrases, "NO"), (Indexes{2, 4}));
    EXPECT_EQ(like(phrases, "NSS05200500014"), (Indexes{0, 5}));
    EXPECT_EQ(like(phrases, "N"), (Indexes{0, 2, 4, 5}));
    EXPECT_EQ(like(phrases, "1AP"), Indexes{3});
    EXPECT_EQ(like(phrases, "CX"), Indexes{});
    EXPECT_EQ(like(phrases, ""), Indexes{});
}

} // namespace
} // namespace constancia
