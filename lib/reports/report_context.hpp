#pragma once

#include "content/page_picture.hpp"
#include "redaction/redactor.hpp"
#include "reporting/language.hpp"
#include "reports/decision_list.hpp"
#include "roster/roster.hpp"
#include "support/civil_date.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace constancia {

/// What the reports of a run are made from, beside its records.
struct ReportContext {
    std::string run;                           ///< as in every record
    std::string program_version;               ///< for summary.json
    std::vector<std::string> library_versions; ///< for summary.json; may be empty
    std::optional<Date> as_of;                 ///< nothing where only the records are known
    Language language = Language::es;
    const Roster* roster = nullptr; ///< null: nobody was declared
    /// What was declared of the one student by options; null: nothing.
    const RosterEntry* by_options = nullptr;
    std::string roster_file; ///< as given; for summary.json
    /// A person's decisions of now; those of earlier runs are kept in the report folder.
    DecisionList decisions;
    /// A column of the roster's own by whose values the report is split as well; empty: it is not.
    std::string split_by;
    /// The records are those of all documents, not of one shard: who is not among them handed in nothing.
    bool is_whole_run = true;
    /// Whose pages report.html shows, of those that there are pictures of in `pages/` of the report folder.
    PicturesOf pictures_of = PicturesOf::attention;
    /// What was left out and how often, such as {"symbolic_links", 2}; for summary.json.
    std::vector<std::pair<std::string, std::size_t>> skipped;
    /// Where the `notices` folder with the school's own templates may be; empty: built-in ones.
    std::filesystem::path policy_folder;
    /// The folder that relative `file`s of the records start from.
    std::filesystem::path working_folder;
    /// Of a report about some of the students: who they are, such as "Carrera: Derecho"; empty: about all.
    std::string part;
    /// Nobody can be told from the report, see RedactedReport; null: as everything is.
    const Redactor* redactor = nullptr;
};

} // namespace constancia
