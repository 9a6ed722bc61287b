#include "reporting/roster_messages.hpp"

#include "reporting/safe_text.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

struct FaultText {
    RosterFault fault;
    Text text; ///< {0}: the detail, {1}: what there is instead
};

constexpr FaultText fault_texts[] = {
    {RosterFault::empty,
     {"El padrón está vacío. Expórtelo o guárdelo otra vez.",
      "The roster is empty. Export or save it again."}},
    {RosterFault::too_large,
     {"El padrón mide más de {0} MiB. Deje solo las columnas y filas de los estudiantes.",
      "The roster is larger than {0} MiB. Keep only the columns and rows of the students."}},
    {RosterFault::too_many_rows,
     {"El padrón tiene más de {0} filas. Divídalo en varios.",
      "The roster has more than {0} rows. Divide it."}},
    {RosterFault::too_many_columns,
     {"El padrón tiene más de {0} columnas. Deje solo las de los estudiantes.",
      "The roster has more than {0} columns. Keep only those about the students."}},
    {RosterFault::wrong_kind,
     {"El padrón es un archivo {0}, que no se puede leer. Ábralo en la hoja de cálculo y guárdelo como XLSX, "
      "ODS o CSV.",
      "The roster is a file of type {0}, which cannot be read. Open it in a spreadsheet and save it as XLSX, "
      "ODS or CSV."}},
    {RosterFault::password_protected,
     {"El padrón tiene contraseña. Guárdelo sin contraseña.",
      "The roster has a password. Save it without one."}},
    {RosterFault::damaged,
     {"El padrón está dañado o incompleto ({0}). Ábralo en la hoja de cálculo y guárdelo otra vez.",
      "The roster is damaged or incomplete ({0}). Open it in a spreadsheet and save it again."}},
    {RosterFault::unpacks_too_large,
     {"El padrón ocupa más de {0} MiB al desempacarlo. Deje solo la hoja de los estudiantes.",
      "The roster unpacks to more than {0} MiB. Keep only the sheet of the students."}},
    {RosterFault::too_many_cells,
     {"El padrón tiene más de {0} celdas. Deje solo las columnas y filas de los estudiantes.",
      "The roster has more than {0} cells. Keep only the columns and rows of the students."}},
    {RosterFault::no_reader,
     {"No se pueden leer padrones en XLSX u ODS: {0} Guárdelo como CSV, o reinstale el programa.",
      "Rosters in XLSX or ODS cannot be read: {0} Save it as CSV, or install the program again."}},
    {RosterFault::several_sheets,
     {"El padrón puede estar en varias hojas: {1}. Indique cuál con --sheet HOJA.",
      "Several sheets may be the roster: {1}. Say which with --sheet SHEET."}},
    {RosterFault::sheet_not_found,
     {"El archivo no tiene la hoja «{0}». Tiene: {1}.", "The file has no sheet \"{0}\". It has: {1}."}},
    {RosterFault::no_sheets,
     {"El padrón es un CSV, que no tiene hojas. Quite --sheet.",
      "The roster is a CSV, which has no sheets. Leave out --sheet."}},
    {RosterFault::not_calculated,
     {"La celda {0} del padrón tiene una fórmula sin calcular. Abra el archivo en Excel o LibreOffice, "
      "guárdelo "
      "y vuelva a intentar.",
      "Cell {0} of the roster holds a formula that was never worked out. Open the file in Excel or "
      "LibreOffice, "
      "save it and try again."}},
    {RosterFault::not_text,
     {"El padrón no es un archivo de texto ni una hoja de cálculo. Guárdelo como XLSX, ODS o CSV.",
      "The roster is neither a text file nor a spreadsheet. Save it as XLSX, ODS or CSV."}},
    {RosterFault::unclosed_quote,
     {"En la fila {0} del padrón se abre una comilla que no se cierra. Corríjala.",
      "In row {0} of the roster a quotation mark opens and never closes. Correct it."}},
    {RosterFault::no_header,
     {"Ninguna fila del padrón nombra una columna con CURP, NSS, nombre o matrícula. Ponga esos títulos en "
      "la primera fila, o indique las columnas con --columns curp=C,nss=D.",
      "No row of the roster names a column with CURP, NSS, name or student id. Put such headers in the first "
      "row, or say the columns with --columns curp=C,nss=D."}},
    {RosterFault::no_people,
     {"El padrón tiene títulos, pero ningún estudiante debajo.",
      "The roster has headers, but no student below them."}},
    {RosterFault::column_not_found,
     {"El padrón no tiene la columna «{0}». Tiene: {1}.", "The roster has no column \"{0}\". It has: {1}."}},
};

