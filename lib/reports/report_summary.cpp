#include "reports/report_summary.hpp"

#include "reporting/verdict_counts.hpp"

namespace constancia {

void ReportSummary::add(const FinalRecord& final_record)
{
    const Record& record = final_record.record;
    ++m_documents;
    ++m_by_standing[static_cast<std::size_t>(final_record.standing)];
    if (!record.student) ++m_of_nobody;
    if (final_record.standing == Standing::superseded) return;

    if (record.verdict)
        ++m_by_verdict[static_cast<std::size_t>(*record.verdict)];
    else
        ++m_without_verdict;
    std::array<bool, std::size(finding_kinds)> has_code{};
    for (const Finding& finding : record.findings)
        has_code[static_cast<std::size_t>(finding.code)] = true;
    for (std::size_t code = 0; code < has_code.size(); ++code)
        if (has_code[code]) ++m_by_code[code];
    if (final_record.standing == Standing::pending && hit_a_limit(record)) ++m_limited;
}

} // namespace constancia
