#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// A CSV file that this program or a person's spreadsheet wrote: a line of headers, then rows. Comma,
/// semicolon or tab, whichever parts the headers; UTF-8, UTF-16 or Windows-1252. The ' that csv_line puts
/// before what looks like a formula is taken off again.
class CsvTable {
  public:
    /// Nothing where quotation marks are left open.
    static std::optional<CsvTable> parse(std::string_view untrusted_csv);

    /// Headers are compared as they are, but for blanks around them.
    std::optional<std::size_t> column(std::string_view header) const;

    std::size_t row_count() const { return m_rows.empty() ? 0 : m_rows.size() - 1; }
    /// Empty where the row has no such cell.
    const std::string& cell(std::size_t row, std::optional<std::size_t> column) const;
    /// As a spreadsheet shows it, from 1.
    static int line_of(std::size_t row) { return static_cast<int>(row) + 2; }

  private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace constancia
