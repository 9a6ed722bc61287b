#include "reports/registro_csv.hpp"

namespace constancia {
namespace {

std::string read_value(const Record& record, FieldId id)
{
    return record.found[id].value.value_or("");
}

/// Of an approved document the NSS is certain. Of one that a person accepted it may have been misread, or be
/// the very thing that differed.
std::string certain_nss(const FinalRecord& final_record)
{
    const std::string read = read_value(final_record.record, FieldId::nss);
    if (final_record.standing == Standing::approved || !final_record.student) return read;
    const auto& readings = final_record.student->nss.readings;
    if (readings.size() != 1) return read;
    const std::string declared(readings.front().text());
    return read.empty() || read == declared ? declared : "";
}

} // namespace

RegistroCsv::RegistroCsv(const ReportContext& context, const std::filesystem::path& folder)
    : m_extra(context.roster, own_headers()),
      m_file(folder / "registro.csv", with_extra_headers(own_headers(), m_extra))
{}

std::vector<std::string> RegistroCsv::own_headers()
{
    return {"matricula", "nss", "umf", "turno", "consultorio", "aprobada_por"};
}

void RegistroCsv::add(const FinalRecord& record)
{
    const bool by_program = record.standing == Standing::approved;
    if (!by_program && record.standing != Standing::accepted) return;
    std::vector<std::string> cells = {record.record.student ? record.record.student->id : "",
                                      certain_nss(record),
                                      read_value(record.record, FieldId::umf),
                                      read_value(record.record, FieldId::turno),
                                      read_value(record.record, FieldId::consultorio),
                                      by_program ? "programa" : "persona"};
    m_extra.append_cells(cells, record.student);
    m_file.line(cells);
}

} // namespace constancia
