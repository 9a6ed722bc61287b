#include "cli/document_run.hpp"

#include "batch/journaled_reader.hpp"
#include "batch/language_data.hpp"
#include "batch/run_batch.hpp"
#include "batch/run_identity.hpp"
#include "cli/command_line.hpp"
#include "cli/input_files.hpp"
#include "cli/interruption.hpp"
#include "cli/progress.hpp"
#include "cli/sandbox_messages.hpp"
#include "cli/status_file.hpp"
#include "redaction/redact_record.hpp"
#include "reporting/csv_writer.hpp"
#include "reporting/ndjson_writer.hpp"
#include "reporting/text_writer.hpp"
#include "workers/reading_worker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <thread>

namespace constancia {
namespace {

constexpr std::uint64_t mebibyte = 1u << 20;

RunSettings settings_from(const DocumentRunOptions& options)
{
    RunSettings settings;
    settings.reading.as_of = settings.judging.as_of = options.as_of;
    settings.reading.passwords = read_passwords(options.password_file);
    settings.reading.limits = options.limits;
    settings.reading.limits.file_bytes = options.max_file_mib * mebibyte;
    // So that a page that cannot be recognised still leaves time to say so.
    settings.reading.limits.page_seconds = options.timeout_seconds * 2 / 3;
    return settings;
}

SandboxPlan sandbox_from(const DocumentRunOptions& options)
{
    return {options.sandbox, readable_for_workers(), options.memory_mib * mebibyte};
}

DocumentBudget budget_from(const DocumentRunOptions& options)
{
    DocumentBudget budget;
    budget.cpu_seconds = options.timeout_seconds;
    budget.pages = options.limits.pages;
    return budget;
}

std::unique_ptr<ReportWriter> make_writer(const DocumentRunOptions& options, const Session& session,
                                          const std::string& run, Output output)
{
    switch (options.format) {
    case ResultFormat::ndjson:
        return std::make_unique<NdjsonWriter>(std::move(output), run);
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

} // namespace

DocumentRun::DocumentRun(const DocumentRunOptions& options, Session& session)
    : m_options(options), m_session(session), m_settings(settings_from(options)),
      m_workers(m_settings.reading, sandbox_from(options), budget_from(options))
{
    if (const std::string warning = sandbox_warning(options.sandbox, session.language);
        !warning.empty() && !options.quiet)
        print_error_line(warning);
}

void DocumentRun::open_inputs(std::vector<std::filesystem::path> own_files)
{
    m_input_plan = input_plan(m_options, std::move(own_files), m_session.language);
    m_inputs = std::make_unique<InputStream>(m_input_plan);
    while (m_first_files.size() < 2) {
        auto file = m_inputs->next();
        if (!file) break;
        m_first_files.push_back(std::move(*file));
    }
    if (m_first_files.empty() && m_inputs->skipped().other_shards == 0)
        throw Fatal(nothing_to_check_sentence(m_inputs->skipped(), m_session.language));
    if (m_first_files.size() < 2)
        m_file_count = m_first_files.size();
    else if (progress_mode(m_options) != Progress::Mode::silent)
        m_file_count = count_inputs(m_input_plan);
}

std::optional<InputFile> DocumentRun::next_file()
{
    if (m_first_files.empty()) return m_inputs->next();
    InputFile file = std::move(m_first_files.front());
    m_first_files.pop_front();
    return file;
}

std::string DocumentRun::identity() const
{
    return run_identity({m_settings, program_version(), language_data_fingerprint()});
}

std::string DocumentRun::shown_identity() const
{
    return m_redactor ? (*m_redactor)(PseudonymOf::run, identity()) : identity();
}

MakeDocumentReader DocumentRun::make_reader()
{
    return [this, language_data = language_data_fingerprint()]() -> std::unique_ptr<DocumentReader> {
        auto reader = std::make_unique<WorkerReader>(m_workers);
        if (!m_journal) return reader;
        const auto key_of = [this, language_data](const std::string& sha256) {
            return reading_key({m_settings.reading, program_version(), language_data}, sha256);
        };
        return std::make_unique<JournaledReader>(std::move(reader), *m_journal, key_of);
    };
}

std::size_t DocumentRun::job_count() const
{
    if (m_first_files.size() <= 1) return 1;
    if (m_options.jobs > 0) return m_options.jobs;
    return std::max(1u, std::thread::hardware_concurrency());
}

void DocumentRun::tell_what_is_run() const
{
    if (!m_options.verbose || m_options.quiet) return;
    print_error_line(fmt::format("run {}; {} {}; --jobs {}; --as-of {}", shown_identity(),
                                 m_file_count ? fmt::format("{}", *m_file_count) : "?",
                                 m_session({"archivos", "files"}), job_count(), to_iso(m_options.as_of)));
}

void DocumentRun::tell_how_it_ended(std::size_t delivered) const
{
    if (interruption()) {
        print_error_line(fmt::format(
            fmt::runtime(m_session({"Interrumpido: se revisaron {}{}; los resultados dados son válidos.",
                                    "Interrupted: {}{} were checked; the results given are valid."})),
            delivered,
            m_file_count
                ? fmt::format(fmt::runtime(m_session({" de {} archivos", " of {} files"})), *m_file_count)
                : m_session({" archivos", " files"})));
        if (m_journal)
            print_error_line(
                m_session({"Para seguir donde se quedó, repita la misma orden con la misma carpeta --report.",
                           "To go on where it stopped, give the same command again with the same "
                           "--report folder."}));
    }
    if (m_options.quiet) return;
    if (const std::string skipped = skipped_sentence(m_inputs->skipped(), m_session.language);
        !skipped.empty())
        print_error_line(skipped);
}

RunOutcome DocumentRun::execute(const std::function<void(const Record&)>& on_record)
{
    catch_interruptions(m_session.language);
    tell_what_is_run();
    VerdictCounts counts;
    Progress progress(progress_mode(m_options), m_file_count, m_session.language);
    const auto writer = make_writer(m_options, m_session, shown_identity(), [&](std::string_view text) {
        progress.clear();
        m_session.output.write(text);
    });

    std::optional<StatusFile> status;
    if (!m_options.status_file.empty()) status.emplace(m_options.status_file, shown_identity(), m_file_count);

    writer->begin();
    const auto deliver = [&](const std::vector<Record>& records) {
        for (const Record& record : records) {
            counts.add(record);
            writer->add(m_redactor ? redacted(record, *m_redactor) : record);
            if (on_record) on_record(record);
        }
        progress.advance(counts);
        if (status) status->advance(counts);
    };
    const auto stop = [&] { return interruption().has_value() || m_session.output.has_lost_its_reader(); };
    bool files_have_ended = false;
    const auto next = [&] {
        auto file = next_file();
        files_have_ended = !file;
        return file;
    };
    const std::size_t delivered =
        run_batch(next, job_count(), document_work(m_settings, make_reader(), m_pictures), deliver, stop);
    writer->end();
    progress.clear();
    if (status)
        status->end(counts, interruption() ? StatusFile::End::interrupted : StatusFile::End::finished);
    tell_how_it_ended(delivered);
    return {interruption().value_or(code_for(counts)), files_have_ended && !interruption()};
}

ExitCode final_code(ExitCode code, const DocumentRunOptions& options)
{
    const bool documents_are_to_blame = code == ExitCode::needs_attention || code == ExitCode::hit_a_limit;
    return options.exit_zero && documents_are_to_blame ? ExitCode::all_ok : code;
}

} // namespace constancia
