#include "batch/document_work.hpp"

#include "batch/audit_sample.hpp"
#include "batch/thread_ocr.hpp"
#include "support/fatal.hpp"
#include "support/file.hpp"

#include <fmt/format.h>

#include <memory>
#include <new>

namespace constancia {
namespace {

Result<std::string> read_input(const std::string& path, const Limits& limits)
{
    auto bytes = read_file(path, limits.file_bytes);
    if (bytes) return std::move(*bytes);
    const FileError& error = bytes.error();
    if (error.fault == FileFault::too_large)
        return tl::unexpected(
            DocumentError{DocumentFault::too_large, fmt::format("> {} MiB", limits.file_bytes >> 20)});
    return tl::unexpected(DocumentError{DocumentFault::cannot_open, error.reason});
}

} // namespace

MakeDocumentWork document_work(const RunSettings& settings, double audit_percent, VerifyFile verify)
{
    return [&settings, audit_percent, verify = std::move(verify)]() -> DocumentWork {
        return
            [&settings, audit_percent, verify, ocr = std::make_shared<ThreadOcr>()](const InputFile& input) {
                const auto failed = [&](DocumentFault fault, std::string detail) {
                    return verify({input.file, input.path_below,
                                   tl::unexpected(DocumentError{fault, std::move(detail)})},
                                  settings, *ocr);
                };
                std::vector<Record> records;
                try {
                    records = verify({input.file, input.path_below, read_input(input.file, settings.limits)},
                                     settings, *ocr);
                } catch (const Fatal&) {
                    throw; // no document's fault: the run cannot go on
                } catch (const std::bad_alloc&) {
                    records = failed(DocumentFault::out_of_memory, {});
                } catch (const std::exception& error) {
                    records = failed(DocumentFault::worker_crashed, error.what());
                }
                for (Record& record : records)
                    mark_if_drawn(record, audit_percent);
                return records;
            };
    };
}

} // namespace constancia
