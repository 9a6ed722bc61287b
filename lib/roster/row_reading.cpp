#include "roster/row_reading.hpp"

#include "roster/declared_cell.hpp"
#include "roster/roster_error.hpp"
#include "text/normalize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace constancia {

namespace {

/// An alias as vague as "IMSS" may head a column that says SI or NO: it is the NSS only where a cell holds a
/// number as long, or what a spreadsheet left of one.
void drop_vague_nss(std::vector<ColumnUse>& columns, const RosterTable& table)
{
    const auto looks_like_nss = [](const std::string& cell) {
        return std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 8 ||
               has_lost_data(cell);
    };
    for (auto& use : columns) {
        if (use.column != Column::nss || use.vagueness == 0) continue;
        const bool holds_nss =
            std::any_of(table.rows.begin() + static_cast<std::ptrdiff_t>(table.header) + 1, table.rows.end(),
                        [&](const TableRow& row) {
                            return use.index < row.cells.size() && looks_like_nss(row.cells[use.index]);
                        });
        if (!holds_nss) use.column.reset();
    }
}

/// Columns without header and without a single cell are no columns.
void drop_empty_columns(std::vector<ColumnUse>& columns, const RosterTable& table)
{
    const auto& headers = table.rows.at(table.header).cells;
    std::erase_if(columns, [&](const ColumnUse& use) {
        return headers.at(use.index).empty() &&
               std::all_of(table.rows.begin() + static_cast<std::ptrdiff_t>(table.header) + 1,
                           table.rows.end(), [&](const TableRow& row) {
                               return use.index >= row.cells.size() || row.cells[use.index].empty();
                           });
    });
}

/// An empty cell is not compared; one that only looks empty must not pass for it.
void refuse_uncalculated(const std::vector<ColumnUse>& columns, const RosterTable& table)
{
    for (const auto& cell : table.uncalculated)
        for (const auto& use : columns)
            if (use.column && use.index == cell.column && cell.row > table.rows.at(table.header).number)
                throw RosterError(RosterFault::not_calculated,
                                  fmt::format("{}{}", column_letters(cell.column), cell.row));
}

/// Reads rows by the columns that a table was found to have.
class RowReader {
  public:
    RowReader(const std::vector<ColumnUse>& columns, const TableRow& header, const RosterOptions& options)
        : m_columns(columns), m_header(header), m_options(options)
    {}

    void read(const TableRow& row, RosterRows& rows) const
    {
        const auto note = [&](RowNote what, const std::string& found = {}) {
            rows.attention.push_back({row.number, what, found, {}});
        };
        if (row.is_blank()) return note(RowNote::blank);
        if (is_header_again(row)) return note(RowNote::repeated_header);

        RosterEntry entry = entry_of(row);
        const bool is_somebody = !entry.id.empty() || !entry.name.whole.empty() ||
                                 !entry.curp.as_written.empty() || !entry.nss.as_written.empty();
        if (!is_somebody) return note(RowNote::nobody, row.cells.empty() ? "" : first_cell(row));

        for (std::size_t i = m_header.cells.size(); i < row.cells.size(); ++i)
            if (!row.cells[i].empty()) {
                note(RowNote::surplus_cells, row.cells[i]);
                break;
            }
        if (has_lost_data(unwrapped(cell(row, Column::id)))) note(RowNote::data_lost, cell(row, Column::id));
        for (const auto& [state, written, invalid] :
             {std::tuple{entry.curp.state, entry.curp.as_written, RowNote::curp_invalid},
              std::tuple{entry.nss.state, entry.nss.as_written, RowNote::nss_invalid}}) {
            if (state == DeclaredState::data_lost) note(RowNote::data_lost, written);
            if (state == DeclaredState::invalid) note(invalid, written);
        }
        if (entry.curp.curp && !entry.curp.repairs.empty())
            rows.attention.push_back({.row = row.number,
                                      .note = RowNote::curp_repaired,
                                      .found = entry.curp.as_written,
                                      .other_rows = {},
                                      .read_as = {entry.curp.curp->text()},
                                      .repairs = entry.curp.repairs});
        if (!entry.nss.repairs.empty()) rows.attention.push_back(repaired(row, entry.nss));
        rows.entries.push_back(std::move(entry));
    }

