#include "reporting/reading_explanation.hpp"

#include "reporting/messages.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/safe_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {
namespace {

constexpr std::size_t indent = 4;
constexpr std::size_t deep_indent = 8;

std::size_t widest_field(Language language)
{
    std::size_t widest = 0;
    for (const auto& field : names_of(FieldId{}))
        widest = std::max(widest, terminal_columns(field_name(field.value, language)));
    return widest;
}

std::string padded(std::string_view text, std::size_t columns)
{
    const std::size_t used = terminal_columns(text);
    return std::string(text) + std::string(used < columns ? columns - used : 0, ' ');
}

std::string quoted(std::string_view untrusted)
{
    return fmt::format("«{}»", safe_text(untrusted));
}

/// "etiqueta «UMF»; texto del PDF; página 3, recuadro 80.0 210.0 84.0 220.0 pt; certeza 1.00".
std::string provenance(const Field& field, const Record& record, Language language)
{
    std::string text;
    const auto add = [&](std::string part) {
        if (!text.empty()) text += "; ";
        text += std::move(part);
    };
    if (!field.label.empty())
        add(fmt::format("{} {}", Text{"etiqueta", "label"}.in(language), quoted(field.label)));
    if (field.raw && field.raw != field.value)
        add(fmt::format("{} {}", Text{"impreso", "printed"}.in(language), quoted(*field.raw)));
    if (field.source) add(std::string(source_name(*field.source, language)));
    if (field.page) add(fmt::format("{} {}", Text{"página", "page"}.in(language), *field.page));
    if (field.box)
        add(fmt::format("{} {:.1f} {:.1f} {:.1f} {:.1f} {}", Text{"recuadro", "box"}.in(language),
                        field.box->left, field.box->top, field.box->right, field.box->bottom,
                        record.document.unit ? name_of(*record.document.unit) : std::string_view()));
    if (field.state != FieldState::absent)
        add(fmt::format("{} {:.2f}", Text{"certeza", "confidence"}.in(language), field.confidence));
    if (field.repaired)
        add(std::string(Text{"con caracteres corregidos", "characters corrected"}.in(language)));
    if (field.completed)
        add(std::string(Text{"dígito verificador agregado", "check digit appended"}.in(language)));
    if (!field.alternatives.empty()) {
        std::string others;
        for (const std::string& alternative : field.alternatives)
            others += (others.empty() ? "" : ", ") + quoted(alternative);
        add(fmt::format("{} {}", Text{"también podría ser", "may also be"}.in(language), others));
    }
    return text;
}

std::string heading(std::string_view text, const TextStyle& style)
{
    return std::string(indent, ' ') + coloured(text, Colour::bold, style.colours) + '\n';
}

std::string field_explanation(FieldId id, const Record& record, const TextStyle& style, std::size_t width)
{
    const Field& field = record.found[id];
    const std::string value = field.value ? value_for_people(*field.value, style.language)
                                          : fmt::format("— ({})", state_name(field.state, style.language));
    std::string text =
        fmt::format("{:{}}{}  {}\n", "", indent + 2, padded(field_name(id, style.language), width), value);
    return text + coloured(wrapped(provenance(field, record, style.language), deep_indent, style.columns),
                           Colour::dim, style.colours);
}

std::string document_line(const Record& record, const TextStyle& style)
{
    const auto& document = record.document;
    const Language language = style.language;
    const std::string_view kind = document.kind == DocumentKind::other && !document.other.empty()
                                      ? other_document_name(document.other, language)
                                      : kind_name(document.kind, language);
    std::string text = fmt::format("{}: {}", Text{"Es", "It is"}.in(language), safe_text(kind));
    if (document.page && document.pages)
        text +=
            fmt::format("; {} {}/{}", Text{"página", "page"}.in(language), *document.page, *document.pages);
    text += fmt::format("; {}", text_source_name(document.text_source, language));
    if (!document.text_reason.empty()) text += fmt::format(" ({})", safe_text(document.text_reason));
    return wrapped(text, indent, style.columns);
}

} // namespace

std::string reading_explanation(const Record& record, const TextStyle& style)
{
    const Language language = style.language;
    std::string text = document_line(record, style);

    text += heading(Text{"Datos:", "Fields:"}.in(language), style);
    const std::size_t width = widest_field(language);
    for (const auto& field : names_of(FieldId{}))
        text += field_explanation(field.value, record, style, width);

    if (!record.checks.empty()) text += heading(Text{"Comprobaciones:", "Checks:"}.in(language), style);
    for (const MadeCheck& check : record.checks) {
        const auto outcome = check.passed ? Text{"sí", "yes"} : Text{"no", "no"};
        std::string line = fmt::format("{}: {}", check_name(check.name, language), outcome.in(language));
        if (!check.detail.empty()) line += fmt::format(" ({})", safe_text(check.detail));
        text += wrapped(line, indent + 2, style.columns);
    }

    if (!record.not_checked.empty())
        text += heading(Text{"No se comprobó:", "Not checked:"}.in(language), style);
    for (const NotChecked what : record.not_checked)
        text += wrapped(not_checked_name(what, language), indent + 2, style.columns);
    return text;
}

std::string field_values(const Record& record, const TextStyle& style)
{
    const std::size_t width = widest_field(style.language);
    std::string text;
    for (const auto& [id, name] : names_of(FieldId{}))
        if (const auto& value = record.found[id].value)
            text += fmt::format("{:{}}{}  {}\n", "", indent, padded(field_name(id, style.language), width),
                                value_for_people(*value, style.language));
    return text;
}

} // namespace constancia
