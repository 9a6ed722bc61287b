/// What the browser tests open.
///
///     make_report records DOCUMENTS                        the records on standard output
///     make_report page FILE PICTURES DOCUMENTS LANGUAGE    report.html; PICTURES is a folder like pages/
///     make_report decisions CSV DOCUMENTS                  what the program makes of exported decisions
#include "invented_run.hpp"
#include "reporting/record_json.hpp"
#include "reports/html/html_report.hpp"
#include "reports/picture_folder.hpp"
#include "support/file.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

namespace constancia {
namespace {

constexpr std::string_view run = "9f2c4a5b6c7d8e9f";

void write_page(const char* file, const char* pictures, const InventedRun& invented, Language language)
{
    ReportContext context;
    context.run = run;
    context.as_of = std::chrono::year{2026} / 8 / 20;
    context.language = language;
    context.roster = &invented.roster();
    const PictureFolder folder(pictures);
    HtmlReport report(
        file, context, [&](const PageKey& key) { return folder.picture(key); }, invented.missing());
    ReportSummary summary;
    invented.for_each([&](const FinalRecord& record) {
        summary.add(record);
        report.add(record);
    });
    summary.students.missing = invented.missing().size();
    report.finish(summary);
    report.replace();
}

/// By place of the record, for those about which the file has a decision.
void show_decisions(const char* file, const InventedRun& invented)
{
    const DecisionList decisions = DecisionList::from_csv(read_file(file, 1 << 24).value());
    std::size_t place = 0;
    invented.for_each([&](const FinalRecord& record) {
        if (const auto* entry = decisions.find(record.record))
            fmt::print("{} {} {}\n", place, name_of(entry->decision->decision), entry->decision->note);
        ++place;
    });
}

int main_of(int count, char** arguments)
{
    if (count == 3 && arguments[1] == std::string_view("records")) {
        InventedRun(std::strtoul(arguments[2], nullptr, 10)).for_each([](const FinalRecord& record) {
            fmt::print("{}\n", record_json(record.record, run));
        });
        return 0;
    }
    if (count == 6 && arguments[1] == std::string_view("page")) {
        write_page(arguments[2], arguments[3], InventedRun(std::strtoul(arguments[4], nullptr, 10)),
                   arguments[5] == std::string_view("en") ? Language::en : Language::es);
        return 0;
    }
    if (count == 4 && arguments[1] == std::string_view("decisions")) {
        show_decisions(arguments[2], InventedRun(std::strtoul(arguments[3], nullptr, 10)));
        return 0;
    }
    return 2;
}

} // namespace
} // namespace constancia

int main(int count, char** arguments)
{
    return constancia::main_of(count, arguments);
}
