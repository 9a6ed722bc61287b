#pragma once

#include "batch/run_batch.hpp"
#include "pipeline/verify_file.hpp"

#include <functional>
#include <vector>

namespace constancia {

/// What does one document's work once its bytes are there: verify_file, or a fake.
using VerifyFile = std::function<std::vector<Record>(const FileInput&, const RunSettings&, OcrAccess&)>;

/// For run_batch: each thread reads its files and hands them to `verify`, with OCR of its own. A file that
/// cannot be read, or whose work runs out of memory or throws, still gives a record. `settings` outlives the
/// work.
MakeDocumentWork document_work(const RunSettings& settings, double audit_percent,
                               VerifyFile verify = verify_file);

} // namespace constancia
