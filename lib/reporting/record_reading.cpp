#include "reporting/record_reading.hpp"

#include "reporting/safe_text.hpp"
#include "verification/finding_order.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace constancia {
namespace {

using Json = nlohmann::ordered_json;

// More than any record has, and little enough to be harmless.
constexpr std::size_t most_text_bytes = 100'000;
constexpr std::size_t most_findings = 1'000;
constexpr int most_pages = 1'000'000;
constexpr double largest_coordinate = 1e9;

/// Thrown and caught in this file.
struct Malformed {
    std::string where, why;
};

/// A place in the line: its name and what it is in. Spelled out only when something is wrong.
struct Place {
    std::string_view name;
    const Place* in = nullptr;

    std::string path() const
    {
        return in && in->in ? fmt::format("{}.{}", in->path(), name) : std::string(name);
    }
    [[noreturn]] void refuse(std::string why) const { throw Malformed{path(), std::move(why)}; }
};

/// An object whose keys are taken one by one, mostly in the order in which they were written.
class Object {
  public:
    Object(const Json& json, const Place& place) : m_json(json), m_place(place)
    {
        if (!json.is_object()) place.refuse("not an object");
    }

    const Place& place() const { return m_place; }

    const Json* optional(std::string_view key)
    {
        const auto& entries = m_json.get_ref<const Json::object_t&>();
        const auto next = entries.begin() + static_cast<std::ptrdiff_t>(std::min(m_taken, entries.size()));
        const auto is_it = [&](const auto& entry) { return entry.first == key; };
        const auto found = next != entries.end() && is_it(*next)
                               ? next
                               : std::find_if(entries.begin(), entries.end(), is_it);
        if (found == entries.end()) return nullptr;
        ++m_taken;
        return &found->second;
    }

    const Json& required(std::string_view key)
    {
        const Json* const value = optional(key);
        if (!value) Place{key, &m_place}.refuse("missing");
        return *value;
    }

    /// To be asked when all keys were taken.
    void has_nothing_else() const
    {
        if (m_taken != m_json.size()) m_place.refuse("has a key that is not known");
    }

  private:
    const Json& m_json;
    const Place& m_place;
    std::size_t m_taken = 0;
};

const std::string& text(const Json& json, const Place& place)
{
    if (!json.is_string()) place.refuse("not a text");
    const auto& value = json.get_ref<const std::string&>();
    if (value.size() > most_text_bytes) place.refuse("too long");
    return value;
}

std::string text_or_empty(Object& object, std::string_view key)
{
    const Json& json = object.required(key);
    return json.is_null() ? std::string() : text(json, {key, &object.place()});
}

std::optional<std::string> optional_text(Object& object, std::string_view key)
{
    const Json& json = object.required(key);
    if (json.is_null()) return std::nullopt;
    return text(json, {key, &object.place()});
}

template <class E>
E named(const Json& json, const Place& place)
{
    const auto value = parse_name<E>(text(json, place));
    if (!value) place.refuse("unknown name");
    return *value;
}

template <class E>
std::optional<E> optional_named(Object& object, std::string_view key)
{
    const Json& json = object.required(key);
    if (json.is_null()) return std::nullopt;
    return named<E>(json, {key, &object.place()});
}

int whole_number(const Json& json, int smallest, int largest, const Place& place)
{
    if (!json.is_number_integer()) place.refuse("not a whole number");
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(largest))
        place.refuse("out of range");
    const auto value = json.get<std::int64_t>();
    if (value < smallest || value > largest) place.refuse("out of range");
    return static_cast<int>(value);
}

std::optional<int> optional_page(Object& object, std::string_view key)
{
    const Json& json = object.required(key);
    if (json.is_null()) return std::nullopt;
    return whole_number(json, key == "pages" ? 0 : 1, most_pages, {key, &object.place()});
}

double number(const Json& json, double smallest, double largest, const Place& place)
{
    if (!json.is_number()) place.refuse("not a number");
    const double value = json.get<double>();
    if (!(value >= smallest && value <= largest)) place.refuse("out of range");
    return value;
}

std::optional<Rect> optional_box(Object& object)
{
    const Place place{"box", &object.place()};
    const Json& json = object.required("box");
    if (json.is_null()) return std::nullopt;
    if (!json.is_array() || json.size() != 4) place.refuse("not four numbers");
    const auto edge = [&](std::size_t i) {
        return number(json[i], -largest_coordinate, largest_coordinate, place);
    };
    return Rect{edge(0), edge(1), edge(2), edge(3)};
}

/// A key that is there only when it is true.
bool is_set(Object& object, std::string_view key)
{
    const Json* const json = object.optional(key);
    if (json && *json != true) Place{key, &object.place()}.refuse("can only be true");
    return json != nullptr;
}

bool is_sha256(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// RFC 4648, section 4; in the one form that record_json writes.
std::optional<std::string> from_base64(std::string_view text)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    if (text.size() % 4 != 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const bool is_last = at + 4 == text.size();
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const bool is_padding = is_last && i >= 4 - padding;
            const auto digit = is_padding ? 0 : digits.find(text[at + i]);
            if (digit == digits.npos) return std::nullopt;
            bits = bits << 6 | static_cast<std::uint32_t>(digit);
        }
        for (std::size_t i = 0; i < (is_last ? 3 - padding : 3); ++i)
            bytes += static_cast<char>(bits >> (16 - 8 * i) & 255u);
    }
    return bytes;
}

