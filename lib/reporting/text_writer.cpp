#include "reporting/text_writer.hpp"

#include "reporting/messages.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/reading_explanation.hpp"
#include "reporting/safe_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace constancia {
namespace {

constexpr std::size_t student_columns = 14;
constexpr std::size_t sentence_indent = 4;

constexpr Text verdict_heading{"DICTAMEN", "VERDICT"};
constexpr Text student_heading{"ESTUDIANTE", "STUDENT"};
constexpr Text file_heading{"ARCHIVO", "FILE"};
constexpr Text only_read{"leído", "read"};

Colour colour_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::ok:
        return Colour::green;
    case Verdict::review:
        return Colour::yellow;
    default:
        return Colour::red;
    }
}

Colour colour_of(Severity severity)
{
    return severity == Severity::info      ? Colour::dim
           : severity == Severity::warning ? Colour::yellow
                                           : Colour::none;
}

std::size_t widest_verdict(Language language)
{
    std::size_t widest = 0;
    for (const auto& verdict : names_of(Verdict{}))
        widest = std::max(widest, terminal_columns(verdict_name(verdict.value, language)));
    return widest;
}

/// The id in the roster, else the name that was read.
std::string student_of(const Record& record)
{
    if (record.student && !record.student->id.empty()) return safe_text(record.student->id);
    const auto& name = record.found[FieldId::nombre].value;
    return name ? cut_to_columns(safe_text(*name), student_columns) : "—";
}

std::string file_of(const Record& record)
{
    // Which of several constancias in one file it is, is told by the page.
    const bool one_of_several =
        std::any_of(record.findings.begin(), record.findings.end(),
                    [](const Finding& finding) { return finding.code == FindingCode::several_constancias; });
    std::string file = safe_text(record.file);
    if (one_of_several && record.document.page) file += fmt::format(", p. {}", *record.document.page);
    return file;
}

} // namespace

TextWriter::TextWriter(Output output, TextStyle style)
    : m_output(std::move(output)), m_style(style),
      m_table({widest_verdict(style.language), student_columns}, style.colours)
{}

void TextWriter::begin()
{
    const auto heading = [&](const Text& text) {
        return TableCell{std::string(text.in(m_style.language)), Colour::bold};
    };
    m_output(m_table.row({heading(verdict_heading), heading(student_heading), heading(file_heading)}));
}

std::string TextWriter::sentences(const Record& record) const
{
    std::string text;
    for (const Finding& finding : record.findings) {
        if (finding.severity == Severity::info && !m_style.with_notes) continue;
        const std::string_view severity = severity_name(finding.severity, m_style.language);
        const std::string sentence =
            finding.severity == Severity::error
                ? message(finding, m_style.language)
                : fmt::format("({}) {}", severity, message(finding, m_style.language));
        const std::string lines = wrapped(sentence, sentence_indent, m_style.columns);
        text += coloured(lines, colour_of(finding.severity), m_style.colours);
    }
    return text;
}

void TextWriter::add(const Record& record)
{
    m_counts.add(record);
    TableCell verdict{std::string(only_read.in(m_style.language))};
    if (record.verdict)
        verdict = {std::string(verdict_name(*record.verdict, m_style.language)), colour_of(*record.verdict)};
    std::string text = m_table.row({verdict, {student_of(record)}, {file_of(record)}});
    text += sentences(record);
    if (record.audit)
        text += wrapped(Text{"Muestra de control: Servicios Escolares debe revisarla también a mano.",
                             "Audit sample: the registrar must check it by hand too."}
                            .in(m_style.language),
                        sentence_indent, m_style.columns);
    // Who extracts wants the fields; who checks, the judgement.
    if (m_style.with_explanation)
        text += reading_explanation(record, m_style);
    else if (!record.verdict)
        text += field_values(record, m_style);
    m_output(text);
}

void TextWriter::end()
{
    const Language language = m_style.language;
    const std::size_t total = m_counts.total();
    std::string text = total == 1
                           ? fmt::format("\n{}\n", Text{"1 documento:", "1 document:"}.in(language))
                           : fmt::format("\n{} {}\n", total, Text{"documentos:", "documents:"}.in(language));
    // The good news first, then by gravity.
    const auto line = [&](std::size_t count, std::string_view name, Colour colour) {
        if (count > 0) text += fmt::format("{:>6}  {}\n", count, coloured(name, colour, m_style.colours));
    };
    line(m_counts.of(Verdict::ok), verdict_name(Verdict::ok, language), Colour::green);
    for (const auto& verdict : names_of(Verdict{}))
        if (verdict.value != Verdict::ok)
            line(m_counts.of(verdict.value), verdict_name(verdict.value, language), colour_of(verdict.value));
    line(m_counts.without_verdict(), only_read.in(language), Colour::none);
    m_output(text);
}

} // namespace constancia
