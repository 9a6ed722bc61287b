#include "roster/csv_roster.hpp"

#include "roster/declared_cell.hpp"
#include "roster/header_search.hpp"
#include "roster/roster_error.hpp"
#include "roster/table_rows.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace constancia {

namespace {

/// libcsv reports CR and LF one by one, so that a blank row is only seen as such when there is one of them a
/// row.
std::string with_unix_line_ends(std::string_view text)
{
    std::string unix;
    unix.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        unix += text[i] == '\r' ? '\n' : text[i];
    }
    return unix;
}

/// What libcsv's callbacks fill; they are called by C, which knows no exceptions.
struct RowCollector {
    explicit RowCollector(const RosterLimits& limits) : rows(limits) { rows.begin_row(1); }

    TableRows rows;
    std::size_t column = 0;
};

extern "C" void collect_cell(void* data, std::size_t size, void* collector)
{
    auto& collected = *static_cast<RowCollector*>(collector);
    collected.rows.add_cell(collected.column++, {static_cast<const char*>(data), size});
}

extern "C" void collect_row(int, void* collector)
{
    auto& collected = *static_cast<RowCollector*>(collector);
    collected.rows.end_row();
    collected.rows.begin_row(collected.rows.number() + 1);
    collected.column = 0;
}

class CsvParser {
  public:
    explicit CsvParser(char separator)
    {
        if (csv_init(&m_parser, CSV_REPALL_NL) != 0) throw std::bad_alloc();
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
        csv_set_blk_size(&m_parser, 1u << 16);
    }
    ~CsvParser() { csv_free(&m_parser); }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    void parse(std::string_view text, RowCollector& collector)
    {
        if (csv_parse(&m_parser, text.data(), text.size(), collect_cell, collect_row, &collector) !=
            text.size())
            throw std::bad_alloc();
    }
    /// Bytes so far of the cell that is being read.
    std::size_t open_cell_bytes() const { return m_parser.entry_pos; }
    /// False where the text ends within quotation marks.
    bool finish(RowCollector& collector)
    {
        csv_set_opts(&m_parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
        return csv_fini(&m_parser, collect_cell, collect_row, &collector) == 0;
    }

  private:
    csv_parser m_parser{};
};

std::vector<TableRow> parse_rows(std::string_view text, char separator, const RosterLimits& limits)
{
    RowCollector collector(limits);
    const auto refuse_faults = [&](bool is_open_quote) {
        const auto fault = is_open_quote ? TableFault::cell_too_long : collector.rows.fault();
        if (fault) throw_table_fault(*fault, limits, collector.rows.number());
    };
    CsvParser parser(separator);
    constexpr std::size_t step = 1u << 16;
    for (std::size_t begin = 0; begin < text.size(); begin += step) {
        parser.parse(text.substr(begin, step), collector);
        refuse_faults(parser.open_cell_bytes() > max_cell_bytes);
    }
    const bool is_closed = parser.finish(collector);
    refuse_faults(!is_closed);
    return collector.rows.take();
}

/// The first rows, as far as they can be read: enough to tell a separator by.
std::vector<TableRow> parse_first_rows(std::string_view text, char separator)
{
    std::size_t end = 0;
    for (std::size_t lines = 0; lines < 2 * header_search_rows && end < text.size(); ++lines)
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    RowCollector collector{RosterLimits{}};
    CsvParser parser(separator);
    parser.parse(text.substr(0, std::min(end, std::size_t{1} << 18)), collector);
    parser.finish(collector);
    return collector.rows.take();
}

/// Excel's first line "sep=;" says the separator and is not shown as a row. It is taken off the text.
char taken_separator_line(std::string_view& text)
{
    const auto line = text.substr(0, std::min(text.find('\n'), text.size()));
    const auto bare = line.starts_with('"') && line.ends_with('"') && line.size() > 2
                          ? line.substr(1, line.size() - 2)
                          : line;
    if (bare.size() != 5 || !(bare.starts_with("sep=") || bare.starts_with("SEP="))) return '\0';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return bare[4];
}

} // namespace

RosterTable read_csv_roster(std::string_view untrusted_bytes, const ColumnOverrides& overrides,
                            const RosterLimits& limits)
{
    const DecodedText decoded = decode_text(untrusted_bytes);
    if (decoded.text.find('\0') != decoded.text.npos) throw RosterError(RosterFault::not_text);
    const std::string text = with_unix_line_ends(decoded.text);
    std::string_view lines = text;
    const char told = taken_separator_line(lines);
    if (clean_cell(lines).empty()) throw RosterError(RosterFault::empty);

    RosterTable table;
    table.source.encoding = decoded.encoding;
    HeaderPlace best;
    if (told != '\0') {
        table.source.separator = told;
    } else {
        for (const char separator : {',', ';', '\t'}) {
            const auto rows = parse_first_rows(lines, separator);
            auto place = find_header(rows, overrides);
            if (place.score == 0) place.width = widest_row(rows);
            if (place.score < best.score || (place.score == best.score && place.width <= best.width))
                continue;
            best = place;
            table.source.separator = separator;
        }
    }
    table.rows = parse_rows(lines, table.source.separator, limits);
    return table;
}

} // namespace constancia
