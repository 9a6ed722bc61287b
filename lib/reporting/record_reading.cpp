#include "reporting/record_reading.hpp"

#include "reporting/safe_text.hpp"
#include "verification/finding_order.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <span>
#include <variant>

namespace constancia {
namespace {

// More than any record has, and little enough to be harmless.
constexpr std::size_t most_text_bytes = 100'000;
constexpr std::size_t most_elements = 1'000;
constexpr int most_pages = 1'000'000;
constexpr double largest_coordinate = 1e9;

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

/// A value that is no object and no array. A text may be moved out of.
using Scalar = std::variant<std::nullptr_t, bool, std::int64_t, std::uint64_t, double, std::string*>;

/// Thrown and caught in this file: why a value is not what should stand there.
struct Refused {
    std::string why;
};

bool is_null(const Scalar& value)
{
    return std::holds_alternative<std::nullptr_t>(value);
}

std::string text(const Scalar& value)
{
    const auto* const text = std::get_if<std::string*>(&value);
    if (!text) throw Refused{"not a text"};
    if ((*text)->size() > most_text_bytes) throw Refused{"too long"};
    return std::move(**text);
}

std::string text_or_empty(const Scalar& value)
{
    return is_null(value) ? std::string() : text(value);
}

std::optional<std::string> optional_text(const Scalar& value)
{
    if (is_null(value)) return std::nullopt;
    return text(value);
}

template <class E>
E named(const Scalar& value)
{
    const auto member = parse_name<E>(text(value));
    if (!member) throw Refused{"unknown name"};
    return *member;
}

template <class E>
std::optional<E> optional_named(const Scalar& value)
{
    if (is_null(value)) return std::nullopt;
    return named<E>(value);
}

int whole_number(const Scalar& value, int smallest, int largest)
{
    if (const auto* const count = std::get_if<std::uint64_t>(&value)) {
        if (*count > static_cast<std::uint64_t>(largest) || static_cast<std::int64_t>(*count) < smallest)
            throw Refused{"out of range"};
        return static_cast<int>(*count);
    }
    const auto* const number = std::get_if<std::int64_t>(&value);
    if (!number) throw Refused{"not a whole number"};
    if (*number < smallest || *number > largest) throw Refused{"out of range"};
    return static_cast<int>(*number);
}

std::optional<int> optional_number(const Scalar& value, int smallest)
{
    if (is_null(value)) return std::nullopt;
    return whole_number(value, smallest, most_pages);
}

double number(const Scalar& value, double smallest, double largest)
{
    double number = 0;
    if (const auto* const real = std::get_if<double>(&value))
        number = *real;
    else if (const auto* const count = std::get_if<std::uint64_t>(&value))
        number = static_cast<double>(*count);
    else if (const auto* const whole = std::get_if<std::int64_t>(&value))
        number = static_cast<double>(*whole);
    else
        throw Refused{"not a number"};
    if (!(number >= smallest && number <= largest)) throw Refused{"out of range"};
    return number;
}

/// Of a key that is there only when it is true.
bool true_only(const Scalar& value)
{
    const auto* const is_set = std::get_if<bool>(&value);
    if (!is_set || !*is_set) throw Refused{"can only be true"};
    return true;
}

FindingCode finding_code(const Scalar& value)
{
    const std::string name = text(value);
    const auto kind = std::find_if(std::begin(finding_kinds), std::end(finding_kinds),
                                   [&](const FindingKind& each) { return each.name == name; });
    if (kind == std::end(finding_kinds)) throw Refused{"unknown name"};
    return kind->code;
}

/// What an object or an array of the line is.
enum class Part { none, record, document, fields, field, box, student, not_checked, findings, finding };

/// Reads the line from left to right into the record, without a tree in between.
class Reader : public nlohmann::json_sax<nlohmann::json> {
  public:
    ReadRecord take()
    {
        check_whole();
        return std::move(m_read);
    }
    /// Empty where nothing was refused.
    const std::string& fault() const { return m_fault; }

