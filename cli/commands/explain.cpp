#include "cli/commands/command.hpp"
#include "reporting/explanations.hpp"
#include "reporting/finding_texts.hpp"
#include "reporting/names_for_people.hpp"
#include "reporting/safe_text.hpp"
#include "reporting/terminal_table.hpp"
#include "support/fatal.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace constancia {
namespace {

constexpr std::size_t indent = 2;

const FindingKind* find_kind(std::string_view name)
{
    const auto found = std::find_if(std::begin(finding_kinds), std::end(finding_kinds),
                                    [&](const FindingKind& kind) { return kind.name == name; });
    return found == std::end(finding_kinds) ? nullptr : found;
}

std::string verdict_of(const FindingKind& kind, Language language)
{
    return kind.severity == Severity::error
               ? fmt::format(" → {} ({})", verdict_name(kind.verdict, language), name_of(kind.verdict))
               : "";
}

std::string section(std::string_view heading, std::string_view text, std::size_t columns)
{
    return text.empty() ? "" : fmt::format("\n{}\n", heading) + wrapped(text, indent, columns);
}

std::string explained_code(const FindingKind& kind, const Session& session)
{
    const Explanation& text = explanation(kind.code);
    const std::size_t columns = session.output.columns();
    return fmt::format("{}: {}{}\n", kind.name, severity_name(kind.severity, session.language),
                       verdict_of(kind, session.language)) +
           section(session({"Qué significa", "What it means"}), session(text.meaning), columns) +
           section(session({"Qué hace el estudiante", "What the student does"}), session(text.student),
                   columns) +
           section(session({"Qué hace Servicios Escolares", "What the registrar does"}),
                   session(text.registrar), columns);
}

std::string explained_verdict(Verdict verdict, const Session& session)
{
    std::string text = fmt::format("{}: {}\n", name_of(verdict), verdict_name(verdict, session.language)) +
                       section(session({"Cuándo se da", "When it is given"}),
                               verdict_meaning(verdict, session.language), session.output.columns());
    std::string codes;
    for (const FindingKind& kind : finding_kinds)
        if (kind.severity == Severity::error && kind.verdict == verdict)
            codes += fmt::format("{}{}", codes.empty() ? "" : ", ", kind.name);
    return text + section(session({"Hallazgos que llevan a él", "Findings that lead to it"}), codes,
                          session.output.columns());
}

std::string all_names(const Session& session)
{
    constexpr std::size_t name_columns = 30;
    const TerminalTable table({name_columns}, Colours::off);
    std::string text = fmt::format("{}\n", session({"Dictámenes:", "Verdicts:"}));
    for (const auto& [verdict, name] : names_of(Verdict{}))
        text +=
            "  " + table.row({{std::string(name)}, {std::string(verdict_name(verdict, session.language))}});
    text += fmt::format("\n{}\n", session({"Hallazgos:", "Findings:"}));
    for (const FindingKind& kind : finding_kinds)
        text += "  " + table.row({{std::string(kind.name)},
                                  {fmt::format("{}{}", severity_name(kind.severity, session.language),
                                               verdict_of(kind, session.language))}});
    return text + fmt::format("\n{}\n", session({"Para saber más de uno: constancia explain NOMBRE",
                                                 "More about one: constancia explain NAME"}));
}

ExitCode explain(const std::string& name, Session& session)
{
    if (name.empty()) {
        session.output.write(all_names(session));
    } else if (const FindingKind* kind = find_kind(name)) {
        session.output.write(explained_code(*kind, session));
        // `already_covered` is both a finding and a verdict.
        if (const auto verdict = parse_name<Verdict>(name))
            session.output.write('\n' + explained_verdict(*verdict, session));
    } else if (const auto verdict = parse_name<Verdict>(name)) {
        session.output.write(explained_verdict(*verdict, session));
    } else {
        throw Fatal(
            fmt::format(fmt::runtime(session(
                            {"No existe el hallazgo «{}». Vea todos con «constancia explain».",
                             "There is no finding \"{}\". See all of them with \"constancia explain\"."})),
                        safe_text(name)));
    }
    return ExitCode::all_ok;
}

} // namespace

RunCommand declare_explain(CLI::App& app, Language language)
{
    const auto name = std::make_shared<std::string>();
    app.add_option("CODE", *name,
                   std::string(Text{"Un hallazgo o un dictamen; sin él, la lista de todos",
                                    "A finding or a verdict; without it, the list of all"}
                                   .in(language)))
        ->option_text(" ");
    return [name](Session& session) { return explain(*name, session); };
}

} // namespace constancia
