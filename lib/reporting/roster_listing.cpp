#include "reporting/roster_listing.hpp"

#include "reporting/csv_cells.hpp"
#include "reporting/roster_messages.hpp"
#include "reporting/safe_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

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
    return json;
}

} // namespace

bool needs_attention(const RowAttention& attention)
{
    return attention.note != RowNote::blank && attention.note != RowNote::repeated_header &&
           attention.note != RowNote::nobody;
}

std::string roster_text(const Roster& roster, std::string_view file, const TextStyle& style)
{
    const Language language = style.language;
    std::string text = coloured(safe_text(file), Colour::bold, style.colours) + '\n';
    text += fact(Text{"estudiantes", "students"}.in(language), fmt::format("{}", roster.entries().size()));
    text += fact(Text{"codificación", "encoding"}.in(language), name_of(roster.encoding));
    text += fact(Text{"separador", "separator"}.in(language), separator_name(roster.separator, language));
    text += fact(Text{"fila de títulos", "header row"}.in(language), fmt::format("{}", roster.header_row));
    text += fmt::format("\n{}\n", Text{"Columnas:", "Columns:"}.in(language)) + columns_text(roster, style);

    if (roster.attention.empty())
        return text +
               fmt::format("\n{}\n",
                           Text{"Ninguna fila necesita revisión.", "No row needs attention."}.in(language));
    text += fmt::format("\n{}\n", Text{"Filas con observaciones:", "Rows to look at:"}.in(language));
    for (const RowAttention& attention : roster.attention)
        text += coloured(wrapped(fmt::format("{} {}: {}", Text{"fila", "row"}.in(language), attention.row,
                                             row_attention_sentence(attention, language)),
                                 indent, style.columns),
                         needs_attention(attention) ? Colour::yellow : Colour::dim, style.colours);
    return text;
}

std::string roster_ndjson(const Roster& roster, std::string_view file)
{
    Json json;
    json["type"] = "roster";
    json["file"] = valid_utf8(file);
    json["students"] = roster.entries().size();
    json["encoding"] = name_of(roster.encoding);
    json["separator"] = std::string(1, roster.separator);
    json["header_row"] = roster.header_row;
    json["columns"] = Json::array();
    for (const ColumnUse& column : roster.columns) {
        Json use;
        use["header"] = valid_utf8(column.header);
        use["meaning"] = column.column ? Json(name_of(*column.column)) : Json(nullptr);
        json["columns"].push_back(use);
    }
    std::string lines = json.dump() + '\n';
    for (const RowAttention& attention : roster.attention)
        lines += row_json(attention).dump() + '\n';
    return lines;
}

std::string roster_csv(const Roster& roster, Language language)
{
    std::string lines = csv_line({"row", "code", "found", "other_rows", "message"});
    for (const RowAttention& attention : roster.attention) {
        std::string rows;
        for (const int row : attention.other_rows)
            rows += fmt::format("{}{}", rows.empty() ? "" : " ", row);
        lines += csv_line({fmt::format("{}", attention.row), std::string(name_of(attention.note)),
                           attention.found, rows, row_attention_sentence(attention, language)});
    }
    return lines;
}

} // namespace constancia