    bool null() override { return scalar(nullptr); }
    bool boolean(bool value) override { return scalar(value); }
    bool number_integer(std::int64_t value) override { return scalar(value); }
    bool number_unsigned(std::uint64_t value) override { return scalar(value); }
    bool number_float(double value, const std::string&) override { return scalar(value); }
    bool string(std::string& value) override { return scalar(&value); }
    bool binary(nlohmann::json::binary_t&) override { return false; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        m_fault = "not JSON";
        return false;
    }

    bool start_object(std::size_t) override { return open(IsA::object); }
    bool start_array(std::size_t) override { return open(IsA::array); }
    bool end_array() override { return close(); }
    bool end_object() override { return close(); }

    bool key(std::string& name) override
    {
        Open& open = m_open.back();
        const auto keys = keys_of(open.part);
        // Mostly they come in the order in which they were written.
        for (std::size_t step = 0; step < keys.size(); ++step) {
            const std::size_t i = (open.next_key + step) % keys.size();
            if (keys[i].name != name) continue;
            if (open.seen & 1u << i) return refuse("has a key twice");
            open.seen |= 1u << i;
            open.next_key = i + 1;
            m_key = &keys[i];
            return true;
        }
        m_key = nullptr;
        return refuse("has a key that is not known");
    }

  private:
    enum class IsA { object, array };

    struct Key {
        std::string_view name;
        void (*take)(Reader&, const Scalar&) = nullptr; ///< null where no scalar may stand
        Part opens = Part::none;                        ///< the object or array that may stand there
        bool is_required = true;
    };

    struct Open {
        Part part = Part::none;
        std::string_view name;
        std::uint32_t seen = 0; ///< a bit for each key
        std::size_t next_key = 0;
        std::size_t elements = 0; ///< of an array
    };

    static std::span<const Key> keys_of(Part part);

    bool refuse(std::string_view why)
    {
        std::string place;
        for (const Open& open : m_open)
            if (!open.name.empty()) place += fmt::format("{}{}", place.empty() ? "" : ".", open.name);
        if (m_key) place += fmt::format("{}{}", place.empty() ? "" : ".", m_key->name);
        m_fault = fmt::format("{}: {}", place.empty() ? "record" : place, why);
        return false;
    }

    bool open(IsA is_a)
    {
        if (m_open.empty()) {
            if (is_a != IsA::object) return refuse("not an object");
            m_open.push_back({Part::record, ""});
            return true;
        }
        Open& outer = m_open.back();
        if (outer.part == Part::findings) {
            if (is_a != IsA::object) return refuse("not an object");
            if (++outer.elements > most_elements) return refuse("too many");
            m_read.record.findings.emplace_back();
            m_open.push_back({Part::finding, ""});
            return true;
        }
        if (!m_key) return refuse(outer.part == Part::box ? "not four numbers" : "not a text");
        const Part part = m_key->opens;
        const IsA wanted = part == Part::box || part == Part::not_checked || part == Part::findings
                               ? IsA::array
                               : IsA::object;
        if (part == Part::none) return refuse("not a text or number");
        if (is_a != wanted) return refuse(wanted == IsA::array ? "not an array" : "not an object");
        if (part == Part::field) m_field = &m_read.record.found[*parse_name<FieldId>(m_key->name)];
        if (part == Part::student) m_read.record.student.emplace();
        if (part == Part::box) box_of(outer.part).emplace();
        m_open.push_back({part, m_key->name});
        m_key = nullptr;
        return true;
    }

    bool close()
    {
        const Open open = m_open.back();
        m_key = nullptr;
        if (open.part == Part::box && open.elements != 4) return refuse("not four numbers");
        const auto keys = keys_of(open.part);
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i].is_required && !(open.seen & 1u << i)) {
                m_key = &keys[i];
                return refuse("missing");
            }
        if (open.part == Part::document) {
            // `other` is there for that kind only, and is the key after `kind`.
            const bool has_other = open.seen & 1u << 1;
            if (has_other != (m_read.record.document.kind == DocumentKind::other))
                return refuse(has_other ? "has a key that is not known" : "lacks the key `other`");
        }
        m_open.pop_back();
        return true;
    }

