#include "reporting/record_json.hpp"

#include "reporting/json_line.hpp"
#include "reporting/safe_text.hpp"
#include "support/base64.hpp"

#include <cmath>

namespace constancia {
namespace {

constexpr int schema = 1;

// Each writes a key and its value.

void text(JsonLine& json, std::string_view key, std::string_view text)
{
    json.key(key);
    json.text(valid_utf8(text));
}

void text_or_null(JsonLine& json, std::string_view key, const std::string& value)
{
    if (!value.empty()) return text(json, key, value);
    json.key(key);
    json.null();
}

void optional_text(JsonLine& json, std::string_view key, const std::optional<std::string>& value)
{
    if (value) return text(json, key, *value);
    json.key(key);
    json.null();
}

/// A member of a closed set.
void name(JsonLine& json, std::string_view key, std::string_view name)
{
    json.key(key);
    json.text(name);
}

template <class E>
void optional_name(JsonLine& json, std::string_view key, const std::optional<E>& value)
{
    if (value) return name(json, key, name_of(*value));
    json.key(key);
    json.null();
}

void optional_number(JsonLine& json, std::string_view key, const std::optional<int>& number)
{
    json.key(key);
    if (number)
        json.whole_number(*number);
    else
        json.null();
}

void true_or_nothing(JsonLine& json, std::string_view key, bool is_true)
{
    if (!is_true) return;
    json.key(key);
    json.is_true();
}

void box(JsonLine& json, const std::optional<Rect>& box)
{
    json.key("box");
    if (!box) return json.null();
    const double edges[] = {box->left, box->top, box->right, box->bottom};
    for (const double edge : edges)
        if (!std::isfinite(edge)) return json.null();
    json.begin_array();
    for (const double edge : edges)
        json.decimal(edge, 1);
    json.end_array();
}

void document(JsonLine& json, const DocumentSummary& document)
{
    json.key("document");
    json.begin_object();
    name(json, "kind", name_of(document.kind));
    if (document.kind == DocumentKind::other) text_or_null(json, "other", document.other);
    optional_number(json, "pages", document.pages);
    optional_number(json, "page", document.page);
    optional_name(json, "unit", document.unit);
    name(json, "text_source", name_of(document.text_source));
    text_or_null(json, "text_reason", document.text_reason);
    json.end_object();
}

void field(JsonLine& json, std::string_view key, const Field& field)
{
    json.key(key);
    json.begin_object();
    optional_text(json, "value", field.value);
    name(json, "state", name_of(field.state));
    json.key("confidence");
    json.decimal(field.confidence, 2);
    optional_name(json, "source", field.source);
    optional_number(json, "page", field.page);
    box(json, field.box);
    optional_text(json, "raw", field.raw);
    true_or_nothing(json, "repaired", field.repaired);
    true_or_nothing(json, "completed", field.completed);
    json.end_object();
}

void fields(JsonLine& json, const Constancia& found)
{
    json.key("fields");
    json.begin_object();
    for (const auto& entry : names_of(FieldId{}))
        field(json, entry.name, found[entry.value]);
    json.end_object();
}

void student(JsonLine& json, const std::optional<MatchedStudent>& student)
{
    json.key("student");
    if (!student) return json.null();
    json.begin_object();
    text_or_null(json, "id", student->id);
    optional_number(json, "row", student->row > 0 ? std::optional<int>(student->row) : std::nullopt);
    name(json, "matched_by", name_of(student->matched_by));
    json.end_object();
}

void not_checked(JsonLine& json, const std::vector<NotChecked>& not_checked)
{
    json.key("not_checked");
    json.begin_array();
    for (const NotChecked what : not_checked)
        json.text(name_of(what));
    json.end_array();
}

void findings(JsonLine& json, const std::vector<Finding>& findings)
{
    json.key("findings");
    json.begin_array();
    for (const Finding& finding : findings) {
        json.begin_object();
        name(json, "code", kind_of(finding.code).name);
        name(json, "severity", name_of(finding.severity));
        optional_name(json, "field", finding.field);
        optional_text(json, "expected", finding.expected);
        optional_text(json, "found", finding.found);
        optional_number(json, "page", finding.page);
        box(json, finding.box);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string record_json(const Record& record, std::string_view run)
{
    JsonLine json;
    json.begin_object();
    json.key("schema");
    json.whole_number(schema);
    text(json, "run", run);
    const std::string file = valid_utf8(record.file);
    text(json, "file", file);
    if (file != record.file) text(json, "file_bytes", base64(record.file));
    text_or_null(json, "sha256", record.sha256);
    json.key("bytes");
    if (record.bytes)
        json.count(*record.bytes);
    else
        json.null();
    optional_name(json, "verdict", record.verdict);
    document(json, record.document);
    fields(json, record.found);
    student(json, record.student);
    not_checked(json, record.not_checked);
    findings(json, record.findings);
    true_or_nothing(json, "audit", record.audit);
    json.key("elapsed_ms");
    json.whole_number(record.elapsed_ms);
    json.end_object();
    return json.take();
}

} // namespace constancia
