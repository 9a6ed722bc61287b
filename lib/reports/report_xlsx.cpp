#include "reports/report_xlsx.hpp"

#include "reporting/explanations.hpp"
#include "reporting/messages.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/safe_text.hpp"
#include "reports/file_link.hpp"
#include "reports/report_messages.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

/// What Excel holds in a cell, in UTF-16 units.
constexpr std::size_t most_units = 32'767;

/// Excel opens no sheet with more than 65,530, and each takes memory until the end.
constexpr std::size_t most_links = 65'000;

/// As a cell may hold it.
std::string cell_text(std::string_view untrusted)
{
    const std::string safe = safe_text(untrusted);
    if (safe.size() <= most_units) return safe;
    std::size_t units = 0, end = 0;
    for (std::size_t at = 0; at < safe.size(); end = at) {
        units += next_code_point(safe, at) > 0xFFFF ? 2 : 1;
        if (units > most_units) break;
    }
    return safe.substr(0, end);
}

WorkbookCell cell(std::string_view untrusted, CellLook look = CellLook::plain)
{
    return {cell_text(untrusted), look};
}

WorkbookCell count_cell(std::size_t count)
{
    WorkbookCell cell;
    cell.count = count;
    return cell;
}

CellLook look_of(SheetGroup group)
{
    switch (group) {
    case SheetGroup::approved:
        return CellLook::good;
    case SheetGroup::review:
        return CellLook::attention;
    case SheetGroup::not_approved:
        return CellLook::bad;
    case SheetGroup::superseded:
        break;
    }
    return CellLook::faded;
}

constexpr Text sheet_names[] = {{"Por revisar", "To review"},
                                {"No aprobadas", "Not approved"},
                                {"Aprobadas", "Approved"},
                                {"No cuentan", "Not counting"}};
constexpr Text summary_name{"Resumen", "Summary"};
constexpr Text missing_name{"Sin entrega", "Nothing handed in"};

struct Column {
    Text header;
    double width;
};

constexpr Column document_columns[] = {
    {{"Dictamen", "Verdict"}, 22},
    {{"Situación", "Standing"}, 18},
    {{"Matrícula", "Student id"}, 14},
    {{"Nombre", "Name"}, 32},
    {{"Archivo", "File"}, 36},
    {{"Página", "Page"}, 8},
    {{"Qué se encontró y qué hacer", "What was found and what to do"}, 70},
    {{"CURP", "CURP"}, 21},
    {{"NSS", "NSS"}, 13},
    {{"UMF", "UMF"}, 20},
    {{"Turno", "Turno"}, 13},
    {{"Consultorio", "Consultorio"}, 12},
    {{"Fecha de la constancia", "Date of issue"}, 14},
    {{"Decisión de una persona", "A person's decision"}, 22},
    {{"Nota", "Note"}, 30},
    {{"Correo", "E-mail"}, 30},
};

constexpr Column missing_columns[] = {{{"Matrícula", "Student id"}, 14},
                                      {{"Fila del padrón", "Row of the roster"}, 10},
                                      {{"Nombre", "Name"}, 32},
                                      {{"CURP", "CURP"}, 21},
                                      {{"NSS", "NSS"}, 13},
                                      {{"Correo", "E-mail"}, 30}};

template <std::size_t count>
std::vector<WorkbookColumn> layout_of(const Column (&columns)[count], const ExtraColumns& extra,
                                      Language language)
{
    constexpr double extra_width = 22;
    std::vector<WorkbookColumn> layout;
    for (const Column& column : columns)
        layout.push_back({std::string(column.header.in(language)), column.width});
    for (const std::string& header : extra.headers())
        layout.push_back({cell_text(header), extra_width});
    return layout;
}

std::string all_messages(const Record& record, Language language)
{
    std::string text;
    for (const Finding& finding : record.findings) {
        if (finding.severity != Severity::error && kind_of(finding.code).severity != Severity::error &&
            finding.code != FindingCode::duplicate_submission)
            continue;
        text += fmt::format("{}{}", text.empty() ? "" : " ", message(finding, language));
    }
    return text;
}

void append_extra(std::vector<WorkbookCell>& row, const ExtraColumns& extra, const RosterEntry* student)
{
    std::vector<std::string> texts;
    extra.append_cells(texts, student);
    for (const std::string& text : texts)
        row.push_back(cell(text));
}

} // namespace

SheetGroup sheet_group(const FinalRecord& record)
{
    switch (record.standing) {
    case Standing::superseded:
        return SheetGroup::superseded;
    case Standing::approved:
    case Standing::accepted:
        return SheetGroup::approved;
    case Standing::rejected:
        return SheetGroup::not_approved;
    case Standing::pending:
        break;
    }
    return record.record.verdict == Verdict::review ? SheetGroup::review : SheetGroup::not_approved;
}

ReportXlsx::ReportXlsx(const ReportContext& context, std::vector<std::size_t> missing,
                       const std::filesystem::path& file)
    : m_context(context), m_missing(std::move(missing)), m_folder(file.parent_path()),
      m_extra(context.roster, {}), m_file(file),
      m_workbook(open_workbook(m_file.temporary_path().string(), m_folder.string()))
{
    const Language language = context.language;
    m_summary_sheet =
        m_workbook->add_sheet({std::string(summary_name.in(language)), {{"", 34}, {"", 12}, {"", 90}}});
    for (std::size_t group = 0; group < group_count; ++group)
        m_group_sheets[group] = m_workbook->add_sheet(
            {std::string(sheet_names[group].in(language)), layout_of(document_columns, m_extra, language)});
    if (context.roster && context.is_whole_run)
        m_missing_sheet = m_workbook->add_sheet(
            {std::string(missing_name.in(language)), layout_of(missing_columns, m_extra, language)});
}

