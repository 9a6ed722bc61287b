#include "cadena/folio_date.hpp"

#include <gtest/gtest.h>

namespace constancia {

namespace {

constexpr auto whole =
    "||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES|Fecha:15 de "
    "agosto 2025, 10:22:31|Folio:1755274951123456789012|RFC:LOHF050317AB1|Nombre o Razón Social:MARIA "
    "FERNANDA "
    "LOPEZ HERNANDEZ|Curp:LOHF050317MMCPRRA1|Número de Seguridad Social:05200500014||";

TEST(ParseCadena, TakesItApart)
{
    const auto cadena = parse_cadena(whole);
    ASSERT_TRUE(cadena);
    EXPECT_EQ("COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES", cadena->tramite);
    EXPECT_EQ("1755274951123456789012", cadena->folio);
    EXPECT_EQ("MARIA FERNANDA LOPEZ HERNANDEZ", cadena->nombre);
    EXPECT_EQ("LOHF050317MMCPRRA1", cadena->curp);
    EXPECT_EQ("05200500014", cadena->nss);
    EXPECT_EQ(make_date(2025, 8, 15), cadena->date);
    EXPECT_EQ("2025-08-15T10:22:31", cadena->date_time);
}

TEST(ParseCadena, HasNoDateWhereTwoNumbersMayBeTheDay)
{
    const auto cadena = parse_cadena("|Tipo de trámite:ALTA|Fecha:17 de 4 agosto 2026, 08:16:01|Curp:X||");
    ASSERT_TRUE(cadena);
    EXPECT_FALSE(cadena->date);
}

TEST(FolioDate, IsTheDayInMexicoCityOfItsFirstTenDigits)
{
    Cadena cadena;
    EXPECT_FALSE(folio_date(cadena));
    cadena.folio = "1787335200123456789012"; // 2026-08-21 18:00 UTC
    EXPECT_EQ(make_date(2026, 8, 21), folio_date(cadena));
    cadena.folio = "1787367600123456789012"; // 2026-08-22 03:00 UTC
    EXPECT_EQ(make_date(2026, 8, 21), folio_date(cadena));
}

TEST(FolioDate, IsFoundByItsDigitsWhereTheKeyWasMisread)
{
    const auto cadena =
        parse_cadena("|Tipo de trámite:ALTA|Fecha:21 de agosto 2028, 12:00:00|Fotio:17873352001234 "
                     "56789012|Curp:X||");
    ASSERT_TRUE(cadena);
    EXPECT_EQ(make_date(2026, 8, 21), folio_date(*cadena));
}

TEST(FolioDate, IsNoneForAFolioOfAnotherKind)
{
    Cadena cadena;
    for (const char* folio : {"178733520012345678901", "17873352OO123456789012", "0123456789123456789012"}) {
        cadena.folio = folio;
        EXPECT_FALSE(folio_date(cadena)) << folio;
    }
}

TEST(ParseCadena, ReadsSisterDocumentsAndLostAccents)
{
    const auto cadena =
        parse_cadena("||Invocante: portal|Tipo de tr?mite: ALTA EN CLINICA|Nombre o Raz?n Social: ANA "
                     "DIAZ|Curp: LOHF050317MMCPRRA1|N?mero de Seguridad Social: 05200500014||");
    ASSERT_TRUE(cadena);
    EXPECT_EQ("ALTA EN CLINICA", cadena->tramite);
    EXPECT_EQ("ANA DIAZ", cadena->nombre);
    EXPECT_EQ("05200500014", cadena->nss);
    EXPECT_FALSE(cadena->date);
}

TEST(ParseCadena, SurvivesBarsThatWereReadAsLetters)
{
    const auto cadena = parse_cadena(
        "IlInvocante:portalimssdigitallTipo de tramite:COMPROBANTE DE VIGENCIA "
        "DE DERECHOHABIENTESlFecha:15 de agosto 2025, 10:22:31lFolio:17552lCurp:LOHF050317MMCPRRA1lNumero de "
        "Seguridad Social:05200500014ll");
    ASSERT_TRUE(cadena);
    EXPECT_EQ("LOHF050317MMCPRRA1", cadena->curp);
    EXPECT_EQ("05200500014", cadena->nss);
    EXPECT_EQ(make_date(2025, 8, 15), cadena->date);
}

TEST(ParseCadena, EndsAValueWhereTheNextKeyLostItsBeginning)
{
    const auto cadena =
        parse_cadena("||Nombre o Razón Social:ANA LUNA|Curp: LU de Seguridad Social:05200500014||");
    ASSERT_TRUE(cadena);
    EXPECT_EQ(cadena->curp, "LUDE");
    EXPECT_EQ(cadena->nss, "05200500014");
    const auto misread = parse_cadena("||Nombre o Razón Social:ANA LUNA|Curp:LOHF050317MMCPRR|Nurnero de "
                                      "Seguridad Social:05200500014||Seguridad Social:1");
    ASSERT_TRUE(misread);
    EXPECT_EQ(misread->curp, "LOHF050317MMCPRR");
    EXPECT_EQ(misread->nss, "05200500014");
}

TEST(ParseCadena, GivesNoNssWhereADigitIsTooMany)
{
    const auto nss_of = [](const std::string& value) {
        return parse_cadena("||Tipo de trámite:X|Numero de Seguridad Social:" + value)->nss;
    };
    EXPECT_EQ("382230662346", nss_of("382230662346]|"));
    EXPECT_EQ("82230662346", nss_of("8223066234611"));
    EXPECT_EQ("82230662346", nss_of("82230662346I Y"));
    EXPECT_EQ("82230662346", nss_of("82230662346| 2"));
    EXPECT_EQ("822306", nss_of("822306"));
}

TEST(ParseCadena, RefusesOtherText)
{
    for (const char* text : {"", "||", "||||", "Fecha: hoy", "una línea cualquiera sin llaves", "Curp"})
        EXPECT_FALSE(parse_cadena(text)) << text;
}

TEST(ParseCadena, TakesNoTimeThatIsNone)
{
    const auto cadena = parse_cadena("|Tipo de trámite:X|Fecha:15 de agosto 2025, 25:61:99|");
    ASSERT_TRUE(cadena);
    EXPECT_TRUE(cadena->date);
    EXPECT_EQ("", cadena->date_time);
}

/// Cut anywhere, it parses or is refused.
TEST(ParseCadena, MayBeCutAnywhere)
{
    const std::string text = whole;
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const auto cadena = parse_cadena(std::string_view(text).substr(0, length)).value_or(Cadena{});
        EXPECT_LE(cadena.curp.size(), 18u);
    }
}

/// A megabyte of what looks like keys; whoever writes it must not make us look for each everywhere.
TEST(ParseCadena, LooksAtTheBeginningOfAnEndlessOne)
{
    std::string endless = whole;
    while (endless.size() < 1'000'000)
        endless += "NUMERODESEGURIDADSOCIA Invocante Tipo de tr\xC3\xA1mlte ";
    const auto cadena = parse_cadena(endless);
    ASSERT_TRUE(cadena);
    EXPECT_EQ("LOHF050317MMCPRRA1", cadena->curp);
    EXPECT_LE(cadena->joined.size(), 8'000U);
    EXPECT_EQ(cadena->joined, endless.substr(0, cadena->joined.size()));
    EXPECT_FALSE(parse_cadena(std::string(1'000'000, '\xBF')));
}

} // namespace

} // namespace constancia
