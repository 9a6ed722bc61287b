#pragma once

#include "reports/csv_file.hpp"
#include "reports/extra_columns.hpp"
#include "reports/report_context.hpp"
#include "reports/report_file.hpp"

#include <filesystem>

namespace constancia {

/// registro.csv: of everybody who was approved, by the program or by a person, what the school's own system
/// keeps: matricula, nss, umf, turno, consultorio, aprobada_por (programa, persona), then the roster's extra
/// columns. A cell is empty where the document does not say it; the NSS also where a person approved and
/// document and roster name different ones.
class RegistroCsv : public ReportFile {
  public:
    RegistroCsv(const ReportContext& context, const std::filesystem::path& folder);

    void add(const FinalRecord& record) override;
    void finish(const ReportSummary&) override { m_file.finish(); }
    void replace() override { m_file.replace(); }

    static std::vector<std::string> own_headers();

  private:
    ExtraColumns m_extra;
    CsvFile m_file;
};

} // namespace constancia
