#pragma once

#include "batch/inputs.hpp"
#include "verification/record.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace constancia {

/// One file's work. Called from one thread only.
using DocumentWork = std::function<std::vector<Record>(const InputFile&)>;

/// Called once by each thread.
using MakeDocumentWork = std::function<DocumentWork()>;

/// Takes the records of one file. Called from the caller's thread, in the order of the files.
using Deliver = std::function<void(const std::vector<Record>&)>;

/// Asked before each file is begun, from any thread; after `true` no more are, and what is running is
/// finished.
using StopRequested = std::function<bool()>;

/// Works on the files, `jobs` at a time, and delivers in the order of the files: the same for any number of
/// jobs. Returns how many files were delivered. Memory does not grow with the number of files: results that
/// wait for an earlier file are few. What the work throws ends the run, after the results of earlier files,
/// and is thrown again here.
std::size_t run_batch(std::span<const InputFile> files, std::size_t jobs, const MakeDocumentWork& make_work,
                      const Deliver& deliver, const StopRequested& stop_requested);

} // namespace constancia
