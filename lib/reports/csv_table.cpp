#include "reports/csv_table.hpp"

#include "roster/text_encoding.hpp"

#include <csv.h>

#include <algorithm>
#include <new>

namespace constancia {
namespace {

std::string_view without_blanks(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string without_formula_mark(std::string_view cell)
{
    const bool is_marked =
        cell.size() > 2 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != cell.npos;
    return std::string(is_marked ? cell.substr(1) : cell);
}

char separator_of(std::string_view text)
{
    const auto headers = text.substr(0, text.find('\n'));
    for (const char separator : {',', ';', '\t'})
        if (headers.find(separator) != headers.npos) return separator;
    return ',';
}

struct RowCollector {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
};

extern "C" void collect_report_cell(void* data, std::size_t size, void* collector)
{
    const auto cell = size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(data), size);
    static_cast<RowCollector*>(collector)->row.push_back(without_formula_mark(cell));
}

extern "C" void collect_report_row(int, void* collector)
{
    auto& rows = *static_cast<RowCollector*>(collector);
    rows.rows.push_back(std::move(rows.row));
    rows.row.clear();
}

} // namespace

std::optional<CsvTable> CsvTable::parse(std::string_view untrusted_csv)
{
    std::string text = decode_text(untrusted_csv).text;
    // libcsv reports CR and LF one by one.
    std::erase(text, '\r');
    csv_parser parser{};
    if (csv_init(&parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser, static_cast<unsigned char>(separator_of(text)));
    RowCollector collector;
    const bool is_whole = csv_parse(&parser, text.data(), text.size(), collect_report_cell,
                                    collect_report_row, &collector) == text.size() &&
                          csv_fini(&parser, collect_report_cell, collect_report_row, &collector) == 0;
    csv_free(&parser);
    if (!is_whole) return std::nullopt;

    CsvTable table;
    table.m_rows = std::move(collector.rows);
    return table;
}

std::optional<std::size_t> CsvTable::column(std::string_view header) const
{
    if (m_rows.empty()) return std::nullopt;
    const auto& headers = m_rows.front();
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const auto& each) { return without_blanks(each) == header; });
    if (found == headers.end()) return std::nullopt;
    return static_cast<std::size_t>(found - headers.begin());
}

const std::string& CsvTable::cell(std::size_t row, std::optional<std::size_t> column) const
{
    static const std::string none;
    const auto& cells = m_rows.at(row + 1);
    return column && *column < cells.size() ? cells[*column] : none;
}

} // namespace constancia
