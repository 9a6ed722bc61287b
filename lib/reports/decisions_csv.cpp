#include "reports/decisions_csv.hpp"

#include "reporting/csv_cells.hpp"

namespace constancia {

DecisionsCsv::DecisionsCsv(DecisionList decisions, const std::filesystem::path& folder)
    : m_decisions(std::move(decisions)), m_file(folder / decisions_file_name)
{}

void DecisionsCsv::add(const FinalRecord& record)
{
    if (record.decision)
        m_decisions.set(decided_document(record.record), {record.decision, record.record.verdict});
}

void DecisionsCsv::finish(const ReportSummary&)
{
    m_file.write(csv_byte_order_mark);
    m_file.write(csv_line({"file", "page", "sha256", "decision", "note", "verdict"}));
    for (const auto& [document, entry] : m_decisions.entries())
        if (entry.decision)
            m_file.write(csv_line({document.file, document.page, document.sha256,
                                   std::string(name_of(entry.decision->decision)), entry.decision->note,
                                   entry.verdict ? std::string(name_of(*entry.verdict)) : ""}));
    m_file.finish();
}

} // namespace constancia
