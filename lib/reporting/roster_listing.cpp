#include "reporting/roster_listing.hpp"

#include "reporting/csv_cells.hpp"
#include "reporting/roster_messages.hpp"
#include "reporting/safe_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <utility>
#include <vector>

namespace constancia {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t indent = 2;
constexpr std::size_t header_columns = 24;

std::string_view separator_name(char separator, Language language)
{
    switch (separator) {
    case ',':
        return Text{"coma", "comma"}.in(language);
    case ';':
        return Text{"punto y coma", "semicolon"}.in(language);
    default:
        return Text{"tabulador", "tab"}.in(language);
    }
}

std::string fact(std::string_view name, std::string_view value)
{
    return fmt::format("{:{}}{}: {}\n", "", indent, name, value);
}

std::string columns_text(const Roster& roster, const TextStyle& style)
{
    const Language language = style.language;
    const TerminalTable table({header_columns}, style.colours);
    std::string text;
    for (const ColumnUse& column : roster.columns) {
        std::string meaning =
            column.column
                ? std::string(column_name(*column.column, language))
                : std::string(
                      Text{"no se compara; pasa a los resultados", "not compared; passed on"}.in(language));
        if (column.also_means)
            meaning += fmt::format(
                " ({} {})", Text{"ya hay otra columna para", "another column is used for"}.in(language),
                column_name(*column.also_means, language));
        text += "  " + table.row({{safe_text(column.header)},
                                  {"→ " + meaning, column.column ? Colour::none : Colour::dim}});
    }
    return text;
}

Json row_json(const RowAttention& attention)
{
    Json json;
    json["type"] = "row";
    json["row"] = attention.row;
    json["code"] = name_of(attention.note);
    json["found"] = attention.found.empty() ? Json(nullptr) : Json(valid_utf8(attention.found));
    json["other_rows"] = attention.other_rows;
    json["read_as"] = attention.read_as;
    json["repairs"] = Json::array();
    for (const DeclaredRepair repair : attention.repairs)
        json["repairs"].push_back(name_of(repair));
    return json;
}

bool was_repaired(const RowAttention& attention)
{
    return attention.note == RowNote::curp_repaired || attention.note == RowNote::nss_repaired;
}

/// How the file was read, line by line.
std::string source_text(const Roster& roster, Language language)
{
    const TableSource& source = roster.source;
    const auto line = [&](const Text& name, std::string_view value) {
        return fact(name.in(language), value);
    };
    std::string text = line({"estudiantes", "students"}, fmt::format("{}", roster.entries().size()));
    text += line({"formato", "format"}, name_of(source.format));
    if (source.format == TableFormat::csv) {
        text += line({"codificación", "encoding"}, name_of(source.encoding));
        text += line({"separador", "separator"}, separator_name(source.separator, language));
    } else {
        text += line({"hoja", "sheet"}, safe_text(source.sheet));
    }
    if (source.hidden_rows > 0)
        text += line({"filas ocultas, también leídas", "hidden rows, read too"},
                     fmt::format("{}", source.hidden_rows));
    text += line({"fila de títulos", "header row"},
                 roster.header_row > 0
                     ? fmt::format("{}", roster.header_row)
                     : std::string(Text{"ninguna; columnas según --columns", "none; columns by --columns"}.in(
                           language)));
    return text;
}

/// Whole columns are repaired alike: one line for each repair, with the first case and the first rows.
std::string repairs_list(const Roster& roster, const TextStyle& style)
{
    std::map<std::pair<RowNote, std::vector<DeclaredRepair>>, std::vector<const RowAttention*>> alike;
    for (const RowAttention& attention : roster.attention)
        if (was_repaired(attention)) alike[{attention.note, attention.repairs}].push_back(&attention);
    if (alike.empty()) return {};

    constexpr std::size_t rows_shown = 8;
    std::string text =
        fmt::format("\n{}\n", Text{"Corregido al leer:", "Put right while reading:"}.in(style.language));
    for (const auto& [kind, cases] : alike) {
        std::string rows;
        for (std::size_t i = 0; i < cases.size() && i < rows_shown; ++i)
            rows += fmt::format("{}{}", i == 0 ? "" : ", ", cases[i]->row);
        if (cases.size() > rows_shown) rows += ", …";
        text += wrapped(
            fmt::format(fmt::runtime(Text{"{0} {1}: {2}; por ejemplo «{3}» se leyó {4}. Filas: {5}",
                                          "{0} {1}: {2}; for example \"{3}\" was read as {4}. Rows: {5}"}
                                         .in(style.language)),
                        cases.size(), kind.first == RowNote::curp_repaired ? "CURP" : "NSS",
                        repairs_text(kind.second, style.language), safe_text(cases.front()->found),
                        fmt::join(cases.front()->read_as, ", "), rows),
            indent, style.columns);
    }
    return text;
}

/// Everything else that was noted, row by row.
std::string rows_text(const Roster& roster, const TextStyle& style)
{
    const Language language = style.language;
    std::string text;
    for (const RowAttention& attention : roster.attention)
        if (!was_repaired(attention))
            text += coloured(wrapped(fmt::format("{} {}: {}", Text{"fila", "row"}.in(language), attention.row,
                                                 row_attention_sentence(attention, language)),
                                     indent, style.columns),
                             needs_attention(attention) ? Colour::yellow : Colour::dim, style.colours);
    if (text.empty())
        return fmt::format("\n{}\n",
                           Text{"Ninguna fila necesita revisión.", "No row needs attention."}.in(language));
    return fmt::format("\n{}\n", Text{"Filas con observaciones:", "Rows to look at:"}.in(language)) + text;
}

} // namespace

