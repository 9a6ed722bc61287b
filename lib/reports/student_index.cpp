#include "reports/student_index.hpp"

namespace constancia {

StudentIndex::StudentIndex(const Roster* roster) : m_roster(roster)
{
    if (!roster) return;
    for (std::size_t place = 0; place < roster->entries().size(); ++place)
        m_place_of_row.emplace(roster->entry(place).row, place);
}

const RosterEntry* StudentIndex::find(const Record& record) const
{
    if (!m_roster || !record.student) return nullptr;
    const MatchedStudent& student = *record.student;
    const auto at_row = m_place_of_row.find(student.row);
    if (at_row != m_place_of_row.end() && m_roster->entry(at_row->second).id == student.id)
        return &m_roster->entry(at_row->second);
    if (student.id.empty()) return nullptr;
    const auto& places = m_roster->with_id(id_key(student.id));
    return places.size() == 1 ? &m_roster->entry(places.front()) : nullptr;
}

} // namespace constancia
