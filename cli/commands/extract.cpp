#include "cli/commands/command.hpp"
#include "cli/document_run.hpp"
#include "cli/document_run_options.hpp"
#include "cli/redaction_options.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace constancia {
namespace {

ExitCode extract(const DocumentRunOptions& options, Session& session)
{
    refuse_half_a_redaction(options.redaction, session);
    DocumentRun run(options, session);
    const auto redactor = redactor_from(options.redaction, session);
    run.set_redactor(redactor.get());
    run.judging().comparison = Comparison::none;
    run.open_inputs({});
    return final_code(run.execute().code, options);
}

} // namespace

RunCommand declare_extract(CLI::App& app, Language language)
{
    const auto options = std::make_shared<DocumentRunOptions>();
    declare_document_run_options(app, *options, language);
    return [options](Session& session) { return extract(*options, session); };
}

} // namespace constancia
