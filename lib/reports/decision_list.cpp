#include "reports/decision_list.hpp"

#include "reporting/safe_text.hpp"
#include "reports/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {
namespace {

constexpr std::string_view taken_back = "none";

std::string english_sentence(DecisionFileFault fault, int line, const std::string& detail)
{
    switch (fault) {
    case DecisionFileFault::not_csv:
        return "The decisions are not CSV: a quotation mark is not closed.";
    case DecisionFileFault::missing_column:
        return fmt::format("The decisions have no column \"{}\".", detail);
    case DecisionFileFault::no_decision:
        return fmt::format("Line {} of the decisions: \"{}\" is not accept, reject or none.", line, detail);
    }
    return {};
}

/// The same whatever CSV the name has been through: csv_line puts a ' before what looks like a formula, and
/// writes out what no spreadsheet shows.
std::string name_after_csv(std::string_view file)
{
    std::string name = safe_text(file);
    if (name.size() > 1 && name[0] == '\'' &&
        std::string_view("=+-@").find(name[1]) != std::string_view::npos)
        name.erase(0, 1);
    return name;
}

} // namespace

DecisionFileError::DecisionFileError(DecisionFileFault fault, int line, std::string detail)
    : Fatal(english_sentence(fault, line, detail)), m_fault(fault), m_line(line), m_detail(std::move(detail))
{}

DecidedDocument decided_document(const Record& record)
{
    return {name_after_csv(record.file), record.document.page ? fmt::to_string(*record.document.page) : "",
            record.sha256};
}

DecisionList DecisionList::from_csv(std::string_view untrusted_csv)
{
    const auto table = CsvTable::parse(untrusted_csv);
    if (!table) throw DecisionFileError(DecisionFileFault::not_csv);
    const auto column = [&](std::string_view header) {
        const auto found = table->column(header);
        if (!found) throw DecisionFileError(DecisionFileFault::missing_column, 1, std::string(header));
        return found;
    };
    const auto file = column("file"), page = column("page"), sha256 = column("sha256"),
               decision = column("decision"), note = column("note");
    const auto verdict = table->column("verdict");

    DecisionList list;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
        const std::string& word = table->cell(row, decision);
        Entry entry;
        if (const auto decided = parse_name<Decision>(word))
            entry.decision = PersonDecision{*decided, table->cell(row, note)};
        else if (word != taken_back)
            throw DecisionFileError(DecisionFileFault::no_decision, CsvTable::line_of(row), word);
        entry.verdict = parse_name<Verdict>(table->cell(row, verdict));
        list.set({name_after_csv(table->cell(row, file)), table->cell(row, page), table->cell(row, sha256)},
                 std::move(entry));
    }
    return list;
}

const DecisionList::Entry* DecisionList::find(const Record& record) const
{
    if (m_entries.empty()) return nullptr;
    const auto found = m_entries.find(decided_document(record));
    return found == m_entries.end() || !found->second.decision ? nullptr : &found->second;
}

std::size_t DecisionList::size() const
{
    return static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto& entry) {
        return entry.second.decision.has_value();
    }));
}

void DecisionList::set(DecidedDocument document, Entry entry)
{
    m_entries[std::move(document)] = std::move(entry);
}

void DecisionList::merge(const DecisionList& newer)
{
    for (const auto& [document, entry] : newer.m_entries)
        m_entries[document] = entry;
}

} // namespace constancia
