#include "reporting/record_json.hpp"

#include "reporting/safe_text.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace constancia {
namespace {

using Json = nlohmann::ordered_json;

constexpr int schema = 1;

/// Shortest form of the rounded value, so 1 is printed as 1.0 and 0.984 as 0.98.
Json rounded(double value, double steps)
{
    if (!std::isfinite(value)) return nullptr;
    return std::round(value * steps) / steps + 0.0; // + 0.0 turns -0.0 into 0.0
}

Json confidence_json(double confidence)
{
    return rounded(confidence, 100);
}

Json box_json(const std::optional<Rect>& box)
{
    if (!box) return nullptr;
    Json json = Json::array();
    for (const double edge : {box->left, box->top, box->right, box->bottom}) {
        if (!std::isfinite(edge)) return nullptr;
        json.push_back(rounded(edge, 10));
    }
    return json;
}

Json text_json(const std::string& text)
{
    return valid_utf8(text);
}

Json text_or_null(const std::string& text)
{
    return text.empty() ? Json(nullptr) : text_json(text);
}

Json optional_text(const std::optional<std::string>& text)
{
    return text ? text_json(*text) : Json(nullptr);
}

template <class Number>
Json optional_number(const std::optional<Number>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

template <class Name>
Json optional_name(const std::optional<Name>& name)
{
    return name ? Json(name_of(*name)) : Json(nullptr);
}

/// RFC 4648, section 4.
std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= group.size() ? digits[bits >> (18 - 6 * i) & 63u] : '=';
    }
    return text;
}

Json document_json(const DocumentSummary& document)
{
    Json json;
    json["kind"] = name_of(document.kind);
    if (document.kind == DocumentKind::other) json["other"] = text_or_null(document.other);
    json["pages"] = optional_number(document.pages);
    json["page"] = optional_number(document.page);
    json["unit"] = optional_name(document.unit);
    json["text_source"] = name_of(document.text_source);
    json["text_reason"] = text_or_null(document.text_reason);
    return json;
}

Json field_json(const Field& field)
{
    Json json;
    json["value"] = optional_text(field.value);
    json["state"] = name_of(field.state);
    json["confidence"] = confidence_json(field.confidence);
    json["source"] = optional_name(field.source);
    json["page"] = optional_number(field.page);
    json["box"] = box_json(field.box);
    json["raw"] = optional_text(field.raw);
    if (field.repaired) json["repaired"] = true;
    if (field.completed) json["completed"] = true;
    return json;
}

Json fields_json(const Constancia& found)
{
    Json json = Json::object();
    for (const auto& entry : names_of(FieldId{}))
        json[std::string(entry.name)] = field_json(found[entry.value]);
    return json;
}

Json student_json(const std::optional<MatchedStudent>& student)
{
    if (!student) return nullptr;
    Json json;
    json["id"] = text_or_null(student->id);
    json["row"] = student->row > 0 ? Json(student->row) : Json(nullptr);
    json["matched_by"] = name_of(student->matched_by);
    return json;
}

Json finding_json(const Finding& finding)
{
    Json json;
    json["code"] = kind_of(finding.code).name;
    json["severity"] = name_of(finding.severity);
    json["field"] = optional_name(finding.field);
    json["expected"] = optional_text(finding.expected);
    json["found"] = optional_text(finding.found);
    json["page"] = optional_number(finding.page);
    json["box"] = box_json(finding.box);
    return json;
}

} // namespace

std::string record_json(const Record& record, std::string_view run)
{
    Json json;
    json["schema"] = schema;
    json["run"] = run;
    const std::string file = valid_utf8(record.file);
    json["file"] = file;
    if (file != record.file) json["file_bytes"] = base64(record.file);
    json["sha256"] = text_or_null(record.sha256);
    json["bytes"] = optional_number(record.bytes);
    json["verdict"] = optional_name(record.verdict);
    json["document"] = document_json(record.document);
    json["fields"] = fields_json(record.found);
    json["student"] = student_json(record.student);
    json["not_checked"] = Json::array();
    for (const NotChecked what : record.not_checked)
        json["not_checked"].push_back(name_of(what));
    json["findings"] = Json::array();
    for (const Finding& finding : record.findings)
        json["findings"].push_back(finding_json(finding));
    if (record.audit) json["audit"] = true;
    json["elapsed_ms"] = record.elapsed_ms;
    return json.dump();
}

} // namespace constancia
