#pragma once

#include "support/closed_set.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// What a column of a roster declares.
enum class Column {
    id,
    name, ///< in one run
    given_names,
    first_surname,
    second_surname,
    surnames, ///< both in one column
    curp,
    nss,
    umf,
    email,
    exempt,      ///< yes or no, or where else the student is covered
    institution, ///< where the student is covered: IMSS, ISSSTE, PEMEX, …
};

constexpr auto names_of(Column)
{
    return closed_set<Column>({{Column::id, "id"},
                               {Column::name, "name"},
                               {Column::given_names, "given_names"},
                               {Column::first_surname, "first_surname"},
                               {Column::second_surname, "second_surname"},
                               {Column::surnames, "surnames"},
                               {Column::curp, "curp"},
                               {Column::nss, "nss"},
                               {Column::umf, "umf"},
                               {Column::email, "email"},
                               {Column::exempt, "exempt"},
                               {Column::institution, "institution"}});
}

/// "This column is the one headed so": wins over every alias. Accents and case do not matter; a spreadsheet's
/// letter ("AB") does where no column is headed so.
struct ColumnOverride {
    Column column;
    std::string header;
};
using ColumnOverrides = std::vector<ColumnOverride>;

/// What a header is known to mean, and how surely: 0 is a plain name such as NSS, higher is a word that may
/// mean it.
struct ColumnAlias {
    Column column;
    int vagueness = 0;
};

/// Accents, case, dots, underscores, camel case, plural, particles and "del alumno" do not matter.
std::optional<ColumnAlias> find_column_alias(std::string_view header);

/// One column of the roster and what became of it.
struct ColumnUse {
    std::size_t index = 0;        ///< in the row's cells
    std::string header;           ///< as written; the spreadsheet's letter where it has none
    int vagueness = 0;            ///< of its alias, see ColumnAlias
    std::optional<Column> column; ///< what it declares; nothing for an extra column
    /// For an extra column: what it would declare, had no other column taken that.
    std::optional<Column> also_means;
};

/// Every header against the aliases. Where several mean the same, the plainest name wins, then the leftmost.
/// Throws RosterError where an override names no column.
std::vector<ColumnUse> understand_columns(std::span<const std::string> headers,
                                          const ColumnOverrides& overrides = {});

/// How many columns with a meaning the row would give as header; 0 unless one of them tells people apart
/// (CURP, NSS, name, id) by a name that is not too vague to stand alone.
int header_score(std::span<const std::string> cells, const ColumnOverrides& overrides = {});

/// "A" for 0, "AB" for 27.
std::string column_letters(std::size_t index);

/// The inverse, in either case; nothing for what is no column of a spreadsheet.
std::optional<std::size_t> column_of_letters(std::string_view letters);

} // namespace constancia
