#include "reporting/ndjson_writer.hpp"

#include "reporting/record_json.hpp"

namespace constancia {

NdjsonWriter::NdjsonWriter(Output output, std::string run)
    : m_output(std::move(output)), m_run(std::move(run))
{}

void NdjsonWriter::add(const Record& record)
{
    m_output(record_json(record, m_run) + '\n');
}

} // namespace constancia
