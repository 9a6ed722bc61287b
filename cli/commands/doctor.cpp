#include "batch/language_data.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/command.hpp"
#include "cli/sandbox_messages.hpp"
#include "ocr/ocr_module.hpp"
#include "pipeline/library_versions.hpp"
#include "reporting/safe_text.hpp"
#include "spreadsheets/spreadsheet_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace constancia {
namespace {

struct Diagnosis {
    std::string text;
    bool all_is_well = true;
};

void add(Diagnosis& diagnosis, bool is_well, const Session& session, std::string_view name,
         std::string_view detail)
{
    diagnosis.text += fmt::format(
        "  {} {}: {}\n", is_well ? session({"[bien]", "[ok]   "}) : session({"[FALTA]", "[MISSING]"}), name,
        safe_text(detail));
    diagnosis.all_is_well = diagnosis.all_is_well && is_well;
}

ExitCode doctor(Session& session)
{
    Diagnosis diagnosis;
    diagnosis.text = fmt::format("constancia {}\n", program_version());

    const auto language_data = find_language_data();
    add(diagnosis, language_data.has_value(), session,
        session({"datos de idioma español", "Spanish language data"}),
        language_data ? language_data->string()
                      : std::string(session({"instálelos con: apt install tesseract-ocr-spa",
                                             "install it with: apt install tesseract-ocr-spa"})));

    const auto list = [&](const std::vector<std::string>& versions) {
        for (const std::string& version : versions)
            diagnosis.text += fmt::format("         {}\n", safe_text(version));
    };
    list(text_library_versions());
    const auto spreadsheets = workbook_library_versions();
    add(diagnosis, spreadsheets.has_value(), session,
        session({"padrones en XLSX y ODS", "rosters in XLSX and ODS"}),
        spreadsheets ? std::string(session({"se leen", "can be read"})) : spreadsheets.error());
    if (spreadsheets) list(*spreadsheets);
    const auto module = ocr_module();
    add(diagnosis, module.has_value(), session, session({"módulo de OCR", "OCR module"}),
        module ? std::string(session({"se abre", "opens"})) : module.error());
    if (module) {
        const auto engine = (*module)->make_engine();
        add(diagnosis, engine.has_value(), session, session({"lectura de escaneos", "reading of scans"}),
            engine ? std::string(session({"lista", "ready"})) : engine.error());
        list((*module)->library_versions());
    }

    for (const SandboxLine& line : sandbox_lines(session.language))
        diagnosis.text +=
            fmt::format("  {} {}: {}\n",
                        line.is_there ? session({"[bien]", "[ok]   "}) : session({"[aviso]", "[warning]"}),
                        line.name, line.state);

    diagnosis.text += diagnosis.all_is_well
                          ? session({"Todo está en su lugar.\n", "Everything is in place.\n"})
                          : session({"Falta algo de lo anterior; los PDF con texto se pueden revisar.\n",
                                     "Something of the above is missing; PDFs with text can be checked.\n"});
    session.output.write(diagnosis.text);
    return diagnosis.all_is_well ? ExitCode::all_ok : ExitCode::cannot_run;
}

} // namespace

RunCommand declare_doctor(CLI::App&, Language)
{
    return [](Session& session) { return doctor(session); };
}

} // namespace constancia
