#include "reporting/messages.hpp"

#include <gtest/gtest.h>

namespace constancia {
namespace {

Finding finding(FindingCode code, std::optional<std::string> found = {},
                std::optional<std::string> expected = {})
{
    Finding finding;
    finding.code = code;
    finding.found = std::move(found);
    finding.expected = std::move(expected);
    return finding;
}

TEST(Messages, PutsInTheValuesThatAreKnown)
{
    EXPECT_EQ(what_was_found(finding(FindingCode::curp_mismatch, "AAA", "BBB"), Language::es),
              "La CURP del documento (AAA) no es la declarada (BBB).");
    EXPECT_EQ(what_was_found(finding(FindingCode::curp_mismatch, "AAA"), Language::es),
              "La CURP del documento (AAA) no es la declarada.");
    EXPECT_EQ(what_was_found(finding(FindingCode::curp_mismatch), Language::en),
              "The CURP in the document is not the declared one.");
}

TEST(Messages, NamesDocumentsFieldsAndKindsOfFile)
{
    EXPECT_EQ(what_was_found(finding(FindingCode::wrong_document, "cartilla"), Language::es),
              "No es la constancia de vigencia de derechos: es la cartilla o carnet de salud.");
    EXPECT_EQ(what_was_found(finding(FindingCode::wrong_document, "ine"), Language::en),
              "It is not the constancia de vigencia de derechos: it is the INE voter card.");
    EXPECT_EQ(what_was_found(finding(FindingCode::not_a_document, "zip"), Language::es),
              "El archivo no es PDF ni imagen: es un archivo comprimido ZIP.");
    Finding missing = finding(FindingCode::field_missing);
    missing.field = FieldId::turno;
    EXPECT_EQ(what_was_found(missing, Language::es), "No se encontró en el documento el dato «turno».");
}

TEST(Messages, WritesDatesAsTheLanguageDoes)
{
    EXPECT_EQ(what_was_found(finding(FindingCode::outdated, "2026-08-05"), Language::es),
              "La constancia ya no es reciente: se expidió el 05/08/2026.");
    EXPECT_EQ(what_was_found(finding(FindingCode::outdated, "2026-08-05"), Language::en),
              "The constancia is no longer recent: it was issued on 2026-08-05.");
}

TEST(Messages, MakesValuesSafeAndTakesThemLiterally)
{
    EXPECT_EQ(
        what_was_found(finding(FindingCode::name_mismatch, "[{found}]\x1b[2J", "{expected}"), Language::es),
        "El nombre del documento ([{found}]\\u{1b}[2J) es de otra persona; se declaró {expected}.");
}

TEST(Messages, TellsWhyAFileCannotBeOpenedInTheLanguage)
{
    EXPECT_EQ(what_was_found(finding(FindingCode::cannot_open, "Permission denied"), Language::es),
              "No se pudo abrir el archivo (sin permiso de lectura).");
    EXPECT_EQ(what_was_found(finding(FindingCode::cannot_open, "Stale file handle"), Language::es),
              "No se pudo abrir el archivo (Stale file handle).");
}

TEST(Messages, SaysWhoDoesWhat)
{
    EXPECT_EQ(message(finding(FindingCode::file_empty), Language::es),
              "El archivo está vacío (0 bytes). El estudiante debe volver a subir su constancia.");
    EXPECT_EQ(message(finding(FindingCode::several_constancias), Language::es),
              "El archivo trae varias constancias; esta es una de ellas.");
}

} // namespace
} // namespace constancia
