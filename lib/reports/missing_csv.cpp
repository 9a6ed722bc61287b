#include "reports/missing_csv.hpp"

#include <fmt/format.h>

namespace constancia {

MissingCsv::MissingCsv(const Roster& roster, std::vector<std::size_t> missing,
                       const std::filesystem::path& folder)
    : m_roster(roster), m_missing(std::move(missing)), m_extra(&roster, own_headers()),
      m_file(folder / "missing.csv", with_extra_headers(own_headers(), m_extra))
{}

std::vector<std::string> MissingCsv::own_headers()
{
    return {"student_id", "student_row", "student_name", "curp", "nss", "email"};
}

void MissingCsv::finish(const ReportSummary&)
{
    for (const std::size_t place : m_missing) {
        const RosterEntry& entry = m_roster.entry(place);
        std::vector<std::string> cells = {
            entry.id,          entry.row > 0 ? fmt::to_string(entry.row) : std::string(),
            entry.name.whole,  entry.curp.shown(),
            entry.nss.shown(), entry.email};
        m_extra.append_cells(cells, &entry);
        m_file.line(cells);
    }
    m_file.finish();
}

} // namespace constancia
