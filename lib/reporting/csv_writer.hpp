#pragma once

#include "reporting/language.hpp"
#include "reporting/report_writer.hpp"

#include <string>
#include <vector>

namespace constancia {

/// One line a record under fixed headers (documented in docs/manual.md), without BOM. Only the column
/// `message` is in the language asked for.
class CsvWriter : public ReportWriter {
  public:
    CsvWriter(Output output, Language language);

    void begin() override;
    void add(const Record& record) override;
    void end() override {}

    static std::vector<std::string> headers();
    /// One for each header.
    static std::vector<std::string> cells(const Record& record, Language language);

  private:
    Output m_output;
    Language m_language;
};

} // namespace constancia
