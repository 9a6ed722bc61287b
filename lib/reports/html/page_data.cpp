#include "reports/html/page_data.hpp"

#include "reporting/explanations.hpp"
#include "reporting/messages.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/page_texts.hpp"
#include "reporting/safe_text.hpp"

#include <nlohmann/json.hpp>

namespace constancia {
namespace {

using Json = nlohmann::ordered_json;

/// [[name, what people call it], …] of a closed set.
template <class E, class NameForPeople>
Json names_json(NameForPeople name_for_people, Language language)
{
    Json json = Json::array();
    for (const auto& entry : names_of(E{}))
        json.push_back({entry.name, name_for_people(entry.value, language)});
    return json;
}

Json verdicts_json(Language language)
{
    Json json = Json::array();
    for (const auto& entry : names_of(Verdict{}))
        json.push_back({{"code", entry.name},
                        {"name", verdict_name(entry.value, language)},
                        {"meaning", verdict_meaning(entry.value, language)}});
    return json;
}

Json advice_json(Language language)
{
    Json json = Json::array();
    for (const FindingKind& kind : finding_kinds) {
        const Explanation& told = explanation(kind.code);
        json.push_back({{"code", kind.name},
                        {"student", told.student.in(language)},
                        {"registrar", told.registrar.in(language)}});
    }
    return json;
}

} // namespace

std::string page_data_json(const ReportContext& context)
{
    const Language language = context.language;
    Json json;
    json["run"] = valid_utf8(context.run);
    json["language"] = name_of(language);
    json["as_of"] = context.as_of ? Json(value_for_people(to_iso(*context.as_of), language)) : Json(nullptr);
    for (const PageSentence& sentence : page_texts())
        json["texts"][std::string(sentence.name)] = sentence.text.in(language);
    json["verdicts"] = verdicts_json(language);
    json["fields"] = names_json<FieldId>(field_name, language);
    json["severities"] = names_json<Severity>(severity_name, language);
    json["states"] = names_json<FieldState>(state_name, language);
    json["not_checked"] = names_json<NotChecked>(not_checked_name, language);
    json["advice"] = advice_json(language);
    json["part"] = safe_text(context.part);
    json["columns"] = Json::array();
    if (context.roster)
        for (const std::string& column : context.roster->extra_columns)
            json["columns"].push_back(safe_text(column));
    return safe_in_script(json.dump());
}

std::string totals_json(const ReportSummary& summary, const Roster* roster,
                        const std::vector<std::size_t>& missing)
{
    Json json;
    json["missing"] = summary.students.missing;
    json["students"] = Json::array();
    for (const std::size_t place : missing) {
        const RosterEntry& entry = roster->entry(place);
        Json student;
        student["id"] = safe_text(entry.id);
        student["name"] = safe_text(entry.name.whole);
        student["curp"] = safe_text(entry.curp.shown());
        student["nss"] = safe_text(entry.nss.shown());
        student["email"] = safe_text(entry.email);
        student["columns"] = Json::array();
        for (const std::string& value : entry.extra)
            student["columns"].push_back(safe_text(value));
        json["students"].push_back(std::move(student));
    }
    return safe_in_script(json.dump());
}

std::string safe_in_script(std::string_view json)
{
    std::string safe;
    safe.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) {
        const std::string_view rest = json.substr(at);
        if (rest.front() == '<') {
            safe += "\\u003c";
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            safe += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            at += 2;
        } else {
            safe += rest.front();
        }
    }
    return safe;
}

} // namespace constancia
