#pragma once

#include "pipeline/read_document.hpp"
#include "workers/document_reader.hpp"
#include "workers/launcher.hpp"

namespace constancia {

/// Reads documents from `document`, as their sizes come over `channel`, until that is closed.
void serve_documents(int channel, int document, const ReadingSettings& settings, OcrAccess& ocr);

/// The duties of the workers that read documents, by Effort. `settings` outlives the launchers.
std::vector<WorkerDuty> reading_duties(const ReadingSettings& settings);

/// What workers may read of the machine's files: fonts and the tables of Poppler. Language data and libraries
/// are loaded before they are locked in.
std::vector<std::string> readable_for_workers();

} // namespace constancia
