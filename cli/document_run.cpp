#include "cli/document_run.hpp"

#include "batch/document_work.hpp"
#include "batch/language_data.hpp"
#include "batch/run_batch.hpp"
#include "batch/run_identity.hpp"
#include "cli/command_line.hpp"
#include "cli/input_files.hpp"
#include "cli/interruption.hpp"
#include "cli/progress.hpp"
#include "reporting/csv_writer.hpp"
#include "reporting/ndjson_writer.hpp"
#include "reporting/text_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <thread>

namespace constancia {
namespace {

std::string identity_of(const DocumentRun& run)
{
    return run_identity(
        {run.settings, run.roster_bytes, program_version(), language_data_fingerprint(), run.audit_percent});
}

std::unique_ptr<ReportWriter> make_writer(const DocumentRun& run, const Session& session, Output output)
{
    const DocumentRunOptions& options = run.options;
    switch (options.format) {
    case ResultFormat::ndjson:
        return std::make_unique<NdjsonWriter>(std::move(output), identity_of(run));
    case ResultFormat::csv:
        return std::make_unique<CsvWriter>(std::move(output), session.language);
    case ResultFormat::text:
        break;
    }
    TextStyle style;
    style.language = session.language;
    style.colours = colours_for(options.colour, session.output);
    style.columns = session.output.columns();
    style.with_explanation = options.explain;
    style.with_notes = options.verbose || options.explain;
    return std::make_unique<TextWriter>(std::move(output), style);
}

std::size_t job_count(const DocumentRun& run)
{
    if (run.options.jobs > 0) return run.options.jobs;
    if (run.inputs.files.size() <= 1) return 1;
    return std::max(1u, std::thread::hardware_concurrency());
}

Progress::Mode progress_mode(const DocumentRunOptions& options)
{
    if (options.quiet) return Progress::Mode::silent;
    return standard_error_is_terminal() ? Progress::Mode::rewritten_line : Progress::Mode::plain_lines;
}

ExitCode code_for(const VerdictCounts& counts)
{
    if (counts.limited() > 0) return ExitCode::hit_a_limit;
    return counts.needing_attention() > 0 ? ExitCode::needs_attention : ExitCode::all_ok;
}

void print_closing_notices(const DocumentRun& run, const Session& session, std::size_t delivered)
{
    if (interruption())
        print_error_line(fmt::format(
            fmt::runtime(
                session({"Interrumpido: se revisaron {} de {} archivos; los resultados dados son válidos.",
                         "Interrupted: {} of {} files were checked; the results given are valid."})),
            delivered, run.inputs.files.size()));
    if (run.options.quiet) return;
    if (const std::string skipped = skipped_sentence(run.inputs.skipped, session.language); !skipped.empty())
        print_error_line(skipped);
}

} // namespace

RunOutcome run_documents(const DocumentRun& run, Session& session)
{
    const std::size_t jobs = job_count(run);
    catch_interruptions(session.language);
    // One OpenMP thread an engine. Set while there is one thread, as setenv and getenv are not safe beside
    // each other.
    ::setenv("OMP_THREAD_LIMIT", "1", /*overwrite=*/1);

    VerdictCounts counts;
    Progress progress(progress_mode(run.options), run.inputs.files.size(), session.language);
    const auto writer = make_writer(run, session, [&](std::string_view text) {
        progress.clear();
        session.output.write(text);
    });
    if (run.options.verbose && !run.options.quiet)
        print_error_line(fmt::format("run {}; {} {}; --jobs {}; --as-of {}", identity_of(run),
                                     run.inputs.files.size(), session({"archivos", "files"}), jobs,
                                     to_iso(run.settings.as_of)));

    writer->begin();
    const auto deliver = [&](const std::vector<Record>& records) {
        for (const Record& record : records) {
            counts.add(record);
            writer->add(record);
            if (run.on_record) run.on_record(record);
        }
        progress.advance(counts);
    };
    const auto stop = [&] { return interruption().has_value() || session.output.has_lost_its_reader(); };
    const std::size_t delivered =
        run_batch(run.inputs.files, jobs, document_work(run.settings, run.audit_percent), deliver, stop);
    writer->end();
    progress.clear();
    print_closing_notices(run, session, delivered);

    return {interruption().value_or(code_for(counts)), delivered == run.inputs.files.size()};
}

ExitCode final_code(ExitCode code, const DocumentRunOptions& options)
{
    const bool documents_are_to_blame = code == ExitCode::needs_attention || code == ExitCode::hit_a_limit;
    return options.exit_zero && documents_are_to_blame ? ExitCode::all_ok : code;
}

} // namespace constancia
