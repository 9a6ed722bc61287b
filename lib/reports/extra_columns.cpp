#include "reports/extra_columns.hpp"

#include <algorithm>

namespace constancia {

ExtraColumns::ExtraColumns(const Roster* roster, const std::vector<std::string>& own_headers)
{
    if (!roster) return;
    std::vector<std::string> taken = own_headers;
    for (std::string header : roster->extra_columns) {
        while (std::find(taken.begin(), taken.end(), header) != taken.end())
            header.insert(0, "roster_");
        taken.push_back(header);
        m_headers.push_back(std::move(header));
    }
}

void ExtraColumns::append_cells(std::vector<std::string>& cells, const RosterEntry* student) const
{
    for (std::size_t i = 0; i < m_headers.size(); ++i)
        cells.push_back(student && i < student->extra.size() ? student->extra[i] : std::string());
}

std::vector<std::string> with_extra_headers(std::vector<std::string> own, const ExtraColumns& extra)
{
    own.insert(own.end(), extra.headers().begin(), extra.headers().end());
    return own;
}

} // namespace constancia
