/// The JSON that report.html holds for its own script. Not an interface for anybody else: the records for
/// programs are those of results.ndjson.
#pragma once

#include "reports/final_record.hpp"
#include "reports/report_context.hpp"
#include "reports/report_summary.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace constancia {

/// Texts, names and what is the same for every record.
std::string page_data_json(const ReportContext& context);

/// One record, without the line break. Texts from documents, files and rosters have in them nothing that the
/// eye would not see; only `file` is exactly the record's, as decisions are exported under it.
std::string record_data_json(const FinalRecord& record, Language language);

/// What is known when the last record is. `missing` are places in the roster, which may be null where there
/// are none.
std::string totals_json(const ReportSummary& summary, const Roster* roster,
                        const std::vector<std::size_t>& missing);

/// JSON as it may stand in a script element: nothing in it ends the element or opens a comment (`<`), and it
/// is a line of JavaScript too (U+2028, U+2029).
std::string safe_in_script(std::string_view json);

} // namespace constancia
