#pragma once

#include "reporting/language.hpp"
#include "reporting/report_writer.hpp"
#include "reporting/terminal_table.hpp"
#include "reporting/verdict_counts.hpp"

#include <cstddef>
#include <string>

namespace constancia {

struct TextStyle {
    Language language = Language::es;
    Colours colours = Colours::off;
    std::size_t columns = 100; ///< of the terminal
    bool with_explanation =
        false;               ///< for each field how it was read or why not, and every check that was made
    bool with_notes = false; ///< warnings and info of approved documents too
};

/// For a person at a terminal: a table row a document, under it what is wrong and what to do, a count by
/// verdict at the end.
class TextWriter : public ReportWriter {
  public:
    TextWriter(Output output, TextStyle style);

    void begin() override;
    void add(const Record& record) override;
    void end() override;

  private:
    std::string sentences(const Record& record) const;

    Output m_output;
    TextStyle m_style;
    TerminalTable m_table;
    VerdictCounts m_counts;
};

} // namespace constancia
