#include "reporting/csv_cells.hpp"

#include "reporting/safe_text.hpp"

#include <csv.h>

namespace constancia {
namespace {

bool looks_like_formula(std::string_view cell)
{
    return cell.size() > 1 && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string quoted(std::string_view cell)
{
    // At worst every byte is a quotation mark to be doubled.
    std::string result(2 * cell.size() + 2, '\0');
    result.resize(csv_write(result.data(), result.size(), cell.data(), cell.size()));
    return result;
}

std::string safe_lines(std::string_view text)
{
    std::string safe;
    while (true) {
        const auto end = text.find('\n');
        safe += safe_text(text.substr(0, end));
        if (end == text.npos) return safe;
        safe += '\n';
        text.remove_prefix(end + 1);
    }
}

} // namespace

std::string csv_line(const std::vector<std::string>& cells)
{
    return csv_line(cells, LineBreaks::become_spaces);
}

std::string csv_line(const std::vector<std::string>& cells, LineBreaks line_breaks)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) line += ',';
        line += quoted((looks_like_formula(cell) ? "'" : "") +
                       (line_breaks == LineBreaks::stay ? safe_lines(cell) : safe_text(cell)));
    }
    return line + "\r\n";
}

} // namespace constancia
