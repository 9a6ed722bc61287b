#include "reporting/messages.hpp"

#include "reporting/finding_texts.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/reader_details.hpp"
#include "reporting/safe_text.hpp"
#include "reporting/system_reasons.hpp"
#include "support/civil_date.hpp"

#include <fmt/format.h>

#include <optional>

namespace constancia {
namespace {

struct NamedText {
    std::string_view name;
    Text text;
};

/// What a file that is no document is, by the names of documents/file_type.hpp.
constexpr NamedText file_kinds[] = {
    {"zip", {"un archivo comprimido ZIP", "a ZIP archive"}},
    {"rar", {"un archivo comprimido RAR", "a RAR archive"}},
    {"seven_zip", {"un archivo comprimido 7-Zip", "a 7-Zip archive"}},
    {"gzip", {"un archivo comprimido gzip", "a gzip archive"}},
    {"word", {"un documento de Word", "a Word document"}},
    {"spreadsheet", {"una hoja de cálculo", "a spreadsheet"}},
    {"old_office", {"un archivo de Office (.doc, .xls)", "an Office file (.doc, .xls)"}},
    {"rtf", {"un documento RTF", "an RTF document"}},
    {"gif", {"una imagen GIF", "a GIF picture"}},
    {"bmp", {"una imagen BMP", "a BMP picture"}},
    {"html", {"una página web", "a web page"}},
    {"mail", {"un correo electrónico", "an e-mail message"}},
    {"video", {"un video", "a video"}},
    {"text", {"un archivo de texto", "a text file"}},
    {"unknown", {"un tipo de archivo desconocido", "an unknown kind of file"}},
};

std::string kind_argument(const Finding& finding, Language language)
{
    if (finding.code == FindingCode::not_a_document)
        for (const auto& [name, text] : file_kinds)
            if (name == *finding.found) return std::string(text.in(language));
    if (const auto kind = parse_name<DocumentKind>(*finding.found))
        return std::string(kind_name(*kind, language));
    return safe_text(other_document_name(*finding.found, language));
}

std::optional<std::string> argument(std::string_view name, const Finding& finding, Language language)
{
    const auto value = [&](const std::optional<std::string>& text) -> std::optional<std::string> {
        if (!text || text->empty()) return std::nullopt;
        return value_for_people(*text, language);
    };
    if (name == "expected") return value(finding.expected);
    if (name == "found" && finding.code == FindingCode::cannot_open && finding.found)
        return system_reason_text(*finding.found, language);
    if (name == "found" && finding.found && kind_of(finding.code).verdict == Verdict::unreadable)
        return reader_detail_text(*finding.found, language);
    if (name == "found") return value(finding.found);
    if (name == "kind" && value(finding.found)) return kind_argument(finding, language);
    if (name == "field" && finding.field) return std::string(field_name(*finding.field, language));
    return std::nullopt;
}

/// A text without brackets, its arguments put in; nothing when one of them is not known.
std::optional<std::string> filled(std::string_view text, const Finding& finding, Language language)
{
    std::string result;
    while (true) {
        const auto open = text.find('{');
        result += text.substr(0, open);
        if (open == text.npos) return result;
        const auto close = text.find('}', open);
        const auto value = argument(text.substr(open + 1, close - open - 1), finding, language);
        if (!value) return std::nullopt;
        result += *value;
        text.remove_prefix(close + 1);
    }
}

std::string composed(std::string_view text, const Finding& finding, Language language)
{
    std::string result;
    while (true) {
        const auto open = text.find('[');
        // Outside of brackets an argument is always expected to be known; a finding that lacks it still makes
        // a sentence.
        result += filled(text.substr(0, open), finding, language).value_or(std::string(text.substr(0, open)));
        if (open == text.npos) return result;
        const auto close = text.find(']', open);
        result += filled(text.substr(open + 1, close - open - 1), finding, language).value_or("");
        text.remove_prefix(close + 1);
    }
}

} // namespace

std::string what_was_found(const Finding& finding, Language language)
{
    return composed(finding_text(finding.code).what.in(language), finding, language);
}

std::string what_to_do(const Finding& finding, Language language)
{
    return composed(finding_text(finding.code).what_to_do.in(language), finding, language);
}

std::string message(const Finding& finding, Language language)
{
    const std::string action = what_to_do(finding, language);
    return what_was_found(finding, language) + (action.empty() ? "" : " ") + action;
}

std::string filled_text(const Text& text, const Finding& finding, Language language)
{
    return composed(text.in(language), finding, language);
}

std::string value_for_people(std::string_view untrusted, Language language)
{
    const auto date = parse_iso_date(untrusted);
    if (!date || language != Language::es) return safe_text(untrusted);
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(date->day()),
                       static_cast<unsigned>(date->month()), static_cast<int>(date->year()));
}

} // namespace constancia
