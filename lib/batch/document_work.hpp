#pragma once

#include "batch/picture_store.hpp"
#include "batch/run_batch.hpp"
#include "batch/run_settings.hpp"
#include "workers/document_reader.hpp"

#include <functional>
#include <memory>

namespace constancia {

/// Called once by each thread.
using MakeDocumentReader = std::function<std::unique_ptr<DocumentReader>()>;

/// Which pictures of pages are made, and where they are kept.
struct PictureWork {
    PictureStore* store = nullptr; ///< nullptr: none
    PicturesOf of = PicturesOf::attention;
};

/// For run_batch: each thread has its files read by a reader of its own, and judges what it says. A file that
/// cannot be read still gives a record. `settings` outlives the work.
MakeDocumentWork document_work(const RunSettings& settings, MakeDocumentReader make_reader,
                               PictureWork pictures = {});

} // namespace constancia
