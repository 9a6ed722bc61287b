#include "reporting/roster_messages.hpp"

#include "reporting/safe_text.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

struct FaultText {
    RosterFault fault;
    Text text; ///< {0}: the detail
};

constexpr FaultText fault_texts[] = {
    {RosterFault::empty,
     {"El padrón está vacío. Expórtelo otra vez a CSV.", "The roster is empty. Export it to CSV again."}},
    {RosterFault::too_large,
     {"El padrón mide más de {0} MiB. Deje solo las columnas y filas de los estudiantes.",
      "The roster is larger than {0} MiB. Keep only the columns and rows of the students."}},
    {RosterFault::too_many_rows,
     {"El padrón tiene más de {0} filas. Divídalo en varios.",
      "The roster has more than {0} rows. Divide it."}},
    {RosterFault::too_many_columns,
     {"El padrón tiene más de {0} columnas. Deje solo las de los estudiantes.",
      "The roster has more than {0} columns. Keep only those about the students."}},
    {RosterFault::not_csv,
     {"El padrón no es CSV sino {0}. Ábralo y guárdelo como «CSV UTF-8».",
      "The roster is not CSV but {0}. Open it and save it as \"CSV UTF-8\"."}},
    {RosterFault::not_text,
     {"El padrón no es un archivo de texto. Guárdelo como «CSV UTF-8» desde la hoja de cálculo.",
      "The roster is not a text file. Save it as \"CSV UTF-8\" from the spreadsheet."}},
    {RosterFault::unclosed_quote,
     {"En la fila {0} del padrón se abre una comilla que no se cierra. Corríjala.",
      "In row {0} of the roster a quotation mark opens and never closes. Correct it."}},
    {RosterFault::no_header,
     {"Ninguna fila del padrón nombra una columna con CURP, NSS, nombre o matrícula. Ponga esos títulos en "
      "la primera fila.",
      "No row of the roster names a column with CURP, NSS, name or student id. Put such headers in the first "
      "row."}},
    {RosterFault::no_people,
     {"El padrón tiene títulos, pero ningún estudiante debajo.",
      "The roster has headers, but no student below them."}},
    {RosterFault::column_not_found,
     {"El padrón no tiene la columna «{0}».", "The roster has no column \"{0}\"."}},
};

struct NoteText {
    RowNote note;
    Text text; ///< {0}: the cell as written, {1}: the other rows
};

constexpr NoteText note_texts[] = {
    {RowNote::blank, {"Fila en blanco entre otras; se ignora.", "Blank row between others; ignored."}},
    {RowNote::nobody,
     {"No trae matrícula, nombre, CURP ni NSS; se ignora.", "It has no id, name, CURP or NSS; ignored."}},
    {RowNote::repeated_header, {"Repite los títulos; se ignora.", "It repeats the headers; ignored."}},
    {RowNote::data_lost,
     {"La hoja de cálculo perdió dígitos en «{0}». Ponga la columna como texto y escriba el número completo.",
      "The spreadsheet lost digits in \"{0}\". Make the column text and enter the whole number."}},
    {RowNote::curp_invalid,
     {"La CURP «{0}» no es válida. Corríjala.", "The CURP \"{0}\" is not valid. Correct it."}},
    {RowNote::nss_invalid,
     {"El NSS «{0}» no es válido. Corríjalo.", "The NSS \"{0}\" is not valid. Correct it."}},
    {RowNote::nss_two_readings,
     {"El NSS «{0}» tiene 10 dígitos y puede ser dos números distintos. Escriba los 11.",
      "The NSS \"{0}\" has 10 digits and may be two different numbers. Enter all 11."}},
    {RowNote::repeated_id,
     {"La matrícula «{0}» está también en la fila {1}. Deje una sola.",
      "The id \"{0}\" stands in row {1} too. Keep only one."}},
    {RowNote::repeated_curp,
     {"La CURP «{0}» está también en la fila {1}. Revise cuál es la correcta.",
      "The CURP \"{0}\" stands in row {1} too. Find out which is right."}},
    {RowNote::repeated_nss,
     {"El NSS «{0}» está también en la fila {1}. Revise cuál es el correcto.",
      "The NSS \"{0}\" stands in row {1} too. Find out which is right."}},
    {RowNote::surplus_cells,
     {"Tiene más celdas que títulos hay: una coma o punto y coma de más pudo recorrer los datos. Revísela.",
      "It has more cells than there are headers: a stray separator may have shifted the data. Look at it."}},
};

struct ColumnText {
    Column column;
    Text text;
};

constexpr ColumnText column_texts[] = {
    {Column::id, {"matrícula", "student id"}},
    {Column::name, {"nombre completo", "full name"}},
    {Column::given_names, {"nombre(s)", "given names"}},
    {Column::first_surname, {"primer apellido", "first surname"}},
    {Column::second_surname, {"segundo apellido", "second surname"}},
    {Column::surnames, {"apellidos", "surnames"}},
    {Column::curp, {"CURP", "CURP"}},
    {Column::nss, {"NSS", "NSS"}},
    {Column::umf, {"clínica (UMF)", "clinic (UMF)"}},
    {Column::email, {"correo", "e-mail"}},
    {Column::exempt, {"exento", "exempt"}},
    {Column::institution, {"institución que lo cubre", "institution that covers"}},
};

} // namespace

std::string roster_error_sentence(const RosterError& error, Language language)
{
    for (const auto& [fault, text] : fault_texts)
        if (fault == error.fault())
            return fmt::format(fmt::runtime(text.in(language)), safe_text(error.detail()));
    return safe_text(error.what());
}

std::string row_attention_sentence(const RowAttention& attention, Language language)
{
    std::string rows;
    for (const int row : attention.other_rows)
        rows += fmt::format("{}{}", rows.empty() ? "" : ", ", row);
    for (const auto& [note, text] : note_texts)
        if (note == attention.note)
            return fmt::format(fmt::runtime(text.in(language)), safe_text(attention.found), rows);
    return std::string(name_of(attention.note));
}

std::string_view column_name(Column column, Language language)
{
    for (const auto& [known, text] : column_texts)
        if (known == column) return text.in(language);
    return name_of(column);
}

} // namespace constancia