    bool scalar(const Scalar& value)
    {
        if (m_open.empty()) return refuse("not an object");
        try {
            Open& open = m_open.back();
            switch (open.part) {
            case Part::box:
                take_edge(open, value);
                break;
            case Part::not_checked:
                if (++open.elements > most_elements) return refuse("too many");
                m_read.record.not_checked.push_back(named<NotChecked>(value));
                break;
            case Part::findings:
                return refuse("not an object");
            default:
                take_value(value);
            }
        } catch (const Refused& refused) {
            return refuse(refused.why);
        }
        return true;
    }

    void take_value(const Scalar& value)
    {
        const bool may_be_null = m_key->opens == Part::box || m_key->opens == Part::student;
        if (m_key->take)
            m_key->take(*this, value);
        else if (!is_null(value) || !may_be_null)
            throw Refused{m_key->opens == Part::not_checked || m_key->opens == Part::findings ||
                                  m_key->opens == Part::box
                              ? "not an array"
                              : "not an object"};
        m_key = nullptr;
    }

    /// Of the field or the finding that is being read.
    std::optional<Rect>& box_of(Part part)
    {
        return part == Part::field ? m_field->box : m_read.record.findings.back().box;
    }

    void take_edge(Open& open, const Scalar& value)
    {
        constexpr std::array<double Rect::*, 4> edges{&Rect::left, &Rect::top, &Rect::right, &Rect::bottom};
        if (open.elements >= edges.size()) throw Refused{"not four numbers"};
        const Part outer = m_open[m_open.size() - 2].part;
        (*box_of(outer)).*edges[open.elements++] = number(value, -largest_coordinate, largest_coordinate);
    }

    void check_whole()
    {
        Record& record = m_read.record;
        if (m_file_bytes) {
            auto name = from_base64(*m_file_bytes);
            if (!name || valid_utf8(*name) != record.file)
                throw Refused{"file_bytes: not the bytes of `file`"};
            record.file = std::move(*name);
        }
        if (record.verdict && *record.verdict != verdict_of(record.findings))
            throw Refused{"verdict: does not follow from the findings"};
    }

    Record& record() { return m_read.record; }
    Finding& finding() { return m_read.record.findings.back(); }

    ReadRecord m_read;
    std::optional<std::string> m_file_bytes;
    Field* m_field = nullptr;
    std::vector<Open> m_open;
    const Key* m_key = nullptr; ///< whose value comes next
    std::string m_fault;
};

