#include "roster/csv_roster.hpp"

#include "roster/declared_cell.hpp"
#include "roster/roster_error.hpp"
#include "text/person_names.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace constancia {

namespace {

/// Title rows that may stand above the header, and the header itself.
constexpr std::size_t header_search_rows = 25;

/// What Excel allows in a cell; more means that a quotation mark has swallowed the rows after it.
constexpr std::size_t max_cell_bytes = 4 * 32'767;

/// Given by the first bytes, or by what a ZIP's first entries are called.
struct Signature {
    std::string_view start, kind;
};
constexpr std::array<Signature, 11> signatures{{{"%PDF", "PDF"},
                                                {"\xD0\xCF\x11\xE0", "XLS"},
                                                {"{\\rtf", "RTF"},
                                                {"<html", "HTML"},
                                                {"<!DOCTYPE", "HTML"},
                                                {"<table", "HTML"},
                                                {"<?xml", "XML"},
                                                {"\xFF\xD8\xFF", "JPEG"},
                                                {"\x89PNG", "PNG"},
                                                {"Rar!", "RAR"},
                                                {"7z\xBC\xAF", "7Z"}}};

/// The kind of file that it is instead of CSV; empty when it may be CSV.
std::string_view foreign_kind(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04")) {
        if (bytes.substr(0, 200).find("opendocument.spreadsheet") != bytes.npos) return "ODS";
        return bytes.find("xl/workbook") != bytes.npos || bytes.find("[Content_Types].xml") != bytes.npos
                   ? "XLSX"
                   : "ZIP";
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \r\n\t"), bytes.size()));
    for (const auto& signature : signatures) {
        const auto same = [](char a, char b) {
            return a == b || (a >= 'A' && a <= 'Z' && a + ('a' - 'A') == b);
        };
        const auto start = bytes.substr(0, signature.start.size());
        if (std::equal(start.begin(), start.end(), signature.start.begin(), signature.start.end(), same) ||
            start == signature.start)
            return signature.kind;
    }
    return {};
}

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

/// What libcsv's callbacks fill. Faults are kept until it has returned, as it is C and knows no exceptions.
struct RowCollector {
    explicit RowCollector(const RosterLimits& row_limits) : limits(row_limits) {}

    RosterLimits limits;
    TableRow row{1, {}};
    std::vector<TableRow> rows;
    std::vector<int> blank_rows; ///< since the last row that was not; those at the end are dropped
    std::size_t cell_count = 0;
    bool too_many_rows = false, too_many_columns = false, unclosed_quote = false;

    bool has_fault() const { return too_many_rows || too_many_columns || unclosed_quote; }

    void add_cell(std::string_view untrusted_cell)
    {
        const std::size_t place = cell_count++;
        if (untrusted_cell.size() > max_cell_bytes) unclosed_quote = true;
        if (has_fault()) return;
        // Before cleaning: of the two characters that an Í has become, the second is one that nobody sees.
        std::string cell = clean_cell(undo_mojibake(untrusted_cell));
        if (cell.empty()) return;
        if (place >= limits.max_columns) {
            too_many_columns = true;
            return;
        }
        row.cells.resize(place + 1); // empty cells at the end of a row are not kept
        row.cells[place] = std::move(cell);
    }

    void end_row()
    {
        const int number = row.number;
        if (has_fault()) return;
        if (row.cells.empty()) {
            blank_rows.push_back(number);
        } else {
            for (const int blank : std::exchange(blank_rows, {}))
                rows.push_back({blank, {}});
            rows.push_back(std::move(row));
            too_many_rows = rows.size() > limits.max_rows;
        }
        row = {number + 1, {}};
        cell_count = 0;
    }
};

extern "C" void collect_cell(void* data, std::size_t size, void* collector)
{
    static_cast<RowCollector*>(collector)->add_cell({static_cast<const char*>(data), size});
}

extern "C" void collect_row(int, void* collector)
{
    static_cast<RowCollector*>(collector)->end_row();
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

[[noreturn]] void throw_fault(const RowCollector& collector)
{
    if (collector.too_many_rows)
        throw RosterError(RosterFault::too_many_rows, fmt::to_string(collector.limits.max_rows));
    if (collector.too_many_columns)
        throw RosterError(RosterFault::too_many_columns, fmt::to_string(collector.limits.max_columns));
    throw RosterError(RosterFault::unclosed_quote, fmt::to_string(collector.row.number));
}

std::vector<TableRow> parse_rows(std::string_view text, char separator, const RosterLimits& limits)
{
    RowCollector collector(limits);
    CsvParser parser(separator);
    constexpr std::size_t step = 1u << 16;
    for (std::size_t begin = 0; begin < text.size(); begin += step) {
        parser.parse(text.substr(begin, step), collector);
        if (parser.open_cell_bytes() > max_cell_bytes) collector.unclosed_quote = true;
        if (collector.has_fault()) throw_fault(collector);
    }
    if (!parser.finish(collector)) collector.unclosed_quote = true;
    if (collector.has_fault()) throw_fault(collector);
    return std::move(collector.rows);
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
    return std::move(collector.rows);
}

/// A row with a CURP is a student's: the header is above it.
bool holds_curp(const TableRow& row)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
        return cell.size() == 18 && std::all_of(cell.begin() + 4, cell.begin() + 10, is_digit) &&
               !is_digit(cell[0]);
    });
}

struct HeaderPlace {
    std::size_t index = 0;
    int score = 0;
    std::size_t width = 0;
};

HeaderPlace find_header(const std::vector<TableRow>& rows, const ColumnOverrides& overrides)
{
    HeaderPlace best;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < rows.size() && seen < header_search_rows; ++i) {
        if (rows[i].is_blank()) continue;
        ++seen;
        if (holds_curp(rows[i])) break;
        const int score = header_score(rows[i].cells, overrides);
        if (score > best.score) best = {i, score, rows[i].cells.size()};
    }
    return best;
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

bool TableRow::is_blank() const
{
    return cells.empty();
}

RosterTable read_csv_roster(std::string_view untrusted_bytes, const ColumnOverrides& overrides,
                            const RosterLimits& limits)
{
    if (untrusted_bytes.size() > limits.max_bytes)
        throw RosterError(RosterFault::too_large, fmt::to_string(limits.max_bytes >> 20));
    if (const auto kind = foreign_kind(untrusted_bytes); !kind.empty())
        throw RosterError(RosterFault::not_csv, std::string(kind));

    const DecodedText decoded = decode_text(untrusted_bytes);
    if (decoded.text.find('\0') != decoded.text.npos) throw RosterError(RosterFault::not_text);
    const std::string text = with_unix_line_ends(decoded.text);
    std::string_view lines = text;
    const char told = taken_separator_line(lines);
    if (clean_cell(lines).empty()) throw RosterError(RosterFault::empty);

    RosterTable table;
    table.encoding = decoded.encoding;
    HeaderPlace best;
    if (told != '\0') {
        table.separator = told;
    } else {
        for (const char separator : {',', ';', '\t'}) {
            const auto place = find_header(parse_first_rows(lines, separator), overrides);
            if (place.score < best.score || (place.score == best.score && place.width <= best.width))
                continue;
            best = place;
            table.separator = separator;
        }
    }
    table.rows = parse_rows(lines, table.separator, limits);
    const auto header = find_header(table.rows, overrides);
    if (header.score == 0) throw RosterError(RosterFault::no_header);
    table.header = header.index;
    return table;
}

} // namespace constancia
