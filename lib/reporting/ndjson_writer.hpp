#pragma once

#include "reporting/report_writer.hpp"

#include <string>

namespace constancia {

/// One JSON object a line: contract.md §2.
class NdjsonWriter : public ReportWriter {
  public:
    NdjsonWriter(Output output, std::string run);

    void begin() override {}
    void add(const Record& record) override;
    void end() override {}

  private:
    Output m_output;
    std::string m_run;
};

} // namespace constancia
