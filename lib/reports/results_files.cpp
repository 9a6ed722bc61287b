#include "reports/results_files.hpp"

#include "reporting/csv_writer.hpp"
#include "reporting/record_json.hpp"

namespace constancia {

ResultsNdjson::ResultsNdjson(const ReportContext& context, const std::filesystem::path& folder)
    : m_context(context), m_file(folder / "results.ndjson")
{}

void ResultsNdjson::add(const FinalRecord& record)
{
    m_file.write(record_json(record.record, m_context.run) + '\n');
}

ResultsCsv::ResultsCsv(const ReportContext& context, const std::filesystem::path& folder)
    : m_context(context), m_extra(context.roster, own_headers()),
      m_file(folder / "results.csv", with_extra_headers(own_headers(), m_extra))
{}

std::vector<std::string> ResultsCsv::own_headers()
{
    std::vector<std::string> headers = CsvWriter::headers();
    for (const auto* name :
         {"standing", "superseded_by", "decision", "decision_note", "student_name", "email", "exempt"})
        headers.emplace_back(name);
    return headers;
}

void ResultsCsv::add(const FinalRecord& record)
{
    const RosterEntry* const student = record.student;
    std::vector<std::string> cells = CsvWriter::cells(record.record, m_context.language);
    cells.emplace_back(name_of(record.standing));
    cells.push_back(record.superseded_by);
    cells.emplace_back(record.decision ? name_of(record.decision->decision) : "");
    cells.push_back(record.decision ? record.decision->note : "");
    cells.push_back(student ? student->name.whole : "");
    cells.push_back(student ? student->email : "");
    cells.emplace_back(student && student->exempt ? "true" : "");
    m_extra.append_cells(cells, student);
    m_file.line(cells);
}

} // namespace constancia