DocumentSummary read_document(const Json& json, const Place& place)
{
    Object object(json, place);
    DocumentSummary document;
    document.kind = named<DocumentKind>(object.required("kind"), {"kind", &place});
    if (document.kind == DocumentKind::other) document.other = text_or_empty(object, "other");
    document.pages = optional_page(object, "pages");
    document.page = optional_page(object, "page");
    document.unit = optional_named<Unit>(object, "unit");
    document.text_source = named<TextSource>(object.required("text_source"), {"text_source", &place});
    document.text_reason = text_or_empty(object, "text_reason");
    object.has_nothing_else();
    return document;
}

Field read_field(const Json& json, const Place& place)
{
    Object object(json, place);
    Field field;
    field.value = optional_text(object, "value");
    field.state = named<FieldState>(object.required("state"), {"state", &place});
    field.confidence = number(object.required("confidence"), 0, 1, {"confidence", &place});
    field.source = optional_named<Source>(object, "source");
    field.page = optional_page(object, "page");
    field.box = optional_box(object);
    field.raw = optional_text(object, "raw");
    field.repaired = is_set(object, "repaired");
    field.completed = is_set(object, "completed");
    object.has_nothing_else();
    return field;
}

Constancia read_fields(const Json& json, const Place& place)
{
    Object object(json, place);
    Constancia found;
    for (const auto& entry : names_of(FieldId{}))
        found[entry.value] = read_field(object.required(entry.name), {entry.name, &place});
    object.has_nothing_else();
    return found;
}

std::optional<MatchedStudent> read_student(const Json& json, const Place& place)
{
    if (json.is_null()) return std::nullopt;
    Object object(json, place);
    MatchedStudent student;
    student.id = text_or_empty(object, "id");
    if (const Json& row = object.required("row"); !row.is_null())
        student.row = whole_number(row, 1, std::numeric_limits<int>::max(), {"row", &place});
    student.matched_by = named<MatchedBy>(object.required("matched_by"), {"matched_by", &place});
    object.has_nothing_else();
    return student;
}

Finding read_finding(const Json& json, const Place& place)
{
    Object object(json, place);
    Finding finding;
    const std::string& code = text(object.required("code"), {"code", &place});
    const auto kind = std::find_if(std::begin(finding_kinds), std::end(finding_kinds),
                                   [&](const FindingKind& each) { return each.name == code; });
    if (kind == std::end(finding_kinds)) Place{"code", &place}.refuse("unknown name");
    finding.code = kind->code;
    finding.severity = named<Severity>(object.required("severity"), {"severity", &place});
    finding.field = optional_named<FieldId>(object, "field");
    finding.expected = optional_text(object, "expected");
    finding.found = optional_text(object, "found");
    finding.page = optional_page(object, "page");
    finding.box = optional_box(object);
    object.has_nothing_else();
    return finding;
}

/// The elements of an array, each read by `read`.
template <class Value, class Read>
std::vector<Value> read_all(const Json& json, const Place& place, Read read)
{
    if (!json.is_array()) place.refuse("not an array");
    if (json.size() > most_findings) place.refuse("too many");
    std::vector<Value> values;
    for (const Json& each : json)
        values.push_back(read(each, place));
    return values;
}

ReadRecord read_checked(const Json& json)
{
    const Place line{"record"};
    Object object(json, line);
    ReadRecord read;
    Record& record = read.record;

    if (object.required("schema") != 1) Place{"schema", &line}.refuse("not 1: another version made it");
    read.run = text(object.required("run"), {"run", &line});
    record.file = text(object.required("file"), {"file", &line});
    if (const Json* const bytes = object.optional("file_bytes")) {
        const Place place{"file_bytes", &line};
        auto name = from_base64(text(*bytes, place));
        if (!name || valid_utf8(*name) != record.file) place.refuse("not the bytes of `file`");
        record.file = std::move(*name);
    }
    record.sha256 = text_or_empty(object, "sha256");
    if (!record.sha256.empty() && !is_sha256(record.sha256)) Place{"sha256", &line}.refuse("no SHA-256");
    if (const Json& bytes = object.required("bytes"); !bytes.is_null()) {
        if (!bytes.is_number_unsigned()) Place{"bytes", &line}.refuse("not a count");
        record.bytes = bytes.get<std::uintmax_t>();
    }
    record.verdict = optional_named<Verdict>(object, "verdict");
    record.document = read_document(object.required("document"), {"document", &line});
    record.found = read_fields(object.required("fields"), {"fields", &line});
    record.student = read_student(object.required("student"), {"student", &line});
    record.not_checked =
        read_all<NotChecked>(object.required("not_checked"), {"not_checked", &line}, named<NotChecked>);
    record.findings = read_all<Finding>(object.required("findings"), {"findings", &line}, read_finding);
    record.audit = is_set(object, "audit");
    record.elapsed_ms = whole_number(object.required("elapsed_ms"), 0, std::numeric_limits<int>::max(),
                                     {"elapsed_ms", &line});
    object.has_nothing_else();

    if (record.verdict && *record.verdict != verdict_of(record.findings))
        Place{"verdict", &line}.refuse("does not follow from the findings");
    return read;
}

} // namespace

tl::expected<ReadRecord, RecordFault> read_record(std::string_view untrusted_line)
{
    if (untrusted_line.size() > most_record_bytes) return tl::unexpected(RecordFault{"too long"});
    const Json json = Json::parse(untrusted_line, /*callback=*/nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) return tl::unexpected(RecordFault{"not JSON"});
    try {
        return read_checked(json);
    } catch (const Malformed& malformed) {
        return tl::unexpected(RecordFault{fmt::format("{}: {}", malformed.where, malformed.why)});
    }
}

} // namespace constancia
