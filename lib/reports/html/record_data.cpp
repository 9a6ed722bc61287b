#include "reporting/messages.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/safe_text.hpp"
#include "reports/html/page_data.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace constancia {
namespace {

using Json = nlohmann::ordered_json;

Json box_json(const std::optional<Rect>& box)
{
    if (!box) return nullptr;
    Json json = Json::array();
    for (const double edge : {box->left, box->top, box->right, box->bottom}) {
        if (!std::isfinite(edge)) return nullptr;
        json.push_back(std::round(edge * 10) / 10);
    }
    return json;
}

template <class Value>
Json or_null(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

template <class Name>
Json name_or_null(const std::optional<Name>& name)
{
    return name ? Json(name_of(*name)) : Json(nullptr);
}

Json people_value(const std::optional<std::string>& value, Language language)
{
    return value ? Json(value_for_people(*value, language)) : Json(nullptr);
}

/// A list instead of an object, as there are 21 in every record.
Json field_json(FieldId id, const Field& field, Language language)
{
    std::string marks;
    if (field.repaired) marks += 'r';
    if (field.completed) marks += 'c';
    return {name_of(id),
            name_of(field.state),
            people_value(field.value, language),
            std::isfinite(field.confidence) ? Json(std::round(field.confidence * 100) / 100) : Json(0),
            name_or_null(field.source),
            or_null(field.page),
            box_json(field.box),
            field.raw ? Json(safe_text(*field.raw)) : Json(nullptr),
            marks};
}

Json fields_json(const Constancia& found, Language language)
{
    Json json = Json::array();
    for (const auto& entry : names_of(FieldId{}))
        // Where no label was, there is nothing to show; the hash of the cadena tells people nothing.
        if (found[entry.value].state != FieldState::absent && entry.value != FieldId::cadena_sha256)
            json.push_back(field_json(entry.value, found[entry.value], language));
    return json;
}

Json finding_json(const Finding& finding, Language language)
{
    return {{"code", kind_of(finding.code).name},
            {"severity", name_of(finding.severity)},
            {"field", name_or_null(finding.field)},
            {"what", what_was_found(finding, language)},
            {"do", what_to_do(finding, language)},
            {"expected", people_value(finding.expected, language)},
            {"found", people_value(finding.found, language)},
            {"page", or_null(finding.page)},
            {"box", box_json(finding.box)}};
}

Json declared_json(const std::vector<DeclaredBesideRead>& pairs)
{
    Json json = Json::object();
    for (const DeclaredBesideRead& pair : pairs) {
        Json& declared = json[std::string(name_of(pair.field))];
        declared["value"] = safe_text(pair.declared);
        if (!pair.written.empty()) declared["written"] = safe_text(pair.written);
        declared["agrees"] = name_or_null(pair.looks_like);
    }
    return json;
}

Json student_json(const FinalRecord& final_record)
{
    const auto& matched = final_record.record.student;
    const RosterEntry* entry = final_record.student;
    if (!matched && !entry) return nullptr;
    Json json;
    json["id"] = safe_text(matched ? matched->id : entry->id);
    const int row = matched ? matched->row : entry->row;
    json["row"] = row > 0 ? Json(row) : Json(nullptr);
    json["matched_by"] = matched ? Json(name_of(matched->matched_by)) : Json(nullptr);
    json["email"] = entry ? safe_text(entry->email) : "";
    json["columns"] = Json::array();
    if (entry)
        for (const std::string& value : entry->extra)
            json["columns"].push_back(safe_text(value));
    json["declared"] = declared_json(final_record.declared);
    return json;
}

std::string document_name(const DocumentSummary& document, Language language)
{
    return document.kind == DocumentKind::other && !document.other.empty()
               ? safe_text(other_document_name(document.other, language))
               : std::string(kind_name(document.kind, language));
}

} // namespace

std::string record_data_json(const FinalRecord& final_record, Language language)
{
    const Record& record = final_record.record;
    Json json;
    json["file"] = valid_utf8(record.file);
    if (const std::string shown = safe_text(record.file); shown != record.file) json["shown_file"] = shown;
    json["sha256"] = safe_text(record.sha256);
    json["verdict"] = name_or_null(record.verdict);
    json["page"] = or_null(record.document.page);
    json["pages"] = or_null(record.document.pages);
    json["unit"] = name_or_null(record.document.unit);
    json["kind"] = document_name(record.document, language);
    json["text_source"] = text_source_name(record.document.text_source, language);
    json["student"] = student_json(final_record);
    json["fields"] = fields_json(record.found, language);
    json["findings"] = Json::array();
    for (const Finding& finding : record.findings)
        json["findings"].push_back(finding_json(finding, language));
    json["not_checked"] = Json::array();
    for (const NotChecked what : record.not_checked)
        json["not_checked"].push_back(name_of(what));
    if (record.audit) json["audit"] = true;
    if (final_record.standing == Standing::superseded)
        json["superseded_by"] = safe_text(final_record.superseded_by);
    if (const auto& decided = final_record.decision)
        json["decision"] = {{"decision", name_of(decided->decision)}, {"note", valid_utf8(decided->note)}};
    return safe_in_script(json.dump());
}

} // namespace constancia
