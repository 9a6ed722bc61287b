#pragma once

#include "identifiers/umf.hpp"
#include "roster/declared_identifiers.hpp"
#include "text/person_names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// A person as the school declared them.
struct RosterEntry {
    int row = 0; ///< as the spreadsheet shows it, from 1; 0 when declared by options
    /// Matrícula, as written but for blanks, quotation marks and a trailing ".0"; may be empty.
    std::string id;
    PersonName name; ///< `whole` is empty when none was declared
    DeclaredCurp curp;
    DeclaredNss nss;
    std::string umf;  ///< as written; empty when none was declared
    MedicalUnit unit; ///< what `umf` stands for; without number when it names none
    std::string email;
    /// Covered elsewhere (ISSSTE, PEMEX, private): kept out of `missing.csv`, else treated like anybody.
    bool exempt = false;
    std::vector<std::string> extra; ///< one for each of Roster::extra_columns, in their order
};

/// What `--name --curp --nss --umf` (and an id, where one is known) declare. Empty texts are not declared.
struct DeclaredOptions {
    std::string name, curp, nss, umf, id;
};

RosterEntry entry_from_options(const DeclaredOptions& options, Date latest_birth);

/// Everything declared of the person as one text, the same for the same declaration whatever the row,
/// encoding or order of columns: for hashing. The row number and the extra columns are left out, as neither
/// changes a verdict.
std::string fingerprint_text(const RosterEntry& entry);

/// "Apellidos, Nombres" and "Nombres Apellidos" into a name; in parts where a comma tells them apart.
PersonName name_from_cell(std::string_view cell);

/// From a column of given names and one that holds both surnames; in parts where two surnames can be told
/// apart.
PersonName name_from_surnames(std::string_view given_names, std::string_view surnames);

} // namespace constancia
