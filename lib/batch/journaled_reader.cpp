#include "batch/journaled_reader.hpp"

namespace constancia {

Result<CopiedFile> JournaledReader::take(const std::string& path)
{
    auto copied = m_reader->take(path);
    if (copied) m_key = m_key_of(copied->sha256);
    return copied;
}

std::optional<Result<FileReading>> JournaledReader::read(Effort effort)
{
    m_waited = {};
    if (auto known = m_journal.find(m_key)) return known;
    auto reading = m_reader->read(effort);
    m_waited = m_reader->waited();
    if (reading) m_journal.keep(m_key, *reading);
    return reading;
}

} // namespace constancia
