#include "cli/commands/command.hpp"

namespace constancia {
namespace {

constexpr Command all_commands[] = {
    {"check",
     "verificar",
     {"Verifica constancias y las compara con lo que declaró cada estudiante.",
      "Verifies constancias and compares them with what each student declared."},
     {"Ejemplos:\n"
      "  constancia check entregas/ --roster alumnos.csv\n"
      "  constancia check constancia.pdf --curp LOHF050317MMCPRRA1 --nss 04220510095\n"
      "  constancia check entregas/ --padron alumnos.csv --format csv > resultados.csv\n"
      "  find entregas -name '*.pdf' -print0 | constancia check - -0 --format ndjson",
      "Examples:\n"
      "  constancia check entregas/ --roster alumnos.csv\n"
      "  constancia check constancia.pdf --curp LOHF050317MMCPRRA1 --nss 04220510095\n"
      "  constancia check entregas/ --roster alumnos.csv --format csv > results.csv\n"
      "  find entregas -name '*.pdf' -print0 | constancia check - -0 --format ndjson"},
     declare_check},
    {"extract",
     "extraer",
     {"Lee los datos de las constancias sin compararlos con nada.",
      "Reads the fields of constancias and compares them with nothing."},
     {"Ejemplos:\n"
      "  constancia extract constancia.pdf\n"
      "  constancia extract entregas/ --format csv > datos.csv",
      "Examples:\n"
      "  constancia extract constancia.pdf\n"
      "  constancia extract entregas/ --format csv > data.csv"},
     declare_extract},
    {"report",
     "reporte",
     {"Hace los reportes de una revisión para la oficina.", "Makes the reports of a run for the office."},
     {"Ejemplos:\n"
      "  constancia report resultados.ndjson --report reportes/ --roster alumnos.csv\n"
      "  constancia report parte1.ndjson parte2.ndjson --report reportes/ --padron alumnos.csv\n"
      "  constancia report resultados.ndjson --report reportes/ --roster alumnos.csv --decisions "
      "decisiones.csv",
      "Examples:\n"
      "  constancia report results.ndjson --report reports/ --roster students.csv\n"
      "  constancia report part1.ndjson part2.ndjson --report reports/ --roster students.csv\n"
      "  constancia report results.ndjson --report reports/ --roster students.csv --decisions decisions.csv"},
     declare_report},
    {"roster",
     "padron",
     {"Muestra cómo se entendió un padrón y qué filas hay que revisar.",
      "Shows how a roster was understood and which rows need attention."},
     {"Ejemplos:\n"
      "  constancia roster alumnos.csv",
      "Examples:\n"
      "  constancia roster alumnos.csv"},
     declare_roster},
    {"explain",
     "explicar",
     {"Explica un hallazgo y qué hacer.", "Explains a finding and what to do about it."},
     {"Ejemplos:\n"
      "  constancia explain\n"
      "  constancia explain alta_missing",
      "Examples:\n"
      "  constancia explain\n"
      "  constancia explain alta_missing"},
     declare_explain},
    {"doctor",
     "diagnostico",
     {"Dice qué está instalado y qué falta.", "Tells what is installed and what is missing."},
     {"Ejemplos:\n"
      "  constancia doctor",
      "Examples:\n"
      "  constancia doctor"},
     declare_doctor},
};

} // namespace

std::span<const Command> commands()
{
    return all_commands;
}

const Command* find_command(std::string_view name)
{
    for (const Command& command : all_commands)
        if (name == command.name || name == command.spanish_name) return &command;
    return nullptr;
}

} // namespace constancia
