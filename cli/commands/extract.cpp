#include "cli/commands/command.hpp"
#include "cli/document_run.hpp"
#include "cli/document_run_options.hpp"
#include "cli/input_files.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace constancia {
namespace {

ExitCode extract(const DocumentRunOptions& options, Session& session)
{
    RunSettings settings;
    settings.as_of = options.as_of;
    settings.comparison = Comparison::none;
    settings.passwords = read_passwords(options.password_file);
    const Inputs inputs = find_input_files(options, {}, session.language);

    return final_code(
        run_documents({.options = options, .settings = settings, .inputs = inputs}, session).code, options);
}

} // namespace

RunCommand declare_extract(CLI::App& app, Language language)
{
    const auto options = std::make_shared<DocumentRunOptions>();
    declare_document_run_options(app, *options, language);
    return [options](Session& session) { return extract(*options, session); };
}

} // namespace constancia
