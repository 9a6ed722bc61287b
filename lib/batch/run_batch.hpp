#pragma once

#include "batch/inputs.hpp"
#include "verification/record.hpp"
#include "workers/document_reader.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace constancia {

/// One file's work; nothing when the effort does not suffice. Called from one thread only.
using DocumentWork = std::function<std::optional<std::vector<Record>>(const InputFile&, Effort)>;

/// Called once by each thread.
using MakeDocumentWork = std::function<DocumentWork()>;

/// The next file; nothing when there are no more. Called by one thread at a time.
using NextFile = std::function<std::optional<InputFile>()>;

/// Takes the records of one file. Called from the caller's thread, in the order of the files.
using Deliver = std::function<void(const std::vector<Record>&)>;

/// Asked before each file is begun, from any thread; after `true` no more are, and what is running is
/// finished.
using StopRequested = std::function<bool()>;

/// Works on the files, `jobs` at a time and one more of text, and delivers in the order of the files: the
/// same for any number of jobs. With several jobs, files are first tried with little effort, and those that
/// need pixels wait until no others may be begun, so that text is not stuck behind scans. Returns how many
/// files were delivered: after a stop, those up to the first that was not finished. Memory does not grow with
/// the number of files: results that wait for an earlier file are few. What the work throws ends the run,
/// after the results of earlier files, and is thrown again here.
std::size_t run_batch(const NextFile& next_file, std::size_t jobs, const MakeDocumentWork& make_work,
                      const Deliver& deliver, const StopRequested& stop_requested);

} // namespace constancia