bool needs_attention(const RowAttention& attention)
{
    return attention.note != RowNote::blank && attention.note != RowNote::repeated_header &&
           attention.note != RowNote::nobody && !was_repaired(attention);
}

std::string roster_text(const Roster& roster, std::string_view file, const TextStyle& style)
{
    const Language language = style.language;
    std::string text = coloured(safe_text(file), Colour::bold, style.colours) + '\n';
    text += source_text(roster, language);
    text += fmt::format("\n{}\n", Text{"Columnas:", "Columns:"}.in(language)) + columns_text(roster, style);
    return text + repairs_list(roster, style) + rows_text(roster, style);
}

std::string roster_ndjson(const Roster& roster, std::string_view file)
{
    Json json;
    json["type"] = "roster";
    json["file"] = valid_utf8(file);
    json["students"] = roster.entries().size();
    const bool is_csv = roster.source.format == TableFormat::csv;
    json["encoding"] = is_csv ? Json(name_of(roster.source.encoding)) : Json(nullptr);
    json["separator"] = is_csv ? Json(std::string(1, roster.source.separator)) : Json(nullptr);
    json["header_row"] = roster.header_row > 0 ? Json(roster.header_row) : Json(nullptr);
    json["columns"] = Json::array();
    for (const ColumnUse& column : roster.columns) {
        Json use;
        use["header"] = valid_utf8(column.header);
        use["meaning"] = column.column ? Json(name_of(*column.column)) : Json(nullptr);
        json["columns"].push_back(use);
    }
    json["format"] = name_of(roster.source.format);
    json["sheet"] = is_csv ? Json(nullptr) : Json(valid_utf8(roster.source.sheet));
    json["hidden_rows"] = roster.source.hidden_rows;
    std::string lines = json.dump() + '\n';
    for (const RowAttention& attention : roster.attention)
        lines += row_json(attention).dump() + '\n';
    return lines;
}

std::string roster_csv(const Roster& roster, Language language)
{
    std::string lines = csv_line({"row", "code", "found", "other_rows", "message", "read_as", "repairs"});
    for (const RowAttention& attention : roster.attention) {
        std::string rows;
        for (const int row : attention.other_rows)
            rows += fmt::format("{}{}", rows.empty() ? "" : " ", row);
        std::string repairs;
        for (const DeclaredRepair repair : attention.repairs)
            repairs += fmt::format("{}{}", repairs.empty() ? "" : " ", name_of(repair));
        lines += csv_line({fmt::format("{}", attention.row), std::string(name_of(attention.note)),
                           attention.found, rows, row_attention_sentence(attention, language),
                           fmt::format("{}", fmt::join(attention.read_as, " ")), repairs});
    }
    return lines;
}

} // namespace constancia
