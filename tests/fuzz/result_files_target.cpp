/// What `report` reads back: lines of results.ndjson, a person's decisions, what students were told, the
/// names of pictures.
#include "content/page_picture.hpp"
#include "fuzz_target.hpp"
#include "reporting/record_json.hpp"
#include "reporting/record_reading.hpp"
#include "reports/csv_table.hpp"
#include "reports/decision_list.hpp"

namespace constancia::fuzz {
namespace {

void read_line(std::string_view line)
{
    (void)parse_picture_file_name(line);
    const auto read = read_record(line);
    if (!read) return;
    // What was taken from a stranger can be written, and comes back as it was.
    const std::string written = record_json(read->record, read->run);
    const auto again = read_record(written);
    must_hold(again.has_value());
    must_hold(record_json(again->record, again->run) == written);
}

void read_decisions(std::string_view csv)
{
    try {
        const DecisionList decisions = DecisionList::from_csv(csv);
        must_hold(decisions.size() <= decisions.entries().size());
        DecisionList merged = decisions;
        merged.merge(decisions);
        must_hold(merged.size() == decisions.size());
    } catch (const DecisionFileError&) {
        // Told to the user, with the line.
    }
}

void read_table(std::string_view csv)
{
    const auto table = CsvTable::parse(csv);
    if (!table) return;
    const auto column = table->column("notice");
    for (std::size_t row = 0; row < table->row_count(); ++row)
        must_hold(column.has_value() || table->cell(row, column).empty());
}

} // namespace
} // namespace constancia::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace constancia::fuzz;
    const std::string_view input = text_of(data, size);
    for (std::string_view rest = input; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        read_line(line);
    }
    read_decisions(input);
    read_table(input);
    return 0;
}
