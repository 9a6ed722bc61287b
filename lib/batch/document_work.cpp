#include "batch/document_work.hpp"

#include "batch/audit_sample.hpp"
#include "verification/pages_to_show.hpp"

#include <chrono>

namespace constancia {
namespace {

using Clock = std::chrono::steady_clock;

int in_milliseconds(Clock::duration duration)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
}

bool is_to_be_shown(const Record& record, PicturesOf pictures)
{
    if (pictures == PicturesOf::attention) return record.verdict != Verdict::ok || record.audit;
    return pictures == PicturesOf::all;
}

/// How often a page is turned to stand as it was read.
int turns_of(int page, const std::vector<TurnedPage>& turned)
{
    for (const TurnedPage& one : turned)
        if (one.number == page) return one.quarter_turns;
    return 0;
}

void draw_pages(const std::vector<Record>& records, const std::vector<TurnedPage>& turned,
                DocumentReader& reader, const PictureWork& pictures)
{
    // Whoever looks at a stack of more pages opens the file.
    constexpr std::size_t most_pages_of_a_record = 4;
    for (const Record& record : records) {
        if (record.sha256.empty() || !is_to_be_shown(record, pictures.of)) continue;
        std::size_t drawn = 0;
        for (const int page : pages_to_show(record)) {
            if (++drawn > most_pages_of_a_record) break;
            const PageKey key{record.sha256, page};
            if (pictures.store->has(key)) continue;
            if (const auto picture = reader.draw({page, turns_of(page, turned)}))
                pictures.store->keep(key, *picture);
        }
    }
}

/// Nothing can be drawn of what could not even be opened, and what hit a limit would hit it again.
bool can_be_drawn(const Result<FileReading>& reading)
{
    if (reading) return true;
    const DocumentFault fault = reading.error().fault;
    return fault == DocumentFault::no_text;
}

std::optional<std::vector<Record>> work_on(const InputFile& input, Effort effort, const RunSettings& settings,
                                           DocumentReader& reader, const PictureWork& pictures)
{
    const auto start = Clock::now();
    FileFacts file{input.file, input.path_below, {}, {}};
    std::optional<Result<FileReading>> reading;
    Clock::duration waited{};
    if (const auto copied = reader.take(input.file); !copied) {
        reading = tl::unexpected(copied.error());
    } else {
        file.sha256 = copied->sha256;
        file.bytes = copied->bytes;
        reading = reader.read(effort);
        waited = reader.waited();
        if (!reading) return std::nullopt;
    }
    const bool drawable = pictures.store && can_be_drawn(*reading);
    const std::vector<TurnedPage> turned = *reading ? (*reading)->turned_pages : std::vector<TurnedPage>();
    std::vector<Record> records = judge_reading(file, std::move(*reading), settings.judging);
    const int elapsed_ms = in_milliseconds(Clock::now() - start - waited);
    for (Record& record : records) {
        record.elapsed_ms = elapsed_ms;
        mark_if_drawn(record, settings.audit_percent);
    }
    if (drawable) draw_pages(records, turned, reader, pictures);
    return records;
}

} // namespace

MakeDocumentWork document_work(const RunSettings& settings, MakeDocumentReader make_reader,
                               PictureWork pictures)
{
    return [&settings, make_reader = std::move(make_reader), pictures]() -> DocumentWork {
        return [&settings, pictures, reader = std::shared_ptr(make_reader())](const InputFile& input,
                                                                              Effort effort) {
            return work_on(input, effort, settings, *reader, pictures);
        };
    };
}

} // namespace constancia
