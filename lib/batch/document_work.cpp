#include "batch/document_work.hpp"

#include "batch/audit_sample.hpp"

#include <chrono>

namespace constancia {
namespace {

using Clock = std::chrono::steady_clock;

int milliseconds_since(Clock::time_point start)
{
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count());
}

std::optional<std::vector<Record>> work_on(const InputFile& input, Effort effort, const RunSettings& settings,
                                           DocumentReader& reader)
{
    const auto start = Clock::now();
    FileFacts file{input.file, input.path_below, {}, {}};
    std::optional<Result<FileReading>> reading;
    if (const auto copied = reader.take(input.file); !copied) {
        reading = tl::unexpected(copied.error());
    } else {
        file.sha256 = copied->sha256;
        file.bytes = copied->bytes;
        reading = reader.read(effort);
        if (!reading) return std::nullopt;
    }
    std::vector<Record> records = judge_reading(file, std::move(*reading), settings.judging);
    const int elapsed_ms = milliseconds_since(start);
    for (Record& record : records) {
        record.elapsed_ms = elapsed_ms;
        mark_if_drawn(record, settings.audit_percent);
    }
    return records;
}

} // namespace

MakeDocumentWork document_work(const RunSettings& settings, MakeDocumentReader make_reader)
{
    return [&settings, make_reader = std::move(make_reader)]() -> DocumentWork {
        return [&settings, reader = std::shared_ptr(make_reader())](const InputFile& input, Effort effort) {
            return work_on(input, effort, settings, *reader);
        };
    };
}

} // namespace constancia
