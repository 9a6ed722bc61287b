#include "redaction/redact_record.hpp"

#include "redaction/harmless_value.hpp"

#include <algorithm>
#include <utility>

namespace constancia {
namespace {

/// With two digits or four, as findings about a birth have it.
bool is_year(std::string_view text)
{
    return text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "> 30 s", "> 100 MiB".
bool is_limit(std::string_view text)
{
    if (!text.starts_with("> ")) return false;
    const auto unit = text.find(' ', 2);
    return unit != text.npos && text.size() - unit <= 6 &&
           std::all_of(text.begin() + 2, text.begin() + static_cast<std::ptrdiff_t>(unit),
                       [](char c) { return c >= '0' && c <= '9'; });
}

class Pass {
  public:
    explicit Pass(const Redactor& redactor) : m_redactor(redactor) {}

    std::string value(FieldId field, std::string_view text) const
    {
        if (stands_for_nothing(text)) return std::string(text);
        if (const auto kind = identifies_by(field)) return m_redactor(*kind, text);
        if (auto harmless = harmless_value(field, text)) return *std::move(harmless);
        return m_redactor(PseudonymOf::text, text);
    }

    std::optional<std::string> value_or_nothing(FieldId field, const std::optional<std::string>& text) const
    {
        return text ? std::optional(value(field, *text)) : std::nullopt;
    }

    Field field(FieldId id, const Field& clear) const
    {
        Field shown;
        shown.state = clear.state;
        shown.value = value_or_nothing(id, clear.value);
        shown.confidence = clear.confidence;
        shown.source = clear.source;
        shown.page = clear.page;
        shown.box = clear.box;
        if (clear.raw && stands_for_nothing(*clear.raw)) shown.raw = clear.raw;
        shown.repaired = clear.repaired;
        shown.completed = clear.completed;
        return shown;
    }

    Finding finding(const Finding& clear) const
    {
        Finding shown;
        shown.code = clear.code;
        shown.severity = clear.severity;
        shown.field = clear.field;
        shown.expected = clear.code == FindingCode::name_not_in_curp
                             ? value_or_nothing(FieldId::curp, clear.expected)
                             : argument(clear, clear.expected);
        shown.found = argument(clear, clear.found);
        shown.page = clear.page;
        shown.box = clear.box;
        return shown;
    }

    std::string name_or_nothing(const std::string& text) const
    {
        return is_plain_name(text) ? text : std::string();
    }

    std::string pseudonym(PseudonymOf kind, std::string_view text) const { return m_redactor(kind, text); }

  private:
    std::optional<std::string> argument(const Finding& finding, const std::optional<std::string>& text) const
    {
        if (!text) return std::nullopt;
        switch (finding.code) {
        case FindingCode::ambiguous_owner: // rows of the roster
        case FindingCode::same_file:
        case FindingCode::nss_shared:
            return std::nullopt;
        case FindingCode::newest_unclear:
        case FindingCode::duplicate_submission:
            return m_redactor(PseudonymOf::file, *text);
        default:
            break;
        }
        if (kind_of(finding.code).verdict == Verdict::unreadable) return reader_detail(*text);
        if (is_year(*text)) return *text;
        if (finding.field) return value(*finding.field, *text);
        const bool is_harmless = is_plain_name(*text) || stands_for_nothing(*text) || parse_iso_date(*text);
        return is_harmless ? *text : m_redactor(PseudonymOf::text, *text);
    }

    /// Of a limit, or a kind of file; other words may be a library's, with something of the file in them.
    static std::optional<std::string> reader_detail(const std::string& text)
    {
        return is_plain_name(text) || is_limit(text) ? std::optional(text) : std::nullopt;
    }

    const Redactor& m_redactor;
};

} // namespace

std::optional<PseudonymOf> identifies_by(FieldId field)
{
    switch (field) {
    case FieldId::nombre:
        return PseudonymOf::name;
    case FieldId::curp:
        return PseudonymOf::curp;
    case FieldId::nss:
        return PseudonymOf::nss;
    case FieldId::fecha_nacimiento:
        return PseudonymOf::birth_date;
    case FieldId::registro_patronal:
    case FieldId::patron:
        return PseudonymOf::employer;
    case FieldId::folio:
        return PseudonymOf::folio;
    case FieldId::cadena_sha256:
        return PseudonymOf::sha256;
    default:
        return std::nullopt;
    }
}

Record redacted(const Record& record, const Redactor& redactor)
{
    const Pass pass(redactor);
    Record shown;
    shown.file = pass.pseudonym(PseudonymOf::file, record.file);
    shown.sha256 = pass.pseudonym(PseudonymOf::sha256, record.sha256);
    shown.bytes = record.bytes;
    shown.verdict = record.verdict;
    shown.document = record.document;
    shown.document.other = pass.name_or_nothing(record.document.other);
    shown.document.text_reason = pass.name_or_nothing(record.document.text_reason);
    for (const auto& [id, name] : names_of(FieldId{}))
        shown.found[id] = pass.field(id, record.found[id]);
    if (record.student)
        shown.student = MatchedStudent{pass.pseudonym(PseudonymOf::student_id, record.student->id), 0,
                                       record.student->matched_by};
    shown.not_checked = record.not_checked;
    for (const Finding& finding : record.findings)
        shown.findings.push_back(pass.finding(finding));
    for (const MadeCheck& check : record.checks)
        shown.checks.push_back({check.name, check.passed, {}});
    shown.audit = record.audit;
    shown.elapsed_ms = record.elapsed_ms;
    return shown;
}

} // namespace constancia
