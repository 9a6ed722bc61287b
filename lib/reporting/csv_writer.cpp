#include "reporting/csv_writer.hpp"

#include "reporting/csv_cells.hpp"
#include "reporting/messages.hpp"

#include <fmt/format.h>

namespace constancia {
namespace {

std::string text(std::string_view value)
{
    return std::string(value);
}

std::string joined_codes(const Record& record, bool errors)
{
    std::string codes;
    for (const Finding& finding : record.findings)
        if ((finding.severity == Severity::error) == errors) {
            if (!codes.empty()) codes += ' ';
            codes += kind_of(finding.code).name;
            if (finding.field) codes += fmt::format(":{}", name_of(*finding.field));
        }
    return codes;
}

std::string joined_messages(const Record& record, Language language)
{
    std::string messages;
    for (const Finding& finding : record.findings) {
        if (finding.severity != Severity::error) continue;
        if (!messages.empty()) messages += ' ';
        messages += message(finding, language);
    }
    return messages;
}

std::string joined_unchecked(const Record& record)
{
    std::string names;
    for (const NotChecked what : record.not_checked) {
        if (!names.empty()) names += ' ';
        names += name_of(what);
    }
    return names;
}

} // namespace

CsvWriter::CsvWriter(Output output, Language language) : m_output(std::move(output)), m_language(language) {}

std::vector<std::string> CsvWriter::headers()
{
    std::vector<std::string> names = {"file",       "verdict", "student_id", "student_row",
                                      "matched_by", "message", "errors",     "other_findings"};
    for (const auto& field : names_of(FieldId{}))
        names.push_back(text(field.name));
    for (const auto* name :
         {"kind", "other", "pages", "page", "text_source", "not_checked", "audit", "sha256"})
        names.push_back(name);
    return names;
}

void CsvWriter::begin()
{
    m_output(csv_line(headers()));
}

void CsvWriter::add(const Record& record)
{
    m_output(csv_line(cells(record, m_language)));
}

std::vector<std::string> CsvWriter::cells(const Record& record, Language language)
{
    const auto number = [](const auto& value) { return value ? fmt::format("{}", *value) : std::string(); };
    const auto& student = record.student;
    const auto& document = record.document;
    std::vector<std::string> cells = {record.file,
                                      record.verdict ? text(name_of(*record.verdict)) : "",
                                      student ? student->id : "",
                                      student && student->row > 0 ? fmt::format("{}", student->row) : "",
                                      student ? text(name_of(student->matched_by)) : "",
                                      joined_messages(record, language),
                                      joined_codes(record, true),
                                      joined_codes(record, false)};
    for (const auto& field : names_of(FieldId{}))
        cells.push_back(record.found[field.value].value.value_or(""));
    cells.push_back(text(name_of(document.kind)));
    cells.push_back(document.other);
    cells.push_back(number(document.pages));
    cells.push_back(number(document.page));
    cells.push_back(text(name_of(document.text_source)));
    cells.push_back(joined_unchecked(record));
    cells.push_back(record.audit ? "true" : "");
    cells.push_back(record.sha256);
    return cells;
}

} // namespace constancia
