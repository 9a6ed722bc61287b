#include "cli/roster_reading_options.hpp"

#include "text/normalize.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <tl/expected.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace constancia {
namespace {

/// What a Spanish speaker would call the columns, beside the names that results use.
struct SpanishName {
    std::string_view name;
    Column column;
};
constexpr std::array<SpanishName, 14> spanish_names{{{"matricula", Column::id},
                                                     {"nombre", Column::name},
                                                     {"nombres", Column::given_names},
                                                     {"primer_apellido", Column::first_surname},
                                                     {"apellido_paterno", Column::first_surname},
                                                     {"paterno", Column::first_surname},
                                                     {"segundo_apellido", Column::second_surname},
                                                     {"apellido_materno", Column::second_surname},
                                                     {"materno", Column::second_surname},
                                                     {"apellidos", Column::surnames},
                                                     {"clinica", Column::umf},
                                                     {"correo", Column::email},
                                                     {"exento", Column::exempt},
                                                     {"institucion", Column::institution}}};

std::optional<Column> column_called(std::string_view name)
{
    const std::string key = fold(name);
    for (const auto& [column, known] : names_of(Column{}))
        if (fold(known) == key) return column;
    for (const auto& [known, column] : spanish_names)
        if (fold(known) == key) return column;
    return std::nullopt;
}

/// As it is typed in that language.
std::string_view name_to_type(Column column, Language language)
{
    if (language == Language::es)
        for (const auto& [name, known] : spanish_names)
            if (known == column) return name;
    return name_of(column);
}

/// "curp=Clave,nss=No. IMSS, sin guiones" → two columns: a header may hold commas, so only a comma before the
/// name of a column parts them. Nothing where a name is unknown or a header is missing.
std::optional<ColumnOverrides> parse_columns(std::string_view text)
{
    ColumnOverrides columns;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(',', begin), text.size());
        const auto item = text.substr(begin, end - begin);
        begin = end + 1;
        const auto equals = item.find('=');
        const auto column = equals == item.npos ? std::nullopt : column_called(item.substr(0, equals));
        if (column)
            columns.push_back({*column, std::string(item.substr(equals + 1))});
        else if (columns.empty() || equals != item.npos)
            return std::nullopt;
        else
            columns.back().header.append(",").append(item);
    }
    const bool is_whole = std::all_of(columns.begin(), columns.end(),
                                      [](const auto& wanted) { return !fold(wanted.header).empty(); });
    return is_whole ? std::optional(std::move(columns)) : std::nullopt;
}

std::string why_not_columns(const std::string& text, Language language)
{
    if (parse_columns(text)) return {};
    std::string names;
    for (const auto& [column, name] : names_of(Column{}))
        names += fmt::format("{}{}", names.empty() ? "" : ", ", name_to_type(column, language));
    return fmt::format(
        fmt::runtime(
            Text{"debe tener la forma curp=TÍTULO,nss=TÍTULO o curp=C,nss=D; las columnas se llaman {}",
                 "must look like curp=HEADER,nss=HEADER or curp=C,nss=D; columns are called {}"}
                .in(language)),
        names);
}

} // namespace

void declare_split_option(CLI::App& app, std::string& column, Language language)
{
    app.add_option("--split-by", column,
                   std::string(Text{
                       "Además, un reporte por cada valor de esta columna propia del padrón, como la carrera",
                       "Also a report for each value of this column of the roster's own, such as the "
                       "programme"}
                                   .in(language)))
        ->type_name(std::string(Text{"COLUMNA", "COLUMN"}.in(language)));
}

void declare_roster_option(CLI::App& app, std::string& file, Language language)
{
    app.add_option("--roster,--padron", file,
                   std::string(Text{"Padrón (XLSX, ODS o CSV) con los datos declarados de cada estudiante",
                                    "Roster (XLSX, ODS or CSV) with each student's declared data"}
                                   .in(language)))
        ->type_name(std::string(Text{"ARCHIVO", "FILE"}.in(language)));
}

void declare_roster_reading_options(CLI::App& app, RosterReadingOptions& options, Language language)
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    app.add_option("--sheet", options.sheet,
                   say({"Hoja del padrón, por su nombre o su número, si hay varias (XLSX, ODS)",
                        "Sheet of the roster, by name or number, where there are several (XLSX, ODS)"}))
        ->type_name(say({"HOJA", "SHEET"}));
    app.add_option_function<std::string>(
           "--columns",
           [&options](const std::string& text) {
               options.columns = parse_columns(text).value_or(ColumnOverrides{});
           },
           say({"Qué columna es cuál, por su título o su letra: curp=TÍTULO,nss=D",
                "Which column is which, by header or letter: curp=HEADER,nss=D"}))
        ->check([language](const std::string& text) { return why_not_columns(text, language); })
        ->type_name(say({"COLUMNAS", "COLUMNS"}));
}

} // namespace constancia
