#include "reports/summary_json.hpp"

#include "reporting/safe_text.hpp"

#include <nlohmann/json.hpp>

namespace constancia {
namespace {

using Json = nlohmann::ordered_json;

constexpr int schema = 1;

Json text_or_null(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(valid_utf8(text));
}

/// A count for each member of a closed set.
template <class E>
Json counts_json(const ReportSummary& summary)
{
    Json json = Json::object();
    for (const auto& entry : names_of(E{}))
        json[std::string(entry.name)] = summary.of(entry.value);
    return json;
}

Json findings_json(const ReportSummary& summary)
{
    Json json = Json::object();
    for (const FindingKind& kind : finding_kinds)
        json[std::string(kind.name)] = summary.of(kind.code);
    return json;
}

Json roster_json(const ReportContext& context, const ReportSummary& summary)
{
    if (!context.roster) return nullptr;
    Json json;
    json["file"] = text_or_null(context.roster_file);
    json["students"] = summary.students.enrolled;
    json["exempt"] = summary.students.exempt;
    json["handed_in"] = summary.students.handed_in;
    json["missing"] = context.is_whole_run ? Json(summary.students.missing) : Json(nullptr);
    json["extra_columns"] = Json::array();
    for (const std::string& column : context.roster->extra_columns)
        json["extra_columns"].push_back(valid_utf8(column));
    return json;
}

} // namespace

SummaryJson::SummaryJson(const ReportContext& context, const std::filesystem::path& folder)
    : m_context(context), m_file(folder / "summary.json")
{}

void SummaryJson::finish(const ReportSummary& summary)
{
    Json json;
    json["schema"] = schema;
    json["run"] = m_context.run;
    json["version"] = m_context.program_version;
    json["libraries"] = m_context.library_versions;
    json["as_of"] = m_context.as_of ? Json(to_iso(*m_context.as_of)) : Json(nullptr);
    json["whole_run"] = m_context.is_whole_run;
    json["documents"] = summary.documents();
    json["needing_attention"] = summary.needing_attention();
    json["of_nobody"] = summary.of_nobody();
    json["without_verdict"] = summary.without_verdict();
    json["verdicts"] = counts_json<Verdict>(summary);
    json["standings"] = counts_json<Standing>(summary);
    json["findings"] = findings_json(summary);
    json["decisions_not_applied"] = summary.decisions_not_applied;
    json["roster"] = roster_json(m_context, summary);
    json["skipped"] = Json::object();
    for (const auto& [kind, count] : m_context.skipped)
        json["skipped"][kind] = count;
    m_file.write(json.dump(2) + '\n');
    m_file.finish();
}

} // namespace constancia