  private:
    std::string cell(const TableRow& row, Column column) const
    {
        for (const auto& use : m_columns)
            if (use.column == column)
                return use.index < row.cells.size() ? row.cells[use.index] : std::string();
        return {};
    }

    static RowAttention repaired(const TableRow& row, const DeclaredNss& nss)
    {
        const auto note = nss.readings.size() > 1 ? RowNote::nss_two_readings : RowNote::nss_repaired;
        RowAttention attention{row.number, note, nss.as_written, {}, {}, nss.repairs};
        for (const auto& reading : nss.readings)
            attention.read_as.push_back(reading.text());
        return attention;
    }

    /// What a failed formula or a column too narrow leaves is nobody's name.
    std::string name_cell(const TableRow& row, Column column) const
    {
        auto text = cell(row, column);
        return text.starts_with('#') ? std::string() : text;
    }

    static std::string first_cell(const TableRow& row)
    {
        const auto found =
            std::find_if(row.cells.begin(), row.cells.end(), [](const auto& text) { return !text.empty(); });
        return found == row.cells.end() ? std::string() : *found;
    }

    /// Printed lists carry it once a page.
    bool is_header_again(const TableRow& row) const
    {
        return row.cells.size() == m_header.cells.size() &&
               std::equal(row.cells.begin(), row.cells.end(), m_header.cells.begin(),
                          [](const auto& a, const auto& b) { return fold(a) == fold(b); });
    }

    std::string id_of(const TableRow& row) const
    {
        const std::string id = without_decimals(unwrapped(cell(row, Column::id)));
        return means_nothing(id) || has_lost_data(id) ? std::string() : id;
    }

    PersonName name_of_row(const TableRow& row) const
    {
        const std::string given = name_cell(row, Column::given_names),
                          first = name_cell(row, Column::first_surname),
                          second = name_cell(row, Column::second_surname),
                          both = name_cell(row, Column::surnames), whole = name_cell(row, Column::name);
        if (!first.empty() && !given.empty()) return name_from_parts(given, first, second);
        if (!both.empty() && !given.empty()) return name_from_surnames(given, both);
        if (!whole.empty()) return name_from_cell(whole);
        const std::string run = clean_cell(given + " " + first + " " + second + " " + both);
        return run.empty() ? PersonName{} : name_from_run(run);
    }

    RosterEntry entry_of(const TableRow& row) const
    {
        RosterEntry entry;
        entry.row = row.number;
        entry.id = id_of(row);
        entry.name = name_of_row(row);
        entry.curp = declared_curp(cell(row, Column::curp), m_options.latest_birth);
        entry.nss = declared_nss(cell(row, Column::nss), entry.curp.curp);
        if (const auto umf = cell(row, Column::umf); !means_nothing(umf)) {
            entry.umf = umf;
            entry.unit = parse_medical_unit(umf);
        }
        if (const auto email = cell(row, Column::email); !means_nothing(email)) entry.email = email;
        // Students write ISSSTE where the NSS or the clinic is asked for.
        entry.exempt = says_exempt(cell(row, Column::exempt)) ||
                       names_other_cover(cell(row, Column::institution)) ||
                       names_other_cover(entry.nss.as_written) || names_other_cover(entry.umf);
        for (const auto& use : m_columns)
            if (!use.column)
                entry.extra.push_back(use.index < row.cells.size() ? row.cells[use.index] : std::string());
        return entry;
    }

    const std::vector<ColumnUse>& m_columns;
    const TableRow& m_header;
    const RosterOptions& m_options;
};

} // namespace

RosterRows read_rows(const RosterTable& table, const RosterOptions& options)
{
    RosterRows rows;
    const TableRow& header = table.rows.at(table.header);
    rows.columns = understand_columns(header.cells, options.columns);
    refuse_uncalculated(rows.columns, table);
    drop_vague_nss(rows.columns, table);
    drop_empty_columns(rows.columns, table);
    for (const auto& use : rows.columns)
        if (!use.column) rows.extra_columns.push_back(use.header);

    const RowReader reader(rows.columns, header, options);
    for (std::size_t i = table.header + 1; i < table.rows.size(); ++i)
        reader.read(table.rows[i], rows);
    return rows;
}

} // namespace constancia