struct NoteText {
    RowNote note;
    Text text; ///< {0}: the cell as written, {1}: the other rows, {2}: what it was read as, {3}: the repairs
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
     {"El NSS «{0}» tiene 10 dígitos y puede ser dos números distintos ({2}). Escriba los 11.",
      "The NSS \"{0}\" has 10 digits and may be two different numbers ({2}). Enter all 11."}},
    {RowNote::curp_repaired, {"CURP «{0}»: se leyó {2} ({3}).", "CURP \"{0}\": read as {2} ({3})."}},
    {RowNote::nss_repaired, {"NSS «{0}»: se leyó {2} ({3}).", "NSS \"{0}\": read as {2} ({3})."}},
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

struct RepairText {
    DeclaredRepair repair;
    Text text;
};

constexpr RepairText repair_texts[] = {
    {DeclaredRepair::separators_dropped, {"sin espacios ni guiones", "spaces and dashes left out"}},
    {DeclaredRepair::decimals_dropped, {"sin los decimales", "decimals left out"}},
    {DeclaredRepair::look_alikes_replaced,
     {"con letras y dígitos parecidos corregidos", "look-alike letters and digits corrected"}},
    {DeclaredRepair::zeros_restored,
     {"con los ceros iniciales que perdió la hoja de cálculo",
      "leading zeros restored, which the spreadsheet had lost"}},
    {DeclaredRepair::check_digit_appended,
     {"con el dígito verificador que faltaba", "missing check digit appended"}},
    {DeclaredRepair::two_readings_kept, {"se conservan las dos lecturas", "both readings kept"}},
};

/// Sheets and headers of the file as a list for a sentence.
std::string list_of(const std::vector<std::string>& known, Language language)
{
    constexpr std::size_t enough = 20;
    std::string list;
    for (std::size_t i = 0; i < known.size() && i < enough; ++i)
        list += fmt::format(fmt::runtime(Text{"{}«{}»", "{}\"{}\""}.in(language)), i == 0 ? "" : ", ",
                            safe_text(known[i]));
    return known.size() > enough ? list + ", …" : list;
}

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
            return fmt::format(fmt::runtime(text.in(language)), safe_text(error.detail()),
                               list_of(error.known(), language));
    return safe_text(error.what());
}

std::string repairs_text(std::span<const DeclaredRepair> repairs, Language language)
{
    std::string texts;
    for (const DeclaredRepair repair : repairs)
        for (const auto& [known, text] : repair_texts)
            if (known == repair) texts += fmt::format("{}{}", texts.empty() ? "" : ", ", text.in(language));
    return texts;
}

std::string row_attention_sentence(const RowAttention& attention, Language language)
{
    std::string rows;
    for (const int row : attention.other_rows)
        rows += fmt::format("{}{}", rows.empty() ? "" : ", ", row);
    for (const auto& [note, text] : note_texts)
        if (note == attention.note)
            return fmt::format(fmt::runtime(text.in(language)), safe_text(attention.found), rows,
                               fmt::join(attention.read_as, ", "), repairs_text(attention.repairs, language));
    return std::string(name_of(attention.note));
}

std::string_view column_name(Column column, Language language)
{
    for (const auto& [known, text] : column_texts)
        if (known == column) return text.in(language);
    return name_of(column);
}

} // namespace constancia
