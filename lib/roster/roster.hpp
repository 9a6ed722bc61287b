#pragma once

#include "roster/column_aliases.hpp"
#include "roster/name_index.hpp"
#include "roster/roster_entry.hpp"
#include "roster/roster_error.hpp"
#include "roster/roster_options.hpp"
#include "roster/roster_table.hpp"
#include "roster/row_attention.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace constancia {

/// The declared data. Places in `entries()` are what the lookups give, in rising order.
class Roster {
  public:
    using Places = std::vector<std::size_t>;

    Roster() = default;
    /// For tests and for entries that come from elsewhere.
    explicit Roster(std::vector<RosterEntry> entries);

    const std::vector<RosterEntry>& entries() const { return m_entries; }
    const RosterEntry& entry(std::size_t place) const { return m_entries.at(place); }

    /// Ids as id_key() makes them; as written first, see path_ids.hpp for how ids are looked for in paths.
    const Places& with_id(std::string_view id_key) const;
    /// Ids of digits alone, by their digits without leading zeros, which spreadsheets lose.
    const Places& with_id_but_for_zeros(std::string_view significant_digits) const;
    /// 11 digits; a row with two readings is found by either.
    const Places& with_nss(std::string_view nss) const;
    /// 18 characters.
    const Places& with_curp(std::string_view curp) const;
    /// Whose name is among the words, see NameIndex.
    const NameIndex& names() const { return m_names; }
    /// The largest number of words that an id here is made of ("2021-0042" has two).
    std::size_t longest_id() const { return m_longest_id; }

    // How the file was understood, for `constancia roster`.
    TableSource source;
    int header_row = 0; ///< as the spreadsheet shows it; 0 where no row names the columns
    std::vector<ColumnUse> columns;
    std::vector<std::string> extra_columns;
    std::vector<RowAttention> attention; ///< by row

  private:
    std::vector<RosterEntry> m_entries;
    std::unordered_map<std::string, Places> m_by_id, m_by_id_digits, m_by_nss, m_by_curp;
    NameIndex m_names;
    std::size_t m_longest_id = 1;
};

/// How ids are compared: in capitals, their runs of letters and digits joined by one space. "a-0123" → "A
/// 0123"
std::string id_key(std::string_view id);

/// All of the roster that a record may depend on, as one text: for hashing. The same for CSV, XLSX and ODS,
/// for every encoding and order of columns; rows count by their number, which records carry.
std::string fingerprint_text(const Roster& roster);

/// Reads CSV, XLSX or ODS, whatever the file is called. Throws RosterError when nothing in it can be used.
/// What is wrong in single rows is in `attention`.
Roster load_roster(std::string_view untrusted_bytes, const RosterOptions& options = {});

} // namespace constancia
