#include "reports/csv_file.hpp"

#include "reporting/csv_cells.hpp"

namespace constancia {

CsvFile::CsvFile(const std::filesystem::path& target, const std::vector<std::string>& headers)
    : m_file(target)
{
    m_file.write(csv_byte_order_mark);
    m_file.write(csv_line(headers));
}

void CsvFile::line(const std::vector<std::string>& cells)
{
    m_file.write(csv_line(cells));
}

void CsvFile::line_with_breaks(const std::vector<std::string>& cells)
{
    m_file.write(csv_line(cells, LineBreaks::stay));
}

} // namespace constancia