std::vector<WorkbookCell> ReportXlsx::row_of(const FinalRecord& final_record)
{
    const Language language = m_context.language;
    const Record& record = final_record.record;
    const RosterEntry* const student = final_record.student;
    const auto read = [&](FieldId id) { return cell(record.found[id].value.value_or("")); };

    WorkbookCell file = cell(record.file);
    if (m_links < most_links) {
        file.link = link_from(m_folder, record.file, m_context.working_folder);
        // The library takes what follows # for a place in the file, and %41 for an A.
        if (file.link.find_first_of("#%") != std::string::npos) file.link.clear();
        if (!file.link.empty()) ++m_links;
    }
    WorkbookCell issued;
    issued.date = parse_iso_date(record.found[FieldId::fecha_constancia].value.value_or(""));

    const CellLook look = look_of(sheet_group(final_record));
    std::vector<WorkbookCell> row = {
        cell(record.verdict ? verdict_name(*record.verdict, language) : "", look),
        cell(standing_name(final_record.standing, language)),
        cell(record.student ? record.student->id : ""),
        student ? cell(student->name.whole) : read(FieldId::nombre),
        file,
        cell(record.document.page ? fmt::to_string(*record.document.page) : ""),
        cell(all_messages(record, language), CellLook::wrapped),
        read(FieldId::curp),
        read(FieldId::nss),
        read(FieldId::umf),
        read(FieldId::turno),
        read(FieldId::consultorio),
        issued,
        cell(final_record.decision ? decision_name(final_record.decision->decision, language) : ""),
        cell(final_record.decision ? final_record.decision->note : "", CellLook::wrapped),
        cell(student ? student->email : ""),
    };
    append_extra(row, m_extra, student);
    return row;
}

void ReportXlsx::add(const FinalRecord& record)
{
    m_workbook->add_row(m_group_sheets[static_cast<std::size_t>(sheet_group(record))], row_of(record));
}

void ReportXlsx::write_summary(const ReportSummary& summary)
{
    const Language language = m_context.language;
    const auto add = [&](std::vector<WorkbookCell> cells) { m_workbook->add_row(m_summary_sheet, cells); };
    const auto add_count = [&](const Text& what, std::size_t count) {
        add({cell(what.in(language)), count_cell(count)});
    };

    add({cell(Text{"Constancias de vigencia de derechos", "Constancias de vigencia de derechos"}.in(language),
              CellLook::title)});
    if (!m_context.part.empty()) add({cell(m_context.part, CellLook::title)});
    if (m_context.as_of)
        add({cell(Text{"Día de la revisión", "Day of the check"}.in(language)),
             cell(value_for_people(to_iso(*m_context.as_of), language))});
    add({cell(Text{"Revisión", "Run"}.in(language)), cell(m_context.run)});
    add({});
    add_count({"Documentos", "Documents"}, summary.documents());
    for (const auto& standing : names_of(Standing{}))
        add({cell(standing_name(standing.value, language)), count_cell(summary.of(standing.value))});
    add_count({"De nadie conocido", "Of nobody known"}, summary.of_nobody());
    add({});
    if (m_context.roster) {
        add_count({"Estudiantes en el padrón", "Students in the roster"}, summary.students.enrolled);
        add_count({"Exentos", "Exempt"}, summary.students.exempt);
        add_count({"Con al menos un documento", "With at least one document"}, summary.students.handed_in);
        if (m_context.is_whole_run) add_count({"Sin entrega", "Nothing handed in"}, summary.students.missing);
        add({});
    }
    add({cell(Text{"Por dictamen (solo lo que cuenta)", "By verdict (only what counts)"}.in(language),
              CellLook::title)});
    for (const auto& verdict : names_of(Verdict{})) {
        const CellLook look = verdict.value == Verdict::ok       ? CellLook::good
                              : verdict.value == Verdict::review ? CellLook::attention
                                                                 : CellLook::bad;
        add({cell(verdict_name(verdict.value, language), look), count_cell(summary.of(verdict.value)),
             cell(verdict_meaning(verdict.value, language))});
    }
}

void ReportXlsx::write_missing()
{
    for (const std::size_t place : m_missing) {
        const RosterEntry& entry = m_context.roster->entry(place);
        std::vector<WorkbookCell> row = {
            cell(entry.id),          cell(entry.row > 0 ? fmt::to_string(entry.row) : std::string()),
            cell(entry.name.whole),  cell(entry.curp.shown()),
            cell(entry.nss.shown()), cell(entry.email)};
        append_extra(row, m_extra, &entry);
        m_workbook->add_row(m_missing_sheet, row);
    }
}

void ReportXlsx::finish(const ReportSummary& summary)
{
    write_summary(summary);
    if (m_context.roster && m_context.is_whole_run) write_missing();
    if (const auto fault = m_workbook->close()) throw WriteError((m_folder / "report.xlsx").string(), *fault);
    m_file.finish();
}

} // namespace constancia
