#pragma once

#include "spreadsheets/module/xml_stream.hpp"
#include "spreadsheets/workbook.hpp"

#include <string>
#include <string_view>

namespace constancia {

/// One cell of an ODS while it is read (ODF 1.3 part 3, 9.1.4): its value from the attributes, and the
/// paragraphs as they are shown.
class OdsCell {
  public:
    explicit OdsCell(const XmlAttributes& attributes);

    /// What is begun, ended and written within the cell.
    void begin(std::string_view element);
    void end();
    void text(std::string_view piece);

    WorksheetCell finished() const;

  private:
    std::string number() const;

    std::string m_type, m_value, m_shown;
    bool m_is_error = false, m_has_formula = false;
    int m_paragraph_depth = 0; ///< elements open from the paragraph on
    int m_ignored_depth = 0;   ///< elements open from one on that is no part of the cell's text
};

} // namespace constancia