std::span<const Reader::Key> Reader::keys_of(Part part)
{
    static const Key record_keys[] = {
        {"schema",
         [](Reader&, const Scalar& value) {
             if (const auto* const schema = std::get_if<std::uint64_t>(&value); !schema || *schema != 1)
                 throw Refused{"not 1: another version made it"};
         }},
        {"run", [](Reader& to, const Scalar& value) { to.m_read.run = text(value); }},
        {"file", [](Reader& to, const Scalar& value) { to.record().file = text(value); }},
        {"file_bytes", [](Reader& to, const Scalar& value) { to.m_file_bytes = text(value); }, Part::none,
         false},
        {"sha256",
         [](Reader& to, const Scalar& value) {
             to.record().sha256 = text_or_empty(value);
             if (!to.record().sha256.empty() && !is_sha256(to.record().sha256)) throw Refused{"no SHA-256"};
         }},
        {"bytes",
         [](Reader& to, const Scalar& value) {
             if (is_null(value)) return;
             const auto* const bytes = std::get_if<std::uint64_t>(&value);
             if (!bytes) throw Refused{"not a count"};
             to.record().bytes = *bytes;
         }},
        {"verdict",
         [](Reader& to, const Scalar& value) { to.record().verdict = optional_named<Verdict>(value); }},
        {"document", nullptr, Part::document},
        {"fields", nullptr, Part::fields},
        {"student", nullptr, Part::student},
        {"not_checked", nullptr, Part::not_checked},
        {"findings", nullptr, Part::findings},
        {"audit", [](Reader& to, const Scalar& value) { to.record().audit = true_only(value); }, Part::none,
         false},
        {"elapsed_ms",
         [](Reader& to, const Scalar& value) {
             to.record().elapsed_ms = whole_number(value, 0, std::numeric_limits<int>::max());
         }},
    };
    static const Key document_keys[] = {
        {"kind",
         [](Reader& to, const Scalar& value) { to.record().document.kind = named<DocumentKind>(value); }},
        {"other", [](Reader& to, const Scalar& value) { to.record().document.other = text_or_empty(value); },
         Part::none, false},
        {"pages",
         [](Reader& to, const Scalar& value) { to.record().document.pages = optional_number(value, 0); }},
        {"page",
         [](Reader& to, const Scalar& value) { to.record().document.page = optional_number(value, 1); }},
        {"unit",
         [](Reader& to, const Scalar& value) { to.record().document.unit = optional_named<Unit>(value); }},
        {"text_source",
         [](Reader& to, const Scalar& value) {
             to.record().document.text_source = named<TextSource>(value);
         }},
        {"text_reason",
         [](Reader& to, const Scalar& value) { to.record().document.text_reason = text_or_empty(value); }},
    };
    static const Key field_keys[] = {
        {"value", [](Reader& to, const Scalar& value) { to.m_field->value = optional_text(value); }},
        {"state", [](Reader& to, const Scalar& value) { to.m_field->state = named<FieldState>(value); }},
        {"confidence", [](Reader& to, const Scalar& value) { to.m_field->confidence = number(value, 0, 1); }},
        {"source",
         [](Reader& to, const Scalar& value) { to.m_field->source = optional_named<Source>(value); }},
        {"page", [](Reader& to, const Scalar& value) { to.m_field->page = optional_number(value, 1); }},
        {"box", nullptr, Part::box},
        {"raw", [](Reader& to, const Scalar& value) { to.m_field->raw = optional_text(value); }},
        {"repaired", [](Reader& to, const Scalar& value) { to.m_field->repaired = true_only(value); },
         Part::none, false},
        {"completed", [](Reader& to, const Scalar& value) { to.m_field->completed = true_only(value); },
         Part::none, false},
    };
    static const Key student_keys[] = {
        {"id", [](Reader& to, const Scalar& value) { to.record().student->id = text_or_empty(value); }},
        {"row",
         [](Reader& to, const Scalar& value) {
             if (!is_null(value))
                 to.record().student->row = whole_number(value, 1, std::numeric_limits<int>::max());
         }},
        {"matched_by",
         [](Reader& to, const Scalar& value) { to.record().student->matched_by = named<MatchedBy>(value); }},
    };
    static const Key finding_keys[] = {
        {"code", [](Reader& to, const Scalar& value) { to.finding().code = finding_code(value); }},
        {"severity", [](Reader& to, const Scalar& value) { to.finding().severity = named<Severity>(value); }},
        {"field",
         [](Reader& to, const Scalar& value) { to.finding().field = optional_named<FieldId>(value); }},
        {"expected", [](Reader& to, const Scalar& value) { to.finding().expected = optional_text(value); }},
        {"found", [](Reader& to, const Scalar& value) { to.finding().found = optional_text(value); }},
        {"page", [](Reader& to, const Scalar& value) { to.finding().page = optional_number(value, 1); }},
        {"box", nullptr, Part::box},
    };
    static const auto fields_keys = [] {
        std::array<Key, field_count> keys;
        for (std::size_t i = 0; i < field_count; ++i)
            keys[i] = {names_of(FieldId{})[i].name, nullptr, Part::field};
        return keys;
    }();
    switch (part) {
    case Part::record:
        return record_keys;
    case Part::document:
        return document_keys;
    case Part::fields:
        return fields_keys;
    case Part::field:
        return field_keys;
    case Part::student:
        return student_keys;
    case Part::finding:
        return finding_keys;
    default:
        return {};
    }
}

} // namespace

tl::expected<ReadRecord, RecordFault> read_record(std::string_view untrusted_line)
{
    if (untrusted_line.size() > most_record_bytes) return tl::unexpected(RecordFault{"too long"});
    Reader reader;
    if (!nlohmann::json::sax_parse(untrusted_line, &reader))
        return tl::unexpected(RecordFault{reader.fault()});
    try {
        return reader.take();
    } catch (const Refused& refused) {
        return tl::unexpected(RecordFault{refused.why});
    }
}

} // namespace constancia
